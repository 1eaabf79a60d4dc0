import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLoanClock, mayOpen } from './loan-clock.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse('2026-11-21T01:00:00.000Z');

/** A device whose clock and running time the test moves. */
function aDevice(wall = start) {
  const times = { wall, running: 0 };
  return {
    times,
    device: { wall: () => times.wall, running: () => times.running },
    pass(ms: number) {
      times.wall += ms;
      times.running += ms;
    },
  };
}

describe('the clock of a loan', () => {
  it('counts by the server, however wrong the device is by a constant', () => {
    const { device, pass } = aDevice(start - 400 * day);
    const clock = createLoanClock(device, null);
    clock.learn(start);
    pass(2 * hour);
    expect(clock.now()).toEqual({ kind: 'known', now: start + 2 * hour });
  });

  it('opens nothing for a clock that was set back to make a loan last', () => {
    const { device, times, pass } = aDevice();
    const clock = createLoanClock(device, null);
    const expiresAt = new Date(start + 7 * day).toISOString();
    clock.learn(start);
    pass(6 * day);
    expect(mayOpen({ expiresAt }, clock.now())).toBe('yes');
    times.wall -= 2 * day;
    expect(mayOpen({ expiresAt }, clock.now())).toBe('clock-behind');
    const kept = clock.kept();
    const restarted = createLoanClock({ ...device, running: () => 0 }, kept);
    expect(mayOpen({ expiresAt }, restarted.now())).toBe('clock-behind');
  });

  it('expires while the page stays open and the clock stands still', () => {
    const { device, times } = aDevice();
    const clock = createLoanClock(device, null);
    clock.learn(start);
    times.running += 8 * day;
    expect(mayOpen({ expiresAt: new Date(start + 7 * day).toISOString() }, clock.now())).not.toBe(
      'yes',
    );
  });

  it('never goes back, whatever happens to the clock', () => {
    const step = fc.record({ wall: fc.integer({ min: -day, max: day }), ran: fc.nat(day) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { device, times } = aDevice();
        const clock = createLoanClock(device, null);
        clock.learn(start);
        let last = start;
        for (const { wall, ran } of steps) {
          times.wall += wall;
          times.running += ran;
          const time = clock.now();
          if (time.kind === 'behind') continue;
          expect(time.now).toBeGreaterThanOrEqual(last);
          last = time.now;
        }
      }),
      { seed: 3 },
    );
  });
});
