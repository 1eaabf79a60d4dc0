import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bucket, takeToken } from './token-bucket.ts';

const rates = fc.record({
  capacity: fc.integer({ min: 1, max: 50 }),
  perSecond: fc.integer({ min: 1, max: 50 }),
});

describe('a token bucket', () => {
  it('gives what fits into it at once and its rate afterwards, however requests fall', () => {
    fc.assert(
      fc.property(rates, fc.array(fc.nat(500), { maxLength: 200 }), (rate, pauses) => {
        let bucket: Bucket | null = null;
        let [now, given] = [0, 0];
        for (const pause of pauses) {
          now += pause;
          const taken = takeToken(bucket, rate, now);
          bucket = taken.bucket;
          if (taken.waitMs === 0) given += 1;
        }
        expect(given).toBeLessThanOrEqual(rate.capacity + (now / 1_000) * rate.perSecond + 1e-6);
      }),
    );
  });

  it('has a token for whoever waits as long as it said', () => {
    fc.assert(
      fc.property(rates, fc.nat(1_000), (rate, later) => {
        let bucket: Bucket | null = null;
        let taken = takeToken(bucket, rate, 0);
        while (taken.waitMs === 0) {
          bucket = taken.bucket;
          taken = takeToken(bucket, rate, 0);
        }
        expect(takeToken(taken.bucket, rate, taken.waitMs + later).waitMs).toBe(0);
      }),
    );
  });

  it('takes nothing away when the clock is set back', () => {
    const rate = { capacity: 3, perSecond: 1 };
    const { bucket } = takeToken(null, rate, 10_000);
    expect(takeToken(bucket, rate, 0).bucket.tokens).toBe(1);
  });
});
