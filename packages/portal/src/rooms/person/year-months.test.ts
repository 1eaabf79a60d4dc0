import { BillId, CalendarDate, CohortId, ContributionMonth, FundingId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { yearMonths } from './year-months.ts';

const month = (text: string) => ContributionMonth.parse(text);
const spell = {
  startsOn: CalendarDate.parse('2026-03-01'),
  firstMonth: month('2026-03'),
  monthsPaid: 2,
};

type Of = Parameters<typeof yearMonths>[2];
const paid = (text: string): Of['months'][number] => ({
  month: month(text),
  bill: BillId.parse('01KB0000000000000000000000'),
  cohort: CohortId.parse('01KB0000000000000000000000'),
  funding: FundingId.parse('apbd'),
  tariff: 16_800,
  paidOn: CalendarDate.parse('2026-03-10'),
});

const marksOf = (of: Of, today = '2026-06-15') =>
  yearMonths(2026, today, of)
    .map(({ mark }) => mark)
    .join(' ');

describe('the months of a year, as a person’s page shows them', () => {
  it('tell a paid month, one unpaid at a risk, one without cover, and those to come apart', () => {
    const cover: Of['cover'] = {
      state: 'GRACE',
      spell,
      paidThrough: month('2026-04'),
      monthsUnpaid: 2,
    };
    expect(marksOf({ months: [paid('2026-03'), paid('2026-04')], idle: [], cover })).toBe(
      'none none paid paid risk risk coming coming coming coming coming coming',
    );
  });

  it('promise nothing for a month that was paid too late, nor after cover ended', () => {
    const cover: Of['cover'] = {
      state: 'ENDED',
      spell,
      paidThrough: month('2026-03'),
      reason: 'LAPSED',
      since: CalendarDate.parse('2026-05-01'),
    };
    const idle: Of['idle'] = [{ month: month('2026-06'), why: 'too-late' }];
    expect(marksOf({ months: [paid('2026-03'), paid('2026-06')], idle, cover })).toBe(
      'none none paid risk none none coming coming coming coming coming coming',
    );
  });

  it('are without cover while nothing was ever paid', () => {
    expect(marksOf({ months: [], idle: [], cover: { state: 'NONE' } }, '2026-12-31')).not.toMatch(
      /paid|risk|coming/,
    );
  });
});
