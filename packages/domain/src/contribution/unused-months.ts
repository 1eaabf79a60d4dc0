import type { CalendarDate } from '../identifiers.ts';
import type { ContributionMonth } from '../months.ts';
import type { BillId } from './bill.ts';
import type { BillStandings } from './bill-standing.ts';
import { coverSpells, type IdleMonth } from './cover-spells.ts';
import type { ContributionRules } from './cover-state.ts';
import { heldMonths, moneyHistory } from './held-months.ts';
import type { LedgerEntry } from './person-ledger.ts';

/** A paid month without cover, with the money that it cost. */
export interface UnusedMonth {
  readonly month: ContributionMonth;
  readonly bill: BillId;
  /** rupiah */
  readonly tariff: number;
  readonly why: IdleMonth['why'];
}

/**
 * Paid months of a person that bought no cover, earliest first: those after the month in which they left, and those
 * that were paid too late (domain-rules 2.17). What was given up already is not among them.
 *
 * @param by payments after this day are not known yet
 */
export function unusedMonths(
  ledger: { readonly entries: readonly LedgerEntry[] } | null,
  bills: BillStandings,
  rules: ContributionRules,
  by: CalendarDate,
): UnusedMonth[] {
  const { idle } = coverSpells(moneyHistory(ledger, bills), rules, by);
  const why = new Map(idle.map((one) => [one.month, one.why]));
  return heldMonths(ledger, bills).flatMap(({ month, bill, tariff, paidOn }): UnusedMonth[] => {
    const reason = why.get(month);
    return reason === undefined || paidOn === null || paidOn > by
      ? []
      : [{ month, bill, tariff, why: reason }];
  });
}
