import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate } from '../identifiers.ts';
import { ContributionMonth } from '../months.ts';
import { coveredUntil, factToCompare, keptFact } from './own-cover.ts';

const day = CalendarDate.parse('2026-11-21');
const paid = (...months: string[]) =>
  months.map((month) => ({
    month: ContributionMonth.parse(month),
    paidOn: day,
    corrected: false,
    era: 0,
  }));

describe('what somebody says of themselves', () => {
  it('fits however it is written', () => {
    expect(factToCompare('mother-name', ' hj. Siti  Aminah ')).toBe(
      keptFact('mother-name', { motherMaidenName: 'SITI AMINAH', familyCardNo: null }),
    );
    expect(factToCompare('family-card-end', '123 456')).toBe('123456');
    expect(
      keptFact('family-card-end', { motherMaidenName: null, familyCardNo: '3319010101123456' }),
    ).toBe('123456');
  });

  it('is nothing where too little is said, so that nobody is found by it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,5}$/), (few) => {
        expect(factToCompare('family-card-end', few)).toBe('');
      }),
    );
    expect(keptFact('mother-name', { motherMaidenName: null, familyCardNo: null })).toBe('');
  });
});

describe('until when somebody is covered', () => {
  it('is the end of the last month that is paid without a gap', () => {
    const history = { paid: paid('2026-11', '2026-12', '2027-02'), left: [] };
    expect(coveredUntil({ state: 'ACTIVE' }, history, day)).toBe('2026-12-31');
  });

  it('is not told of months in arrears, which are a risk and no protection', () => {
    const history = { paid: paid('2026-10'), left: [] };
    for (const state of ['NONE', 'GRACE', 'ENDED'] as const) {
      expect(coveredUntil({ state }, history, day)).toBeNull();
    }
  });

  it('ends before whoever is to leave has left', () => {
    const left = [{ reason: 'MOVED' as const, on: CalendarDate.parse('2026-12-10') }];
    const history = { paid: paid('2026-11', '2026-12'), left };
    expect(coveredUntil({ state: 'ACTIVE' }, history, day)).toBe('2026-12-09');
  });
});
