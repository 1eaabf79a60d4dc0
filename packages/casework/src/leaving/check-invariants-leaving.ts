import {
  type BillStandings,
  billedMonths,
  type LedgerEntry,
  leavingsIn,
  monthsFrom,
  type PersonLedger,
  standingEntries,
} from '@payung/domain';
import type { Finding, WholeTenant } from '../check-invariants-reading.ts';
import { billShelf, billSuccessorShelf } from '../contribution/contribution-shelves.ts';
import { ledgersOf, standingsFor } from '../contribution/cover-of.ts';
import type { OpenRegion } from '../service.ts';
import { leaverShelf, refundShelf } from './leaving-shelves.ts';

/** people read at once */
const atOnce = 200;

type GivenUp = Extract<LedgerEntry, { entry: 'given-up' }>;

/** Rupiah by where they went: `refund <id>`, `given <amendment>`, `taken <amendment>`. */
type Sums = Map<string, number>;

/**
 * Money that was given up against where it went: a refund is what was paid for its months, whoever takes a place over
 * has exactly what was given up for it, and everybody who is said to have left has it in their contributions.
 */
export async function checkLeaving(open: OpenRegion, whole: WholeTenant): Promise<Finding[]> {
  const sums: Sums = new Map();
  const findings: Finding[] = [];
  const people = [...whole.people.keys(), ...whole.forgotten];
  for (let from = 0; from < people.length; from += atOnce) {
    const ledgers = await ledgersOf(open, people.slice(from, from + atOnce));
    const standings = await standingsFor(open, ledgers);
    for (const ledger of ledgers) if (ledger !== null) count(sums, ledger, standings);
  }
  for (const { id, rupiah, lines } of await open.data.shelves.all(refundShelf)) {
    const listed = lines.reduce((sum, line) => sum + line.rupiah, 0);
    findings.push(...differ(`refund ${id} by its lines`, rupiah, listed));
    findings.push(...differ(`refund ${id} by ledgers`, rupiah, sums.get(`refund ${id}`) ?? 0));
  }
  for (const [name, rupiah] of sums) {
    if (!name.startsWith('given ')) continue;
    const taken = sums.get(name.replace('given', 'taken')) ?? 0;
    findings.push(...differ(name, rupiah, taken));
  }
  return [...findings, ...(await checkSuccessors(open, sums)), ...(await checkLeavers(open))];
}

/** Whoever took months over stands with the bill that paid them, with the same rupiah. */
async function checkSuccessors({ data: { shelves } }: OpenRegion, sums: Sums): Promise<Finding[]> {
  const listed = new Map<string, number>();
  for (const { id: bill } of await shelves.all(billShelf)) {
    for (const { determination, rupiah } of await shelves.all(billSuccessorShelf, bill)) {
      const name = `taken ${determination}`;
      listed.set(name, (listed.get(name) ?? 0) + rupiah);
    }
  }
  const names = [...sums.keys(), ...listed.keys()].filter((name) => name.startsWith('taken '));
  return [...new Set(names)].flatMap((name): Finding[] => {
    const [expected, found] = [sums.get(name) ?? 0, listed.get(name) ?? 0];
    const key = `successors on bills, ${name}`;
    return expected === found ? [] : [{ code: 'successors-differ', key, expected, found }];
  });
}

function differ(key: string, expected: number, found: number): Finding[] {
  return expected === found ? [] : [{ code: 'given-up-differs', key, expected, found }];
}

function count(sums: Sums, ledger: PersonLedger, standings: BillStandings): void {
  const paid = billedMonths(ledger, standings);
  const add = (name: string, rupiah: number): void =>
    void sums.set(name, (sums.get(name) ?? 0) + rupiah);
  for (const entry of standingEntries(ledger.entries)) {
    if (entry.entry === 'given-up') {
      const name = entry.to.kind === 'refund' ? 'refund' : 'given';
      add(`${name} ${entry.to.id}`, costOf(entry, ledger, paid));
    }
    if (entry.entry === 'taken-over') add(`taken ${entry.by}`, entry.months * entry.tariff);
  }
}

/** What the months of an entry cost, whether this person was billed for them or took them over. */
function costOf(
  { bill, firstMonth, months }: GivenUp,
  { entries }: PersonLedger,
  paid: ReturnType<typeof billedMonths>,
): number {
  const taken = entries.flatMap((entry) =>
    entry.entry === 'taken-over' && entry.bill === bill
      ? monthsFrom(entry.firstMonth, entry.months).map((month) => ({
          month,
          tariff: entry.tariff,
        }))
      : [],
  );
  const own = paid.filter((one) => one.bill === bill);
  return monthsFrom(firstMonth, months).reduce((sum, month) => {
    const one = [...own, ...taken].find((other) => other.month === month);
    return sum + (one?.tariff ?? 0);
  }, 0);
}

async function checkLeavers(open: OpenRegion): Promise<Finding[]> {
  const leavers = await open.data.shelves.all(leaverShelf);
  const findings: Finding[] = [];
  for (let from = 0; from < leavers.length; from += atOnce) {
    const some = leavers.slice(from, from + atOnce);
    const ledgers = await ledgersOf(
      open,
      some.map(({ person }) => person),
    );
    for (const [i, { id }] of some.entries()) {
      if (leavingsIn(ledgers[i] ?? null).length > 0) continue;
      const key = `leaver ${id}`;
      findings.push({ code: 'left-not-in-ledger', key, expected: 'left', found: 'nothing' });
    }
  }
  return findings;
}
