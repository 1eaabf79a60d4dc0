import { CohortId, FundingId } from '../cohort/cohort.ts';
import { CalendarDate, Instant } from '../identifiers.ts';
import { addMonths, ContributionMonth } from '../months.ts';
import { BillId } from './bill.ts';
import type { ContributionHistory, ContributionRules, PaidMonth } from './cover-state.ts';
import type { TariffRun } from './month-tariff.ts';

export const month = (text: string): ContributionMonth => ContributionMonth.parse(text);
export const date = (text: string): CalendarDate => CalendarDate.parse(text);
export const moment = (text: string): Instant => Instant.parse(`${text}T02:00:00.000Z`);

/** the bill of a letter A..H */
export const bill = (letter: string): BillId => BillId.parse(letter.repeat(26));
export const cohort = CohortId.parse('C'.repeat(26));
export const funding = (id: string): FundingId => FundingId.parse(id);

export const plainRules: ContributionRules = { lapseAfterMonths: 3, alignedTo: [] };

/** so many months from one on at the plain tariff */
export function run(firstMonth: ContributionMonth, months: number, tariff = 16_800): TariffRun {
  return { firstMonth, months, tariff };
}

/** months paid on a day */
export function paid(
  first: string,
  months: number,
  on: string,
  more: Partial<PaidMonth> = {},
): PaidMonth[] {
  return Array.from({ length: months }, (_, i) => ({
    month: addMonths(month(first), i),
    paidOn: date(on),
    corrected: false,
    era: 0,
    ...more,
  }));
}

export function history(...payments: readonly PaidMonth[][]): ContributionHistory {
  return { paid: payments.flat(), left: [] };
}
