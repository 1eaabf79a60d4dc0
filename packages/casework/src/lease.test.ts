import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFresh, isHeld, restsUntil } from './lease.ts';

const hour = 3_600_000;
const moment = fc.integer({ min: 10 * hour, max: 1_000 * hour });

describe('work that a worker holds', () => {
  it('is left alone until the lease runs out, or two would write the same rows', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: hour }), (now, left) => {
        expect(isHeld(now + left, now)).toBe(true);
        expect(isHeld(now, now + left)).toBe(false);
      }),
    );
  });

  it('is free once the clock was put back by hours, or a list would stand still for as long', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: hour + 1, max: 9 * hour }), (now, back) => {
        expect(isHeld(now, now - back)).toBe(false);
      }),
    );
  });

  it('rests for as long as it was asked to, an hour at most: whoever rested longer would be held by nobody', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 86_400 }), (now, seconds) => {
        const until = restsUntil(now, seconds);
        expect(until - now).toBe(Math.min(seconds * 1_000, hour));
        expect(isHeld(until, now)).toBe(true);
      }),
    );
  });
});

describe('what was read of somebody', () => {
  it('is not believed after the clock was put back, or whoever left would be let in for hours', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 9 * hour }), (now, back) => {
        expect(isFresh(now, now - back, 60_000)).toBe(false);
      }),
    );
    expect(isFresh(1_000, 60_999, 60_000)).toBe(true);
    expect(isFresh(1_000, 61_000, 60_000)).toBe(false);
  });
});
