import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, fitted, said, saidShortly } from './chart-text.ts';
import type { ChartFigures } from './figures.ts';
import { apart, everyNth, scaled, stacked, ticksTo } from './scale.ts';
import { areaStep, areaSteps, tileGrid } from './tile-grid.ts';

const count = fc.integer({ min: 0, max: 90_000_000 });

describe('the axis of a chart', () => {
  it('begins at zero, reaches the greatest value, and stays readable', () => {
    fc.assert(
      fc.property(count, (most) => {
        const ticks = ticksTo(most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
        expect(ticks.length).toBeLessThanOrEqual(7);
        const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
        for (const [place, tick] of ticks.entries()) expect(tick).toBe(place * step);
        expect(Number.isInteger(step)).toBe(true);
      }),
    );
  });

  it('keeps the order and the share of values', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const most = Math.max(1, a, b);
        const y = scaled(most, [200, 0]);
        expect(Math.sign(y(b) - y(a))).toBe(Math.sign(a - b));
        expect(y(0)).toBe(200);
        expect(y(most)).toBe(0);
      }),
    );
  });

  it('has as many month names as fit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 100, max: 2_000 }),
        (months, width) => {
          const nth = everyNth(months, width, 44);
          expect(Math.floor(months / nth) * 44).toBeLessThanOrEqual(Math.max(width, 44));
        },
      ),
    );
  });
});

describe('parts of a bar', () => {
  it('follow one another without a gap and come to the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.option(count), { maxLength: 6 }), (values) => {
        const parts = stacked(values);
        parts.forEach(({ from, to }, i) => {
          expect(from).toBe(parts[i - 1]?.to ?? 0);
          expect(to - from).toBe(values[i] ?? 0);
        });
        expect(parts.at(-1)?.to ?? 0).toBe(
          values.reduce<number>((all, one) => all + (one ?? 0), 0),
        );
      }),
    );
  });
});

describe('labels at the ends of lines', () => {
  it('never lie on each other, keep their order, and stay within the drawing', () => {
    const places = fc.array(fc.integer({ min: -50, max: 260 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(places, (wanted) => {
        const put = apart(wanted, 32, [16, 200]);
        const sorted = [...put].sort((a, b) => a - b);
        const gap = Math.min(32, 184 / Math.max(1, wanted.length - 1));
        sorted.forEach((at, i) => {
          expect(at).toBeGreaterThanOrEqual(16 - 1e-6);
          expect(at).toBeLessThanOrEqual(200 + 1e-6);
          if (i > 0) expect(at - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-6);
        });
        for (const [i, a] of wanted.entries()) {
          for (const [j, b] of wanted.entries()) {
            if (a < b) expect(put[i] ?? 0).toBeLessThanOrEqual(put[j] ?? 0);
          }
        }
      }),
    );
  });
});

describe('tiles', () => {
  it('are equal squares inside the width that never touch', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 200, max: 1_600 }),
        (many, width) => {
          const { side, tiles, columns, height } = tileGrid(many, width);
          expect(tiles).toHaveLength(many);
          for (const { x, y } of tiles) {
            expect(x + side).toBeLessThanOrEqual(width + 1e-6);
            expect(y + side).toBeLessThanOrEqual(height + 1e-6);
          }
          const places = new Set(tiles.map(({ x, y }) => `${Math.round(x)}|${Math.round(y)}`));
          expect(places.size).toBe(many);
          const next = tiles[1];
          if (columns > 1 && next !== undefined) expect(next.x).toBeGreaterThan(side);
        },
      ),
    );
  });

  it('are darker the more there is, and darkest at the most', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const most = Math.max(a, b);
        if (a <= b) expect(areaStep(a, most)).toBeLessThanOrEqual(areaStep(b, most));
        if (most > 0) expect(areaStep(most, most)).toBe(areaSteps);
        expect(areaStep(0, most)).toBe(1);
      }),
    );
  });
});

const figures: ChartFigures = {
  rowName: 'Dinas',
  columns: [
    { name: 'Terpakai', unit: 'people', look: 1 },
    { name: 'Bagian', unit: 'share', look: null },
    { name: 'Dibayar', unit: 'rupiah', look: null },
  ],
  rows: [
    { key: 'a', name: 'Dinas "A"; satu', href: null, values: [1_204, 3_245, 16_800] },
    { key: 'b', name: '=HYPERLINK("x")', href: null, values: [null, null, 0] },
  ],
};

describe('a chart as words and as a file', () => {
  it('tells the same numbers in CSV, with nothing that a spreadsheet would run', () => {
    expect(csvOf(figures)).toBe(
      '﻿Dinas;Terpakai;Bagian;Dibayar\r\n"Dinas ""A""; satu";1204;32,45;16800\r\n"\'=HYPERLINK(""x"")";;;0\r\n',
    );
  });

  it('says figures as people of the region write them', () => {
    expect(said(26_050, 'people')).toBe('26.050');
    expect(said(16_800, 'rupiah')).toBe('Rp16.800');
    expect(said(3_999, 'share')).toBe('39,9%');
    expect(said(null, 'people')).toBe('–');
    expect(saidShortly(1_330_560_000, 'rupiah')).toBe('Rp1,3 miliar');
    expect(fitted('Dinas Perhubungan', 60)).toBe('Dinas P…');
  });
});
