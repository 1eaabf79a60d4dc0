import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOf, piecesOf, rangeOf, seenOf } from './window.ts';

const views = fc.record({
  top: fc.integer({ min: 0, max: 5_000_000 }),
  height: fc.integer({ min: 0, max: 2_000 }),
  rowHeight: fc.constantFrom(32, 40, 48),
});

describe('the rows of a long list that stand in the page', () => {
  it('stay few, however long the list is, and hold all that is seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), views, (count, view) => {
        const { first, end } = rangeOf(count, view);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(view.height / view.rowHeight) + 16);
        const seen = Math.floor(view.top / view.rowHeight);
        if (seen < count) expect(first <= seen && seen < Math.max(end, seen + 1)).toBe(true);
        expect(first).toBeLessThanOrEqual(end);
        const inView = seenOf(count, view);
        expect(first <= inView.first && inView.end <= end).toBe(true);
      }),
    );
  });

  it('answer a key with all that stood already and few new ones, none of them out of sight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), views, views, (count, before, view) => {
        const last = seenOf(count, before);
        const seen = seenOf(count, view);
        const drawn = firstOf(seen, last);
        expect(seen.first <= drawn.first && drawn.end <= seen.end).toBe(true);
        const isIn = (range: { first: number; end: number }, row: number) =>
          range.first <= row && row < range.end;
        const rows = Array.from({ length: seen.end - seen.first }, (_, at) => seen.first + at);
        for (const row of rows.filter((row) => isIn(last, row)))
          expect(isIn(drawn, row)).toBe(true);
        const fresh = rows.filter((row) => isIn(drawn, row) && !isIn(last, row));
        expect(fresh.length).toBeLessThanOrEqual(16);
        if (rows.length > 0) expect(drawn.end).toBeGreaterThan(drawn.first);
      }),
    );
  });

  it('keep the height of the whole list and the row with the focus, each row once and in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        views,
        fc.integer({ min: -1, max: 100_000 }),
        (count, view, active) => {
          const pieces = piecesOf(count, rangeOf(count, view), active);
          let next = 0;
          for (const piece of pieces) {
            expect(piece.kind === 'row' ? piece.index : piece.from).toBe(next);
            next += piece.kind === 'row' ? 1 : piece.rows;
          }
          expect(next).toBe(count);
          const isDrawn = pieces.some((piece) => piece.kind === 'row' && piece.index === active);
          expect(isDrawn).toBe(active >= 0 && active < count);
        },
      ),
    );
  });
});
