import { describe, expect, it } from 'vitest';
import { byUrgency, isLate, isUntold, nextClock } from './claim-clocks.ts';

const clock = (dueAt: string, state: 'running' | 'overdue' | 'met') => ({
  name: 'claim-ends' as const,
  startsAt: '2026-01-01T00:00:00.000Z',
  dueAt,
  state,
  rule: null,
});
const claim = (id: string, ...clocks: ReturnType<typeof clock>[]) => ({ id, clocks });

describe('the order of claims', () => {
  it('puts a family that waits too long before one whose term still runs, and a closed one last', () => {
    const late = claim('late', clock('2026-05-01T00:00:00.000Z', 'overdue'));
    const soon = claim('soon', clock('2026-04-01T00:00:00.000Z', 'running'));
    const done = claim('done', clock('2026-03-01T00:00:00.000Z', 'met'));
    expect(byUrgency([done, soon, late]).map(({ id }) => id)).toEqual(['late', 'soon', 'done']);
    expect([late, soon, done].map(isLate)).toEqual([true, false, false]);
    expect(nextClock(done)).toBeNull();
  });

  it('counts a family that nobody has told while its claim goes on, and no longer once it was taken back', () => {
    expect(isUntold({ familyToTell: true, state: 'reported' })).toBe(true);
    expect(isUntold({ familyToTell: true, state: 'withdrawn' })).toBe(false);
    expect(isUntold({ familyToTell: false, state: 'paid' })).toBe(false);
  });
});
