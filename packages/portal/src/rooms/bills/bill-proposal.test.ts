import { BillId, CalendarDate, CohortId, ContributionMonth, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { billProposal } from './bill-proposal.ts';

const month = (text: string) => ContributionMonth.parse(text);
const date = (text: string) => CalendarDate.parse(text);
const cohort = { id: CohortId.parse('C'.repeat(26)), firstMonth: month('2026-01'), months: 12 };
const rules = { lapseAfterMonths: 3, alignedTo: [] };
const paid = (first: string, months: number, on: string) => ({
  id: BillId.parse('B'.repeat(26)),
  cohort: cohort.id,
  state: 'paid' as const,
  firstMonth: month(first),
  months,
  proof: {
    number: 'NTPN',
    date: date(on),
    rupiah: 16_800,
    by: UserId.parse('somebody'),
    at: '2026-01-05T02:00:00.000Z' as never,
  },
});

describe('the month that a new bill begins with', () => {
  it('is this month where nothing was paid yet, and the months that are over are named', () => {
    expect(billProposal(cohort, [], { today: '2026-04-10', rules })).toEqual({
      month: '2026-04',
      late: ['2026-01', '2026-02', '2026-03'],
    });
    const aligned = { ...rules, alignedTo: [date('2026-02-01')] };
    expect(billProposal(cohort, [], { today: '2026-04-10', rules: aligned })).toEqual({
      month: '2026-02',
      late: ['2026-01'],
    });
  });

  it('is the first in arrears while cover goes on, and this month once it lapsed', () => {
    const bills = [paid('2026-01', 2, '2026-01-05')];
    expect(billProposal(cohort, bills, { today: '2026-05-10', rules }).month).toBe('2026-03');
    expect(billProposal(cohort, bills, { today: '2026-06-10', rules })).toEqual({
      month: '2026-06',
      late: ['2026-03', '2026-04', '2026-05'],
    });
  });

  it('is none where bills take every month, or all that are left are over', () => {
    const all = [paid('2026-01', 12, '2026-01-05')];
    expect(billProposal(cohort, all, { today: '2026-05-10', rules })).toEqual({
      month: null,
      late: [],
    });
    const late = billProposal(cohort, [], { today: '2027-05-10', rules });
    expect(late.month).toBeNull();
    expect(late.late).toHaveLength(12);
  });
});
