import { addMonths, ContributionMonth } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { monthsLaidOpen } from './publication.ts';

const newest = ContributionMonth.parse('2026-06');
const newestOf = (count: number) => Array.from({ length: count }, (_, i) => addMonths(newest, -i));

describe('the months that everybody reads', () => {
  it('are the newest 36: the oldest makes room for a new one', () => {
    const july = addMonths(newest, 1);
    expect(monthsLaidOpen(newestOf(36), july)).toEqual({
      isNew: true,
      tooOld: [addMonths(newest, -35)],
    });
    expect(monthsLaidOpen(newestOf(35), july)).toEqual({ isNew: true, tooOld: [] });
  });

  it('gain none that is older than all of them, which nobody would take down again', () => {
    const old = ContributionMonth.parse('2022-01');
    expect(monthsLaidOpen(newestOf(36), old)).toEqual({ isNew: false, tooOld: [] });
    expect(monthsLaidOpen(newestOf(35), old)).toEqual({ isNew: true, tooOld: [] });
  });
});
