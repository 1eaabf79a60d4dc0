import type { Schema } from '../schema.ts';
import type { PrivateRecord } from './encode-record.ts';
import { likeness } from './filters.ts';
import { groupOf } from './pieces.ts';

/** Likeness from which a level is reached: nothing alike, a little, half, nearly, equal. */
const thresholds = [0.45, 0.68, 0.84, 0.999] as const;
export const levelCount: number = thresholds.length + 1;
/** The level of equal values. */
export const equalLevel: number = thresholds.length;

/** The level of each field; null where one of the two is not known. */
export type Levels = readonly (number | null)[];

function levelOf(
  a: Uint8Array | null | undefined,
  b: Uint8Array | null | undefined,
): number | null {
  if (a == null || b == null) return null;
  const alike = likeness(a, b);
  return thresholds.filter((threshold) => alike >= threshold).length;
}

/** Positions of two fields that are taken for one another. */
export function crossedFields(schema: Schema): (readonly [number, number])[] {
  const byGroup = Map.groupBy(schema.fields.keys(), (i) => {
    const field = schema.fields[i];
    return field === undefined ? '' : groupOf(field);
  });
  return [...byGroup.values()].flatMap(([one, other]) =>
    one === undefined || other === undefined ? [] : [[one, other] as const],
  );
}

const sumOf = (one: number | null, other: number | null): number => (one ?? 0) + (other ?? 0);

/** Compares two records field by field; two fields that were taken for one another count as a level less than equal. */
export function compareFilters(
  crossed: readonly (readonly [number, number])[],
  a: PrivateRecord,
  b: PrivateRecord,
): Levels {
  const levels = a.filters.map((filter, i) => levelOf(filter, b.filters[i]));
  for (const [one, other] of crossed) {
    const swapped = [
      levelOf(a.filters[one], b.filters[other]),
      levelOf(a.filters[other], b.filters[one]),
    ] as const;
    if (sumOf(...swapped) <= sumOf(levels[one] ?? null, levels[other] ?? null) + 1) continue;
    levels[one] = swapped[0] === null ? null : Math.min(swapped[0], equalLevel - 1);
    levels[other] = swapped[1] === null ? null : Math.min(swapped[1], equalLevel - 1);
  }
  return levels;
}
