import type { BillView, CohortView } from '@payung/contract';
import {
  CalendarDate,
  type ContributionMonth,
  type ContributionRules,
  coverSpells,
  holdsMonths,
  monthsFrom,
  type PaidMonth,
} from '@payung/domain';

type Months = Pick<CohortView, 'id' | 'firstMonth' | 'months'>;
type Held = Pick<BillView, 'cohort' | 'state' | 'firstMonth' | 'months' | 'proof'>;

export interface BillProposal {
  /** the first month that no living bill takes and that buys cover; null when there is none */
  readonly month: ContributionMonth | null;
  /** months before it that nobody billed, and that buy none any more */
  readonly late: readonly ContributionMonth[];
}

/**
 * Which month a new bill of a cohort begins with, were it paid today (domain-rules 2.12): as for somebody whom every
 * bill of the cohort lists. Who was added later may be owed less; the list itself is made person by person.
 */
export function billProposal(
  cohort: Months,
  bills: readonly Held[],
  { today, rules }: { readonly today: string; readonly rules: ContributionRules },
): BillProposal {
  const day = CalendarDate.parse(today);
  const own = bills.filter((bill) => bill.cohort === cohort.id && holdsMonths(bill.state));
  const held = own.flatMap((bill) =>
    monthsFrom(bill.firstMonth, bill.months).map((month): PaidMonth => {
      return { month, paidOn: bill.proof?.date ?? day, corrected: false, era: 0 };
    }),
  );
  const taken = new Set(held.map(({ month }) => month));
  const open = monthsFrom(cohort.firstMonth, cohort.months).filter((month) => !taken.has(month));
  const wanted = open.map((month) => ({ month, paidOn: day, corrected: false, era: 0 }));
  const { idle } = coverSpells({ paid: [...held, ...wanted], left: [] }, rules, day);
  const late = new Set(idle.map(({ month }) => month));
  const month = open.find((one) => !late.has(one)) ?? null;
  return { month, late: open.filter((one) => late.has(one) && (month === null || one < month)) };
}
