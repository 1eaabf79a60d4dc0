import { fileOver } from '@payung/data';
import {
  type Bill,
  type BillId,
  billStandings,
  heldMonths,
  holdsMonths,
  monthsHeldTwice,
  type PersonId,
  type PersonLedger,
  sharedMonths,
  stateBeforeExpiry,
} from '@payung/domain';
import type { Treasurer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { fundingShelf, keepSource } from '../cohort/index.ts';
import { piecesOf } from '../determination/list-pieces.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { findBill } from './bill-access.ts';
import { moneyFaults, moneyOf } from './bill-money.ts';
import {
  type BillLine,
  type BillPiece,
  billLinesShelf,
  billShelf,
} from './contribution-shelves.ts';
import { ledgersOf } from './cover-of.ts';

/**
 * Opens a bill again that ended because its code ran out, where it was paid in time and nobody entered so: its papers
 * are entered as they would have been, or a new code, for as long as after the last day of a code. It holds its months
 * again, so nobody on it may have one of them on another bill by now, and its money must be there still.
 *
 * All sources of money are kept with what is written: while one is, no list is begun that would take the same months.
 * @returns `work-under-way` while another list for some of its months is made; `months-billed-again` with the bills
 * that have months of its people; `request-faults` with what is wrong with its money
 */
export async function reopenBill(
  service: Service,
  actor: Treasurer,
  request: { readonly id: BillId; readonly version: number; readonly correlationId: string },
): Promise<Result<Bill>> {
  const { id, version, correlationId } = request;
  const found = await findBill(service, actor, id);
  if (!found.ok) return found;
  const { open } = found.value;
  const money = await moneyOf(open, found.value.bill);
  const sources = await open.data.shelves.all(fundingShelf);
  const bills = await open.data.shelves.all(billShelf);
  const bill = bills.find((one) => one.id === id) ?? found.value.bill;
  if (bill.state !== 'expired') {
    return refuse({ code: 'state-forbids', detail: `a bill in state ${bill.state}` });
  }
  if (bill.version !== version) return refuse({ code: 'version-moved' });
  const others = bills.filter(
    (one) => one.id !== id && holdsMonths(one.state) && sharedMonths(one, bill).length > 0,
  );
  if (others.some(({ work }) => work !== null)) {
    return refuse({ code: 'work-under-way', step: 'make-bill' });
  }
  const reopened: Bill = { ...bill, state: stateBeforeExpiry(bill), reopenedOn: open.today };
  const again = others.length === 0 ? [] : await billedAgain(open, reopened, bills);
  if (again.length > 0) return refuse({ code: 'months-billed-again', bills: again });
  const faults = await moneyFaults(open, bill, money);
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileOver(
        billShelf,
        bill,
        { state: reopened.state, reopenedOn: open.today },
        { act: 'reopened' },
      ),
      ...sources.map(keepSource),
    ],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...reopened, version: bill.version + 1 });
}

/** The bills that have months of people on a bill, were it open. */
async function billedAgain(
  open: OpenRegion,
  reopened: Bill,
  bills: readonly Bill[],
): Promise<BillId[]> {
  const standings = billStandings([...bills.filter(({ id }) => id !== reopened.id), reopened]);
  const again = new Set<BillId>();
  for await (const { lines } of piecesOf<BillLine, BillPiece>(open, billLinesShelf, reopened.id)) {
    const ledgers = await ledgersOf(open, peopleOf(lines));
    for (const ledger of ledgers) {
      for (const bill of holdersOf(ledger, standings)) again.add(bill);
    }
  }
  again.delete(reopened.id);
  return [...again];
}

const peopleOf = (lines: readonly BillLine[]): PersonId[] =>
  lines.filter(({ released }) => !released).map(({ person }) => person);

/** The bills that hold a month that another holds as well. */
function holdersOf(
  ledger: PersonLedger | null,
  standings: ReturnType<typeof billStandings>,
): BillId[] {
  const held = heldMonths(ledger, standings);
  const twice = new Set(monthsHeldTwice(held));
  return held.filter(({ month }) => twice.has(month)).map(({ bill }) => bill);
}
