import { TooBusyError } from './errors.ts';
import type { Randomness } from './ports.ts';

/** Waits between tries; passed in so that tests need not. */
export type Pause = (milliseconds: number) => Promise<void>;

export const sleep: Pause = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

export interface RetryPolicy {
  readonly tries: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/** About 3 s in all: inside the time a clerk waits, and far below the 29 s of the gateway. */
export const contentionPolicy: RetryPolicy = { tries: 9, firstWaitMs: 15, longestWaitMs: 1_000 };

/** For what is as well done another time. */
export const oncePolicy: RetryPolicy = { tries: 1, firstWaitMs: 0, longestWaitMs: 0 };

/** Full jitter: anywhere between nothing and the doubled wait, so that rivals do not meet again. */
export function waitBefore(attempt: number, policy: RetryPolicy, random: Randomness): number {
  const ceiling = Math.min(policy.longestWaitMs, policy.firstWaitMs * 2 ** attempt);
  return Math.floor(random.fraction() * ceiling);
}

/**
 * Calls `attempt` until it answers `done`, at most `policy.tries` times.
 * @throws TooBusyError when every try was refused.
 */
export async function withRetries<T>(
  attempt: (count: number) => Promise<{ done: T } | { again: unknown }>,
  policy: RetryPolicy,
  random: Randomness,
  pause: Pause,
): Promise<T> {
  let last: unknown;
  for (let count = 0; count < policy.tries; count += 1) {
    if (count > 0) await pause(waitBefore(count, policy, random));
    const result = await attempt(count);
    if ('done' in result) return result.done;
    last = result.again;
  }
  throw new TooBusyError(2, last);
}
