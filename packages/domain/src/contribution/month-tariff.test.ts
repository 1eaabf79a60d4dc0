import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, monthsFrom } from '../months.ts';
import { month } from './contribution.fixture.ts';
import { monthsOfRuns, runsCost, tariffInMonth, tariffRuns } from './month-tariff.ts';

const rules = { tariffs: [] };
const donor = { rules, funding: 'CSR', sector: 'OTHER' } as const;

describe('what a person costs in a month', () => {
  it('follows the rules month by month where the cohort does: a donor pays half until December 2026', () => {
    const cohort = { firstMonth: month('2026-11'), tariff: 8_400 };
    const months = monthsFrom(month('2026-11'), 4);
    const runs = tariffRuns(months, (one) => tariffInMonth(cohort, one, donor));
    expect(runs).toEqual([
      { firstMonth: '2026-11', months: 2, tariff: 8_400 },
      { firstMonth: '2027-01', months: 2, tariff: 16_800 },
    ]);
    expect(runsCost(runs)).toBe(50_400);
  });

  it('is a driver’s own where donors pay, and the same for everybody where the region’s budget does', () => {
    const cohort = { firstMonth: month('2026-01'), tariff: 16_800 };
    const january = month('2026-01');
    expect(tariffInMonth(cohort, january, donor)).toBe(16_800);
    expect(tariffInMonth(cohort, january, { ...donor, sector: 'TRANSPORT' })).toBe(8_400);
    const budget = { rules, funding: 'APBD', sector: 'TRANSPORT' } as const;
    expect(tariffInMonth(cohort, january, budget)).toBe(16_800);
  });

  it('is what the cohort states where that is not what the rules say', () => {
    const own = { firstMonth: month('2024-01'), tariff: 10_417 };
    expect(tariffInMonth(own, month('2024-06'), { ...donor, funding: 'APBD' })).toBe(10_417);
  });

  it('loses no month and no rupiah in runs, whatever is missing between', () => {
    const anyMonths = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(anyMonths, fc.integer({ min: 1, max: 4 }), (offsets, every) => {
        const months = offsets.sort((a, b) => a - b).map((n) => addMonths(month('2025-01'), n));
        const priceOf = (n: number) => 1_000 + (Math.floor(n / every) % 3);
        const price = new Map(months.map((one, i) => [one, priceOf(offsets[i] ?? 0)]));
        const runs = tariffRuns(months, (one) => price.get(one) ?? 0);
        expect(monthsOfRuns(runs)).toEqual(months);
        expect(runsCost(runs)).toBe([...price.values()].reduce((a, b) => a + b, 0));
      }),
    );
  });
});
