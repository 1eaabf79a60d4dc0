import { fileOver, TooBusyError } from '@payung/data';
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
import { keepSource } from '../cohort/index.ts';
import { piecesOf } from '../determination/list-pieces.ts';
import { ok, type Refusal, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { findBill } from './bill-access.ts';
import { moneyFaults, moneyOf } from './bill-money.ts';
import { billTurnOf, takeBillTurn } from './bill-turn.ts';
import {
  type BillLine,
  type BillPiece,
  billLinesShelf,
  billShelf,
} from './contribution-shelves.ts';
import { ledgersOf } from './cover-of.ts';

interface Reopening {
  readonly id: BillId;
  readonly version: number;
  readonly correlationId: string;
}

/** tries before too many others take money of the same source, or begin lists */
const tries = 8;

/**
 * Opens a bill again that ended because its code ran out, where it was paid in time and nobody entered so: its papers
 * are entered as they would have been, or a new code, for as long as after the last day of a code. It holds its months
 * again, so nobody on it may have one of them on another bill by now, and its money must be there still.
 * @returns `work-under-way` while another list for some of its months is made; `months-billed-again` with the bills
 * that have months of its people; `request-faults` with what is wrong with its money
 * @throws TooBusyError when others keep writing what it rests on; nothing was changed then
 */
export async function reopenBill(
  service: Service,
  actor: Treasurer,
  request: Reopening,
): Promise<Result<Bill>> {
  const found = await findBill(service, actor, request.id);
  if (!found.ok) return found;
  const { open } = found.value;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const done = await tryReopen(found.value, actor, request);
    if (done !== 'rival') return done;
  }
  throw new TooBusyError(1);
}

async function tryReopen(
  { open, bill: seen }: { readonly open: OpenRegion; readonly bill: Bill },
  actor: Treasurer,
  { id, version, correlationId }: Reopening,
): Promise<Result<Bill> | 'rival'> {
  const money = await moneyOf(open, seen);
  // before the bills: whose list is begun after this reading is not among them
  const turn = await billTurnOf(open);
  const bills = await open.data.shelves.all(billShelf);
  const bill = bills.find((one) => one.id === id) ?? seen;
  if (bill.state !== 'expired') {
    return refuse({ code: 'state-forbids', detail: `a bill in state ${bill.state}` });
  }
  if (bill.version !== version) return refuse({ code: 'version-moved' });
  const reopened: Bill = { ...bill, state: stateBeforeExpiry(bill), reopenedOn: open.today };
  const inTheWay = await billedMeanwhile(open, reopened, bills);
  if (inTheWay !== null) return refuse(inTheWay);
  const faults = await moneyFaults(open, bill, money);
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const change = { state: reopened.state, reopenedOn: open.today };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileOver(billShelf, bill, change, { act: 'reopened' }),
      keepSource(money.source),
      takeBillTurn(turn),
    ],
  });
  if (result.kind === 'refused') return 'rival';
  return ok({ ...reopened, version: bill.version + 1 });
}

/** Why a bill cannot have its months again; null where no other bill has them of its people. */
async function billedMeanwhile(
  open: OpenRegion,
  reopened: Bill,
  bills: readonly Bill[],
): Promise<Refusal | null> {
  const others = bills.filter(
    (one) =>
      one.id !== reopened.id && holdsMonths(one.state) && sharedMonths(one, reopened).length > 0,
  );
  if (others.length === 0) return null;
  if (others.some(({ work }) => work !== null)) {
    return { code: 'work-under-way', step: 'make-bill' };
  }
  const again = await billedAgain(open, reopened, bills);
  return again.length === 0 ? null : { code: 'months-billed-again', bills: again };
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
