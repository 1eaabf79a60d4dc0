import type { CalendarDate } from '../identifiers.ts';
import type { ContributionMonth } from '../months.ts';
import type { BillId } from './bill.ts';
import type { BillStandings } from './bill-standing.ts';
import { coverSpells, type IdleMonth } from './cover-spells.ts';
import type { ContributionHistory, ContributionRules } from './cover-state.ts';
import { contributionHistory, heldMonths, moneyHistory } from './held-months.ts';
import type { LedgerEntry } from './person-ledger.ts';
import { billsRefused } from './standing-refusal.ts';

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
  const refused = billsRefused(ledger);
  // what the insurer does not take carries no cover on to what it takes; of that money alone it is asked what became of it
  const covering = whyIdle(contributionHistory(ledger, bills), rules, by);
  const all = whyIdle(moneyHistory(ledger, bills), rules, by);
  return heldMonths(ledger, bills).flatMap(({ month, bill, tariff, paidOn }): UnusedMonth[] => {
    const reason = (refused.has(bill) ? all : covering).get(month);
    return reason === undefined || paidOn === null || paidOn > by
      ? []
      : [{ month, bill, tariff, why: reason }];
  });
}

function whyIdle(
  history: ContributionHistory,
  rules: ContributionRules,
  by: CalendarDate,
): Map<ContributionMonth, IdleMonth['why']> {
  const { idle } = coverSpells(history, rules, by);
  return new Map(idle.map(({ month, why }) => [month, why]));
}
