import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPageDone } from './page-reach.ts';

/** Reads for one page when each record is wanted or not, as chance has it. */
function readsFor(limit: number, wanted: readonly boolean[]): { reads: number; looked: number } {
  let [found, looked, reads] = [0, 0, 0];
  while (looked < wanted.length && !isPageDone({ found, looked, limit })) {
    const some = wanted.slice(looked, looked + limit - found);
    looked += some.length;
    found += some.filter(Boolean).length;
    reads += 1;
  }
  return { reads, looked };
}

describe('a page of which much is left out', () => {
  it('costs few reads and comes to an end, or a request takes minutes in a region of 26,000', () => {
    const chance = fc.array(fc.boolean(), { minLength: 3_000, maxLength: 3_000 });
    fc.assert(
      fc.property(chance, fc.integer({ min: 10, max: 100 }), (wanted, limit) => {
        const { reads, looked } = readsFor(limit, wanted);
        expect(looked).toBeGreaterThanOrEqual(limit);
        expect(reads).toBeLessThanOrEqual(12);
      }),
      { numRuns: 50 },
    );
    const none = Array.from({ length: 26_000 }, (_, i) => i === 24);
    const { reads, looked } = readsFor(25, none);
    expect([reads, looked < 1_025]).toEqual([42, true]);
  });

  it('is full where nothing is left out', () => {
    const all = Array.from({ length: 500 }, () => true);
    expect(readsFor(25, all)).toEqual({ reads: 1, looked: 25 });
  });
});
