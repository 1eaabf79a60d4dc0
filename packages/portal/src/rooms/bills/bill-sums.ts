import type { BillView, CohortView, FundingSourceView } from '@payung/contract';
import { addMonths, type ContributionMonth, holdsMonths, monthsFrom } from '@payung/domain';

/** What bills take of a ceiling (pagu), whole rupiah. */
interface Drawn {
  readonly paid: number;
  /** on its way */
  readonly billed: number;
  /** below nothing where the ceiling was lowered meanwhile */
  readonly left: number;
}

/** What living bills take of a source's ceiling. */
export function drawnFrom(
  { id, budgetCeiling }: Pick<FundingSourceView, 'id' | 'budgetCeiling'>,
  bills: readonly Pick<BillView, 'funding' | 'state' | 'rupiah'>[],
): Drawn {
  const own = bills.filter(({ funding, state }) => funding === id && holdsMonths(state));
  const sum = (some: typeof own) => some.reduce((all, { rupiah }) => all + rupiah, 0);
  const paid = sum(own.filter(({ state }) => state === 'paid'));
  const billed = sum(own) - paid;
  return { paid, billed, left: budgetCeiling - paid - billed };
}

type Months = Pick<CohortView, 'id' | 'firstMonth' | 'months'>;

/** The first month of a cohort that no living bill of it takes; null when bills take them all. */
export function nextMonth(
  cohort: Months,
  bills: readonly Pick<BillView, 'cohort' | 'state' | 'firstMonth' | 'months'>[],
): ContributionMonth | null {
  const taken = new Set(
    bills
      .filter((bill) => bill.cohort === cohort.id && holdsMonths(bill.state))
      .flatMap((bill) => monthsFrom(bill.firstMonth, bill.months)),
  );
  return monthsFrom(cohort.firstMonth, cohort.months).find((month) => !taken.has(month)) ?? null;
}

/** How many months of a cohort there are from one of them on. */
export function monthsLeft({ firstMonth, months }: Months, from: ContributionMonth): number {
  const end = addMonths(firstMonth, months);
  return monthsFrom(from, months).filter((month) => month < end).length;
}
