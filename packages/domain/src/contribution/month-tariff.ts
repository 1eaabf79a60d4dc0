import type { Cohort, FundingKind } from '../cohort/cohort.ts';
import { addMonths, type ContributionMonth, type MonthSpan, monthsFrom } from '../months.ts';
import type { RegionRules } from '../regulation/rules.ts';
import type { WorkSector } from '../regulation/tariff.ts';
import { tariffFor } from '../regulation/tariff-for.ts';

/** Months in a row that cost the same. */
export interface TariffRun extends MonthSpan {
  /** rupiah for one month */
  readonly tariff: number;
}

/** Whose months, paid by what kind of money. */
export interface PricedBy {
  readonly rules: Pick<RegionRules, 'tariffs'>;
  readonly funding: FundingKind;
  readonly sector: WorkSector;
}

/**
 * What one person of a cohort costs in a month. A cohort whose tariff is that of the rules follows them, month by month
 * and trade by trade (domain-rules 2.2); one that states another tariff keeps it (2.3).
 *
 * @returns whole rupiah
 */
export function tariffInMonth(
  cohort: Pick<Cohort, 'firstMonth' | 'tariff'>,
  month: ContributionMonth,
  { rules, funding, sector }: PricedBy,
): number {
  const usual = tariffFor(rules, { funding, sector: 'OTHER', month: cohort.firstMonth });
  if (usual?.amount !== cohort.tariff) return cohort.tariff;
  return tariffFor(rules, { funding, sector, month })?.amount ?? cohort.tariff;
}

/** Some months of a person as runs of one price; a month may be missing in between. */
export function tariffRuns(
  months: readonly ContributionMonth[],
  tariffOf: (month: ContributionMonth) => number,
): TariffRun[] {
  const runs: TariffRun[] = [];
  for (const month of months) {
    const tariff = tariffOf(month);
    const last = runs.at(-1);
    if (last?.tariff === tariff && addMonths(last.firstMonth, last.months) === month) {
      runs[runs.length - 1] = { ...last, months: last.months + 1 };
    } else {
      runs.push({ firstMonth: month, months: 1, tariff });
    }
  }
  return runs;
}

/** Rupiah of some runs. */
export function runsCost(runs: readonly TariffRun[]): number {
  return runs.reduce((sum, { months, tariff }) => sum + months * tariff, 0);
}

/** The single months of some runs. */
export function monthsOfRuns(runs: readonly MonthSpan[]): ContributionMonth[] {
  return runs.flatMap(({ firstMonth, months }) => monthsFrom(firstMonth, months));
}
