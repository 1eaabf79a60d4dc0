import { ContributionMonth, FundingId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { owedIn } from './owed.ts';

const owed = (month: string, funding: string, people: number) => ({
  month: ContributionMonth.parse(month),
  funding: FundingId.parse(funding),
  people,
});
const agency = (id: string, ...months: ReturnType<typeof owed>[]) => ({
  agency: id,
  unpaid: {},
  lapsed: 0,
  notBegun: 0,
  owed: months,
});

describe('months that nobody has paid', () => {
  it('are counted over all agencies, each month and source by itself', () => {
    const agencies = [
      agency('dinsos', owed('2026-05', 'apbd', 2), owed('2026-04', 'apbd', 1)),
      agency('dishub', owed('2026-05', 'apbd', 3), owed('2026-05', 'dbhcht', 4)),
    ];
    expect(owedIn({ agencies }).map((one) => Object.values(one).join(' '))).toEqual([
      '2026-04 apbd 1',
      '2026-05 apbd 5',
      '2026-05 dbhcht 4',
    ]);
  });
});
