import type { VillageCode } from '../identifiers.ts';
import {
  type FormulaWeights,
  figureOf,
  type QuotaBasis,
  quotaBases,
  type VillageFigures,
} from './formula.ts';

/** Why a village has, or has not, a place more than the whole part of its share. */
export type ExtraBy = 'remainder' | 'larger-share' | 'lower-code';

/** One village's places, and how they came about. */
export interface VillageShare {
  readonly village: VillageCode;
  readonly places: number;
  /** its share of the total as a decimal, cut off behind six digits */
  readonly share: string;
  /** places from the whole part of the share */
  readonly whole: number;
  /** what is left of the share behind the whole part, cut off behind six digits */
  readonly remainder: string;
  /** its turn when the places that are left over are given, from 1 */
  readonly turn: number;
  /** whether it got one of the places that were left over */
  readonly extra: boolean;
  /** what parted it from the village on the other side of the line */
  readonly by: ExtraBy;
  /** what the share is made of; bases without weight are left out */
  readonly parts: readonly {
    readonly basis: QuotaBasis;
    readonly weight: number;
    readonly figure: number;
    /** the figure of the whole region */
    readonly of: number;
  }[];
}

export type SharedPlaces =
  | { readonly ok: true; readonly shares: readonly VillageShare[]; readonly leftOver: number }
  /** a basis that has weight, and that nobody in the region counts under */
  | { readonly ok: false; readonly code: 'basis-empty'; readonly bases: readonly QuotaBasis[] }
  | { readonly ok: false; readonly code: 'no-villages' };

interface Exact {
  readonly figures: VillageFigures;
  /** the share times the common divisor */
  readonly numerator: bigint;
  readonly whole: bigint;
  readonly rest: bigint;
}

/** Sum of a basis over all villages. */
function sumOf(villages: readonly VillageFigures[], basis: QuotaBasis): number {
  return villages.reduce((sum, one) => sum + figureOf(one, basis), 0);
}

/** Six digits behind the point, cut off, so that no share looks larger than it is. */
function decimal(numerator: bigint, divisor: bigint): string {
  const scaled = (numerator * 1_000_000n) / divisor;
  return `${scaled / 1_000_000n}.${String(scaled % 1_000_000n).padStart(6, '0')}`;
}

/** Larger remainder first, then larger share, then the lower code: no two villages are alike. */
function byTurn(a: Exact, b: Exact): number {
  if (a.rest !== b.rest) return a.rest > b.rest ? -1 : 1;
  if (a.numerator !== b.numerator) return a.numerator > b.numerator ? -1 : 1;
  return a.figures.village < b.figures.village ? -1 : 1;
}

function partedBy(one: Exact, other: Exact | undefined): ExtraBy {
  if (other === undefined || one.rest !== other.rest) return 'remainder';
  return one.numerator === other.numerator ? 'lower-code' : 'larger-share';
}

/**
 * Shares a number of places out among villages: each gets the whole part of its share, and the places left over go
 * one each to the largest remainders (Hamilton's method). Of equal remainders the larger share comes first, of equal
 * shares the lower code. Whole numbers throughout; the places always sum up to the total, and a village without a
 * share gets none.
 *
 * A village's places never fall by more than one when the total grows by one, and may fall by that one: it is the
 * known price of this method (the Alabama paradox).
 *
 * @param total places, in people
 * @param villages each once, in any order; the answer keeps the order
 * @throws when the total is no whole number of people, or a village stands twice
 */
export function sharePlaces(
  total: number,
  villages: readonly VillageFigures[],
  formula: FormulaWeights,
): SharedPlaces {
  if (!Number.isSafeInteger(total) || total < 0) throw new Error(`${total} is no number of places`);
  if (new Set(villages.map(({ village }) => village)).size < villages.length) {
    throw new Error('a village stands twice in the statistics');
  }
  if (villages.length === 0) return { ok: false, code: 'no-villages' };
  const used = quotaBases
    .filter((basis) => formula[basis] > 0)
    .map((basis) => ({ basis, weight: formula[basis], of: sumOf(villages, basis) }));
  const empty = used.filter(({ of }) => of === 0).map(({ basis }) => basis);
  if (empty.length > 0) return { ok: false, code: 'basis-empty', bases: empty };

  const { exact, divisor } = exactShares(total, villages, used);
  const leftOver = total - exact.reduce((sum, { whole }) => sum + Number(whole), 0);
  const turns = exact.toSorted(byTurn);
  const turnOf = new Map(turns.map(({ figures }, i) => [figures.village, i + 1]));
  const shares = exact.map((one): VillageShare => {
    const turn = turnOf.get(one.figures.village) ?? 0;
    const extra = turn <= leftOver;
    const other = turns[extra ? leftOver : leftOver - 1];
    return {
      village: one.figures.village,
      places: Number(one.whole) + (extra ? 1 : 0),
      share: decimal(one.numerator, divisor),
      whole: Number(one.whole),
      remainder: decimal(one.rest, divisor),
      turn,
      extra,
      by: partedBy(one, other),
      parts: used.map((part) => ({ ...part, figure: figureOf(one.figures, part.basis) })),
    };
  });
  return { ok: true, shares, leftOver };
}

interface UsedBasis {
  readonly basis: QuotaBasis;
  readonly weight: number;
  readonly of: number;
}

/** Every share as a fraction over one divisor: the sum of the weights times the region's figure of each basis. */
function exactShares(
  total: number,
  villages: readonly VillageFigures[],
  used: readonly UsedBasis[],
): { exact: Exact[]; divisor: bigint } {
  const figures = used.reduce((product, { of }) => product * BigInt(of), 1n);
  const divisor = figures * used.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const factors = used.map(({ basis, weight, of }) => ({
    basis,
    factor: BigInt(total) * BigInt(weight) * (figures / BigInt(of)),
  }));
  const exact = villages.map((village): Exact => {
    const numerator = factors.reduce(
      (sum, { basis, factor }) => sum + factor * BigInt(figureOf(village, basis)),
      0n,
    );
    return {
      figures: village,
      numerator,
      whole: numerator / divisor,
      rest: numerator % divisor,
    };
  });
  return { exact, divisor };
}
