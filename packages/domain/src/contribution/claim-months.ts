import type { CohortId, FundingId } from '../cohort/cohort.ts';
import type { Instant } from '../identifiers.ts';
import { type ContributionMonth, inRows } from '../months.ts';
import type { BillId } from './bill.ts';
import type { BillStandings } from './bill-standing.ts';
import { type HeldMonth, heldMonths } from './held-months.ts';
import { monthsOfRuns, type TariffRun } from './month-tariff.ts';
import type { LedgerEntry } from './person-ledger.ts';

/** Months that a bill wants of a person. */
export interface MonthClaim {
  readonly bill: BillId;
  readonly cohort: CohortId;
  readonly funding: FundingId;
  readonly runs: readonly TariffRun[];
  /** how often the person had left before these months; as often as until now unless it is said */
  readonly era?: number;
  readonly at: Instant;
}

type Entries = { readonly entries: readonly LedgerEntry[] } | null;

export type ClaimAnswer =
  | { readonly kind: 'claimed'; readonly entries: readonly LedgerEntry[] }
  /** months that are held, each with the bill and the source of money that has it; earliest first */
  | { readonly kind: 'held'; readonly by: readonly [HeldMonth, ...HeldMonth[]] };

/**
 * Claims months of a person for a bill: all of them or none (domain-rules 1.13, 5.7: one source of money for each
 * month). A bill that has the very months already is answered with no new entry, so that it may try again.
 *
 * @returns entries to be put behind those of the ledger, under the version that was read
 */
export function claimMonths(ledger: Entries, bills: BillStandings, claim: MonthClaim): ClaimAnswer {
  const wanted = new Set(monthsOfRuns(claim.runs));
  const [first, ...more] = heldMonths(ledger, bills).filter(({ month }) => wanted.has(month));
  if (first === undefined) return { kind: 'claimed', entries: entriesOf(claim) };
  const by: [HeldMonth, ...HeldMonth[]] = [first, ...more];
  const own = by.length === wanted.size && by.every(({ bill }) => bill === claim.bill);
  return own ? { kind: 'claimed', entries: [] } : { kind: 'held', by };
}

function entriesOf({ runs, bill, cohort, funding, era, at }: MonthClaim): LedgerEntry[] {
  const of = era === undefined ? {} : { era };
  return runs.map(({ firstMonth, months, tariff }) => {
    return { entry: 'claimed', bill, cohort, funding, firstMonth, months, tariff, ...of, at };
  });
}

/** What a person's months on a bill come to. */
export interface OnBill {
  readonly months: readonly ContributionMonth[];
  readonly rupiah: number;
}

/** The months that a bill holds of a person. */
export function monthsOnBill(ledger: Entries, bills: BillStandings, bill: BillId): OnBill {
  const own = heldMonths(ledger, bills).filter((one) => one.bill === bill);
  return {
    months: own.map(({ month }) => month),
    rupiah: own.reduce((sum, { tariff }) => sum + tariff, 0),
  };
}

/**
 * Takes a person off a bill that is not paid yet: its months are free again.
 * @param only the months that are taken off; all of them unless named
 * @returns no entry for who is not on it
 * @throws for a bill that is paid: what was paid is given up, to a refund or to whoever follows
 */
export function releaseMonths(
  ledger: Entries,
  bills: BillStandings,
  release: Pick<Extract<LedgerEntry, { entry: 'released' }>, 'bill' | 'why' | 'at'>,
  only: readonly ContributionMonth[] | null = null,
): LedgerEntry[] {
  if (bills.get(release.bill)?.state === 'paid') {
    throw new Error('months of a paid bill are given up, not released');
  }
  const { months } = monthsOnBill(ledger, bills, release.bill);
  const off = only === null ? months : months.filter((month) => only.includes(month));
  return inRows(off).map(({ firstMonth, months: count }) => {
    return { entry: 'released', ...release, firstMonth, months: count };
  });
}

/**
 * Gives up paid months of a person: they come back to the region, or go to whoever takes the place.
 * @param months which ones; those that are not paid are left out, so that nothing is given up twice
 */
export function giveUpMonths(
  ledger: Entries,
  bills: BillStandings,
  months: readonly ContributionMonth[],
  given: Pick<Extract<LedgerEntry, { entry: 'given-up' }>, 'to' | 'at'>,
): LedgerEntry[] {
  const wanted = new Set(months);
  const paid = heldMonths(ledger, bills).filter(
    ({ month, paidOn }) => paidOn !== null && wanted.has(month),
  );
  return [...new Set(paid.map(({ bill }) => bill))].flatMap((bill) => {
    const own = paid.filter((one) => one.bill === bill).map(({ month }) => month);
    return inRows(own).map(({ firstMonth, months: count }): LedgerEntry => {
      return { entry: 'given-up', bill, firstMonth, months: count, ...given };
    });
  });
}
