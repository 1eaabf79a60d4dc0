import type { DeviceClock } from './records.ts';

/** ms by which a clock may be set back by itself: a telephone asks the network for the time now and then */
const tolerance = 2 * 60_000;

/** What the device tells: its clock, which may be wrong, and how long the page has run, which cannot. */
export interface DeviceTimes {
  /** ms since 1970 */
  wall(): number;
  /** ms since the page was opened; never goes back */
  running(): number;
}

export type LoanTime =
  | { readonly kind: 'known'; readonly now: number }
  /** the clock runs behind what was seen before: nothing is to be opened */
  | { readonly kind: 'behind' };

/** The server's time on a device without a line, never less than what it was before. */
export interface LoanClock {
  now(): LoanTime;
  /** the server told its time */
  learn(server: number): DeviceClock;
  /** what is to be kept, so that the next start knows it */
  kept(): DeviceClock;
}

export function createLoanClock(device: DeviceTimes, before: DeviceClock | null): LoanClock {
  let ahead = before?.ahead ?? 0;
  let seen = before?.seen ?? 0;
  let since = device.running();
  const byClock = () => device.wall() + ahead;
  const isBehind = byClock() < seen - tolerance;
  let hasLearnt = !isBehind;
  const advance = () => {
    const ran = seen + (device.running() - since);
    // the clock may have slept with the device: whichever is later
    seen = Math.max(ran, hasLearnt ? byClock() : 0);
    since = device.running();
    return seen;
  };
  return {
    now() {
      if (!hasLearnt || byClock() < seen - tolerance) return { kind: 'behind' };
      return { kind: 'known', now: advance() };
    },
    learn(server) {
      ahead = server - device.wall();
      seen = Math.max(seen, server);
      since = device.running();
      hasLearnt = true;
      return this.kept();
    },
    kept: () => ({ id: 'clock', schemaVersion: 1, ahead, seen }),
  };
}

/** Whether a pack may still be opened. */
export function mayOpen(
  { expiresAt }: { readonly expiresAt: string },
  time: LoanTime,
): 'yes' | 'expired' | 'clock-behind' {
  if (time.kind === 'behind') return 'clock-behind';
  return time.now < Date.parse(expiresAt) ? 'yes' : 'expired';
}
