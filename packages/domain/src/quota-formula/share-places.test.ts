import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VillageCode } from '../identifiers.ts';
import { FormulaWeights, quotaBases, type VillageFigures, weightsOf } from './formula.ts';
import { sharePlaces, type VillageShare } from './share-places.ts';

const code = (n: number) => VillageCode.parse(`33.75.01.${String(1000 + n)}`);

const figures = fc
  .array(
    fc.record({
      population: fc.integer({ min: 1, max: 90_000 }),
      dataset: fc.nat(20_000),
      extremePoor: fc.nat(900),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => rows.map((row, i): VillageFigures => ({ village: code(i), ...row })))
  // a basis that nobody counts under is refused, and has a test of its own
  .filter((rows) => rows.some((row) => row.dataset > 0) && rows.some((row) => row.extremePoor > 0));
const weight = fc.nat(100);
const formula = fc
  .record({ equal: weight, dataset: weight, population: weight, extremePoor: weight })
  .filter((weights) => FormulaWeights.safeParse(weights).success);
const total = fc.nat(30_000);

function shared(
  places: number,
  villages: readonly VillageFigures[],
  weights: FormulaWeights,
): readonly VillageShare[] {
  const found = sharePlaces(places, villages, weights);
  if (!found.ok) throw new Error(found.code);
  return found.shares;
}

const only = (basis: keyof FormulaWeights): FormulaWeights => ({
  equal: 0,
  dataset: 0,
  population: 0,
  extremePoor: 0,
  [basis]: 1,
});

/** The formula as a clerk would work it out, in fractions of a place. */
function wanted(
  places: number,
  villages: readonly VillageFigures[],
  weights: FormulaWeights,
  one: VillageFigures,
): number {
  const sum = (of: (village: VillageFigures) => number) =>
    villages.reduce((all, village) => all + of(village), 0);
  const all = quotaBases.reduce((a, basis) => a + weights[basis], 0);
  const part = (basis: keyof FormulaWeights, of: (village: VillageFigures) => number) =>
    weights[basis] === 0 ? 0 : (weights[basis] / all) * (of(one) / sum(of));
  return (
    places *
    (part('equal', () => 1) +
      part('dataset', (v) => v.dataset) +
      part('population', (v) => v.population) +
      part('extremePoor', (v) => v.extremePoor))
  );
}

describe('places shared out among villages', () => {
  it('sum up to exactly the total: no place is lost and none is given twice', () => {
    fc.assert(
      fc.property(total, figures, formula, (places, villages, weights) => {
        const sum = shared(places, villages, weights).reduce((all, one) => all + one.places, 0);
        expect(sum).toBe(places);
      }),
      { numRuns: 500 },
    );
  });

  it('stay within one place of each village’s exact share, and follow the formula', () => {
    fc.assert(
      fc.property(total, figures, formula, (places, villages, weights) => {
        for (const [i, share] of shared(places, villages, weights).entries()) {
          const village = villages[i];
          if (village === undefined) throw new Error('a village is missing');
          const exact = wanted(places, villages, weights, village);
          expect(Number(share.share)).toBeCloseTo(exact, 4);
          expect(share.places).toBeGreaterThanOrEqual(Math.floor(exact - 1e-6));
          expect(share.places).toBeLessThanOrEqual(Math.ceil(exact + 1e-6));
          expect(share.places).toBe(share.whole + (share.extra ? 1 : 0));
        }
      }),
    );
  });

  it('do not depend on the order in which the villages stand in a file', () => {
    fc.assert(
      fc.property(
        total,
        figures,
        formula,
        fc.infiniteStream(fc.nat()),
        (places, villages, w, keys) => {
          const mixed = villages
            .map((village) => ({ village, at: keys.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ village }) => village);
          const byCode = (shares: readonly VillageShare[]) =>
            new Map(shares.map((share) => [share.village, share]));
          expect(byCode(shared(places, mixed, w))).toEqual(byCode(shared(places, villages, w)));
        },
      ),
    );
  });

  it('count only by the proportion of the weights', () => {
    fc.assert(
      fc.property(total, figures, formula, fc.integer({ min: 2, max: 50 }), (p, v, w, times) => {
        const more: FormulaWeights = {
          equal: w.equal * times,
          dataset: w.dataset * times,
          population: w.population * times,
          extremePoor: w.extremePoor * times,
        };
        const places = (shares: readonly VillageShare[]) => shares.map((one) => one.places);
        expect(places(shared(p, v, more))).toEqual(places(shared(p, v, w)));
      }),
    );
  });

  it('never give a village fewer than one whose share is smaller, and none where there is no share', () => {
    fc.assert(
      fc.property(total, figures, fc.constantFrom(...quotaBases), (places, villages, basis) => {
        const shares = shared(places, villages, only(basis));
        const figure = (i: number) => {
          const village = villages[i];
          return village === undefined || basis === 'equal' ? 1 : village[basis];
        };
        const order = shares.map((_, i) => i).sort((a, b) => figure(a) - figure(b));
        for (const [k, i] of order.entries()) {
          if (figure(i) === 0) expect(shares[i]?.places).toBe(0);
          const next = order[k + 1];
          if (next === undefined || figure(i) === figure(next)) continue;
          expect(shares[i]?.places).toBeLessThanOrEqual(shares[next]?.places ?? -1);
        }
      }),
    );
  });

  it('fall by one at most when the total grows by one', () => {
    fc.assert(
      fc.property(total, figures, formula, (places, villages, weights) => {
        const after = shared(places + 1, villages, weights);
        for (const [i, before] of shared(places, villages, weights).entries()) {
          expect(after[i]?.places).toBeGreaterThanOrEqual(before.places - 1);
        }
      }),
    );
  });

  it('may fall by that one, which is the price of the method and no mistake', () => {
    const rows = [1500, 1500, 900, 500, 500, 200].map(
      (population, i): VillageFigures => ({
        village: code(i),
        population,
        dataset: 0,
        extremePoor: 0,
      }),
    );
    const at = (places: number) =>
      shared(places, rows, only('population')).map((one) => one.places);
    expect(at(25)).toEqual([7, 7, 4, 3, 3, 1]);
    expect(at(26)).toEqual([8, 8, 5, 2, 2, 1]);
  });

  it('stay exact where a floating-point number would not', () => {
    const rows = [999_999_999, 1, 999_999_999].map(
      (population, i): VillageFigures => ({
        village: code(i),
        population,
        dataset: population,
        extremePoor: population,
      }),
    );
    const even = { equal: 0, dataset: 9_999, population: 9_998, extremePoor: 9_997 };
    const places = shared(9_999_999, rows, even).map((one) => one.places);
    expect(places).toEqual([5_000_000, 0, 4_999_999]);
  });

  it('say by what a village got one more', () => {
    const rows = [3, 3, 6].map(
      (population, i): VillageFigures => ({
        village: code(i),
        population,
        dataset: 0,
        extremePoor: 0,
      }),
    );
    // shares 0.25 0.25 0.5 of one place
    expect(shared(1, rows, only('population')).map(({ extra, by }) => [extra, by])).toEqual([
      [false, 'remainder'],
      [false, 'remainder'],
      [true, 'remainder'],
    ]);
    // shares 0.5 0.5 1.0 of two places: the one left goes to the lower code
    expect(
      shared(2, rows, only('population')).map(({ places, extra, by }) => [places, extra, by]),
    ).toEqual([
      [1, true, 'lower-code'],
      [0, false, 'lower-code'],
      [1, false, 'remainder'],
    ]);
    // shares 1.5 and 0.5: the larger share first, though its code is the higher
    const two = [1, 3].map(
      (population, i): VillageFigures => ({
        village: code(i),
        population,
        dataset: 0,
        extremePoor: 0,
      }),
    );
    expect(
      shared(2, two, only('population')).map(({ places, by, share }) => [places, by, share]),
    ).toEqual([
      [0, 'larger-share', '0.500000'],
      [2, 'larger-share', '1.500000'],
    ]);
  });

  it('are refused where a basis has weight and nobody counts under it', () => {
    const rows = [1, 2].map(
      (population, i): VillageFigures => ({
        village: code(i),
        population,
        dataset: 0,
        extremePoor: 0,
      }),
    );
    const found = sharePlaces(5, rows, { equal: 1, dataset: 1, population: 1, extremePoor: 1 });
    expect(found).toEqual({ ok: false, code: 'basis-empty', bases: ['dataset', 'extremePoor'] });
    expect(sharePlaces(5, [], only('equal'))).toEqual({ ok: false, code: 'no-villages' });
    expect(() => sharePlaces(1.5, rows, only('equal'))).toThrow('no number of places');
    expect(() => sharePlaces(1, [...rows, ...rows], only('equal'))).toThrow('stands twice');
  });

  it('go by the formula of a regulation as it is written there', () => {
    const written = { basis: 'population', extremePoorPercent: 30 } as const;
    expect(weightsOf(written)).toEqual({ equal: 0, dataset: 0, population: 70, extremePoor: 30 });
    const plain = { basis: 'dataset', extremePoorPercent: 0 } as const;
    expect(weightsOf(plain)).toEqual({ equal: 0, dataset: 100, population: 0, extremePoor: 0 });
  });
});
