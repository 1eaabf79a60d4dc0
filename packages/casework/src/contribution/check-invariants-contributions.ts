import {
  type Bill,
  type BillId,
  billedMonths,
  billStandings,
  type HeldMonth,
  heldMonths,
  holdsMonths,
  monthsHeldTwice,
  type PersonId,
} from '@payung/domain';
import type { Finding, WholeTenant } from '../check-invariants-reading.ts';
import { piecesOf } from '../determination/list-pieces.ts';
import type { OpenRegion } from '../service.ts';
import {
  type BillLine,
  type BillPiece,
  billLinesShelf,
  billShelf,
} from './contribution-shelves.ts';
import { ledgersOf } from './cover-of.ts';

/** people read at once */
const atOnce = 200;

/** What a bill comes to by some account. */
interface Sums {
  people: number;
  personMonths: number;
  rupiah: number;
}

/**
 * Bills against their lists and against everybody's contributions: each month of a person is held by one bill at most,
 * the sums of a bill are those of its list, and what people's ledgers say of it comes to the same.
 */
export async function checkContributions(open: OpenRegion, whole: WholeTenant): Promise<Finding[]> {
  const bills = new Map((await open.data.shelves.all(billShelf)).map((bill) => [bill.id, bill]));
  if (bills.size === 0) return [];
  const findings: Finding[] = [];
  const claimed = new Map<BillId, Sums>();
  const people = [...whole.people.keys(), ...whole.forgotten];
  for (let from = 0; from < people.length; from += atOnce) {
    findings.push(...(await checkPeople(open, bills, people.slice(from, from + atOnce), claimed)));
  }
  for (const bill of bills.values()) {
    findings.push(...differences(bill, await listed(open, bill), 'list'));
    if (!holdsMonths(bill.state)) continue;
    findings.push(...differences(bill, claimed.get(bill.id) ?? nothing(), 'ledgers'));
  }
  return findings;
}

function nothing(): Sums {
  return { people: 0, personMonths: 0, rupiah: 0 };
}

async function checkPeople(
  open: OpenRegion,
  bills: ReadonlyMap<BillId, Bill>,
  persons: readonly PersonId[],
  claimed: Map<BillId, Sums>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const standings = billStandings(bills.values());
  const ledgers = await ledgersOf(open, persons);
  for (const [i, ledger] of ledgers.entries()) {
    const held = heldMonths(ledger, standings);
    const key = `ledger ${persons[i]}`;
    for (const month of monthsHeldTwice(held)) {
      findings.push({ code: 'month-held-twice', key, expected: 'one bill', found: month });
    }
    // what was given up was paid all the same, and stays in what the bill came to
    count(claimed, billedMonths(ledger, standings));
  }
  return findings;
}

function count(claimed: Map<BillId, Sums>, held: readonly HeldMonth[]): void {
  for (const bill of new Set(held.map((one) => one.bill))) {
    const own = held.filter((one) => one.bill === bill);
    const sums = claimed.get(bill) ?? nothing();
    sums.people += 1;
    sums.personMonths += own.length;
    sums.rupiah += own.reduce((sum, { tariff }) => sum + tariff, 0);
    claimed.set(bill, sums);
  }
}

async function listed(open: OpenRegion, { id }: Bill): Promise<Sums> {
  const sums = nothing();
  for await (const { lines } of piecesOf<BillLine, BillPiece>(open, billLinesShelf, id)) {
    for (const { released, months, rupiah } of lines) {
      if (released) continue;
      sums.people += 1;
      sums.personMonths += months;
      sums.rupiah += rupiah;
    }
  }
  return sums;
}

function differences(bill: Bill, found: Sums, by: 'list' | 'ledgers'): Finding[] {
  return (['people', 'personMonths', 'rupiah'] as const).flatMap((what): Finding[] => {
    if (found[what] === bill[what]) return [];
    const key = `bill ${bill.id} ${what} by ${by}`;
    return [{ code: 'bill-sums-differ', key, expected: found[what], found: bill[what] }];
  });
}
