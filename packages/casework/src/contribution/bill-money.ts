import {
  type Bill,
  type Cohort,
  type FundingSource,
  holdsMonths,
  passesTreasury,
} from '@payung/domain';
import { cohortShelf, fundingShelf } from '../cohort/index.ts';
import type { OpenRegion } from '../service.ts';
import type { Fault } from './bill-access.ts';
import { billShelf } from './contribution-shelves.ts';

/** What a bill draws on. */
export interface BillMoney {
  readonly cohort: Cohort;
  readonly source: FundingSource;
}

/** @throws when cohort or source is gone, which nobody can take away */
export async function moneyOf(
  { data }: OpenRegion,
  { cohort: id, funding }: Pick<Bill, 'cohort' | 'funding'>,
): Promise<BillMoney> {
  const [cohort, source] = await Promise.all([
    data.shelves.one(cohortShelf, id),
    data.shelves.one(fundingShelf, funding),
  ]);
  if (cohort === null || source === null) throw new Error('what a bill draws on is gone');
  return { cohort, source };
}

/**
 * What keeps a bill from being paid out of its source, with figures: its account code, and the ceilings (pagu) of source
 * and cohort beside everything that other living bills take. Read the source before, and keep it with what is written.
 */
export async function moneyFaults(
  { data }: OpenRegion,
  bill: Bill,
  { cohort, source }: BillMoney,
): Promise<Fault[]> {
  const faults = accountFaults(bill, source);
  const others = (await data.shelves.all(billShelf)).filter(
    ({ id, state }) => id !== bill.id && holdsMonths(state),
  );
  const sumOf = (some: readonly Bill[]) => some.reduce((sum, { rupiah }) => sum + rupiah, 0);
  const ofSource = sumOf(others.filter(({ funding }) => funding === source.id));
  if (ofSource + bill.rupiah > source.budgetCeiling) {
    const detail = `it costs ${bill.rupiah}; of ${source.budgetCeiling} the source has ${source.budgetCeiling - ofSource} left`;
    faults.push({ field: 'funding', detail });
  }
  const ofCohort = sumOf(others.filter((one) => one.cohort === cohort.id));
  if (cohort.budgetCeiling !== null && ofCohort + bill.rupiah > cohort.budgetCeiling) {
    const detail = `it costs ${bill.rupiah}; of ${cohort.budgetCeiling} the cohort has ${cohort.budgetCeiling - ofCohort} left`;
    faults.push({ field: 'cohort', detail });
  }
  return faults;
}

/** Public money is paid from an account of the budget, and from the one that the bill names. */
export function accountFaults(
  { accountCode }: Pick<Bill, 'accountCode'>,
  source: Pick<FundingSource, 'kind' | 'accountCode'>,
): Fault[] {
  const field = 'accountCode';
  if (passesTreasury(source.kind) && source.accountCode === null) {
    return [{ field, detail: 'the source of money has no account code yet' }];
  }
  if (source.accountCode !== accountCode) {
    const detail = `the source has ${source.accountCode} by now, the bill ${accountCode}`;
    return [{ field, detail }];
  }
  return [];
}
