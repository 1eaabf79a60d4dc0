/** steps that people count in */
const steps = [1, 2, 2.5, 5, 10] as const;

/**
 * Round marks from 0 to at least `most`, ascending and equally far apart; 0 and 1 where there is nothing to show. Bars
 * and areas begin at zero, or their lengths would lie.
 * @param wanted about how many steps
 * @param isWhole no halves, for people
 */
export function ticksTo(most: number, wanted = 4, isWhole = true): readonly number[] {
  if (!(most > 0) || !Number.isFinite(most)) return [0, 1];
  const rough = most / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = steps.find((one) => one * power >= rough) ?? 10;
  const step = isWhole ? Math.max(1, Math.ceil(found * power)) : found * power;
  const count = Math.ceil(most / step);
  return Array.from({ length: count + 1 }, (_, place) => place * step);
}

/** Where a value lies between two places, linear from 0 to `most`. */
export function scaled(most: number, [from, to]: readonly [number, number]) {
  return (value: number): number => from + (most === 0 ? 0 : value / most) * (to - from);
}

/** A part of a stacked bar: from where to where, in the unit of the values. */
export interface StackPart {
  readonly from: number;
  readonly to: number;
}

/** Puts values end to end from 0; what is unknown or below 0 takes no room. */
export function stacked(values: readonly (number | null)[]): readonly StackPart[] {
  let end = 0;
  return values.map((value) => {
    const from = end;
    end += Math.max(0, value ?? 0);
    return { from, to: end };
  });
}

/**
 * Moves labels apart that would lie on each other, as little as it takes, within a stretch. Their order stays. Where the
 * stretch is too short for all of them they share it equally.
 */
export function apart(
  wanted: readonly number[],
  gap: number,
  [first, last]: readonly [number, number],
): readonly number[] {
  if (wanted.length === 0) return [];
  const room = last - first;
  const least = wanted.length === 1 ? 0 : Math.min(gap, room / (wanted.length - 1));
  const order = wanted.map((at, place) => ({ at, place })).sort((a, b) => a.at - b.at);
  let edge = first;
  const down = order.map(({ at, place }) => {
    const put = Math.max(edge, at);
    edge = put + least;
    return { put, place };
  });
  let limit = last;
  const result = [...wanted];
  for (const { put, place } of down.reverse()) {
    const kept = Math.min(limit, put);
    limit = kept - least;
    result[place] = kept;
  }
  return result;
}

/** Every how many-th label of a row fits, so that none touches the next. */
export function everyNth(count: number, width: number, labelWidth: number): number {
  if (count <= 1) return 1;
  return Math.max(1, Math.ceil((count * labelWidth) / Math.max(1, width)));
}
