import { type Bucket, type Rate, refilled, takeToken } from './token-bucket.ts';

/** Buckets remembered before those that are full again are forgotten: a full one says nothing. */
const mostBuckets = 5_000;

export interface CallerRates {
  /** milliseconds to wait; 0 when the request may go on */
  ask(caller: string): number;
}

/**
 * A bucket for each caller in this process, and one for all of them, so that many callers together do not wear the table
 * out. Callers are forgotten with the process and stand in no log.
 */
export function createCallerRates(options: {
  readonly each: Rate;
  readonly all: Rate;
  readonly now: () => number;
}): CallerRates {
  const { each, all, now } = options;
  const buckets = new Map<string, Bucket>();
  let whole: Bucket | null = null;

  function forgetFull(at: number): void {
    for (const [key, bucket] of buckets) {
      if (refilled(bucket, each, at).tokens >= each.capacity) buckets.delete(key);
    }
  }

  return {
    ask(caller) {
      const at = now();
      if (buckets.size >= mostBuckets) forgetFull(at);
      // still full of callers that go on: who comes new waits with everybody
      if (buckets.size >= mostBuckets && !buckets.has(caller)) return 1_000;
      const own = takeToken(buckets.get(caller) ?? null, each, at);
      buckets.set(caller, own.bucket);
      if (own.waitMs > 0) return own.waitMs;
      const shared = takeToken(whole, all, at);
      whole = shared.bucket;
      return shared.waitMs;
    },
  };
}
