import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, treemap } from './treemap-layout.ts';

const sizes = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 150 });
const side = fc.integer({ min: 50, max: 1_400 });

const area = ({ width, height }: Part) => width * height;
/** px² that rounding may cost */
const near = 0.01;

function shared(a: Part, b: Part): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, wide) * Math.max(0, high);
}

describe('a treemap', () => {
  it('gives each size its share of the whole place, or the eye is told another number', () => {
    fc.assert(
      fc.property(sizes, side, side, (own, width, height) => {
        const parts = treemap(own, width, height);
        const total = own.reduce((sum, size) => sum + size, 0);
        expect(parts).toHaveLength(own.length);
        for (const [i, part] of parts.entries()) {
          const due = total === 0 ? 0 : ((own[i] ?? 0) / total) * width * height;
          expect(Math.abs(area(part) - due)).toBeLessThan(near);
        }
      }),
    );
  });

  it('lets no part lie on another or stick out, or a click would open other rows', () => {
    fc.assert(
      fc.property(sizes, side, side, (own, width, height) => {
        const parts = treemap(own, width, height).filter((part) => area(part) > 0);
        for (const [i, part] of parts.entries()) {
          expect(part.x).toBeGreaterThanOrEqual(-near);
          expect(part.y).toBeGreaterThanOrEqual(-near);
          expect(part.x + part.width).toBeLessThanOrEqual(width + near);
          expect(part.y + part.height).toBeLessThanOrEqual(height + near);
          for (const other of parts.slice(i + 1)) expect(shared(part, other)).toBeLessThan(near);
        }
      }),
    );
  });

  it('keeps equal sizes near to squares, so that a name fits into each', () => {
    for (const { width, height } of treemap(Array(20).fill(7), 800, 400)) {
      expect(Math.max(width / height, height / width)).toBeLessThan(3);
    }
  });
});
