import { noUsage, usageFigures } from '@payung/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf } from './price-list.ts';

const usages = fc.record(
  Object.fromEntries(usageFigures.map((figure) => [figure, fc.nat(1_000_000_000)])),
);

describe('the cost of a region', () => {
  it('is whole rupiah, nothing for nothing, and never falls when more is used', () => {
    expect(costOf(noUsage)).toBe(0);
    fc.assert(
      fc.property(
        usages,
        fc.constantFrom(...usageFigures),
        fc.nat(1_000_000),
        (usage, figure, more) => {
          const before = { ...noUsage, ...usage };
          const after = { ...before, [figure]: before[figure] + more };
          expect(Number.isInteger(costOf(before))).toBe(true);
          expect(costOf(after)).toBeGreaterThanOrEqual(costOf(before));
        },
      ),
    );
  });

  it('adds up the prices of its figures', () => {
    expect(costOf({ ...noUsage, requests: 1_000_000, unitsWritten: 2_000_000 })).toBe(46_000);
  });
});
