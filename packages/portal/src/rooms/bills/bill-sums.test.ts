import { CohortId, ContributionMonth, FundingId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { drawnFrom, monthsLeft, nextMonth } from './bill-sums.ts';

const apbd = FundingId.parse('apbd');
const cohort = {
  id: CohortId.parse('C'.repeat(26)),
  firstMonth: ContributionMonth.parse('2026-10'),
  months: 3,
};
const month = (text: string) => ContributionMonth.parse(text);

describe('what bills take of a ceiling', () => {
  it('is what is paid and what is on its way, never what was given up', () => {
    const bills = [
      { funding: apbd, state: 'paid', rupiah: 100 },
      { funding: apbd, state: 'listed', rupiah: 30 },
      { funding: apbd, state: 'cancelled', rupiah: 1_000 },
      { funding: FundingId.parse('csr'), state: 'paid', rupiah: 1_000 },
    ] as const;
    expect(drawnFrom({ id: apbd, budgetCeiling: 200 }, bills)).toEqual({
      paid: 100,
      billed: 30,
      left: 70,
    });
  });
});

describe('the month that is billed next', () => {
  const bill = (state: 'paid' | 'expired') => ({
    cohort: cohort.id,
    state,
    firstMonth: month('2026-10'),
    months: 2,
  });

  it('is the first that no living bill takes', () => {
    expect(nextMonth(cohort, [])).toBe('2026-10');
    expect(nextMonth(cohort, [bill('paid')])).toBe('2026-12');
    expect(nextMonth(cohort, [bill('expired')])).toBe('2026-10');
    expect(nextMonth({ ...cohort, months: 2 }, [bill('paid')])).toBeNull();
  });

  it('leaves as many months as the cohort has from it on', () => {
    expect(monthsLeft(cohort, month('2026-12'))).toBe(1);
    expect(monthsLeft(cohort, month('2026-10'))).toBe(3);
  });
});
