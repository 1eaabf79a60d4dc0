import { describe, expect, it } from 'vitest';
import { lastDayOf, monthsBefore } from './month-days.ts';

describe('months that are over', () => {
  it('begin with the last one, across the turn of the year', () => {
    expect(monthsBefore('2026-02-15', 3)).toEqual(['2026-01', '2025-12', '2025-11']);
  });

  it('end on their last day, also in a leap year: figures of the wrong day are not official', () => {
    expect([lastDayOf('2026-02'), lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
  });
});
