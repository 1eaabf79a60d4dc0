import type { Schema } from '../schema.ts';
import { compareFilters, crossedFields, type Levels } from './compare-filters.ts';
import type { PrivateRecord } from './encode-record.ts';
import { meetings } from './meet-records.ts';
import { bitsOf, learnWeights, type PrivateWeights } from './private-weights.ts';

/** Two records that are probably one person: positions in the two lists, and how much speaks for it. */
export interface EncodedPair {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
}

/** pairs drawn for what strangers look like */
const strangersWanted = 40_000;
/** steps through the second list that share no divisor with its usual lengths */
const steps = [7_919, 104_729, 15_485_863];

function strangersOf(
  crossed: readonly (readonly [number, number])[],
  here: readonly PrivateRecord[],
  there: readonly PrivateRecord[],
  isWanted: (a: number, b: number) => boolean,
): Levels[] {
  const found: Levels[] = [];
  const each = Math.min(20, Math.ceil(strangersWanted / Math.max(1, here.length)));
  for (const [a, one] of here.entries()) {
    for (let n = 0; n < Math.min(each, there.length); n += 1) {
      const b = (a * (steps[n % steps.length] ?? 1) + n * 31 + 1) % there.length;
      const other = there[b];
      if (other !== undefined && isWanted(a, b)) found.push(compareFilters(crossed, one, other));
    }
  }
  return found;
}

/** Levels of a pair at which it may be one person at all, whatever the sum says. */
export type Guard = (levels: Levels) => boolean;

/**
 * Links the encoded records of two lists: those whose evidence sums to more than nothing, best first.
 *
 * @param weights learned from the records themselves when none are given
 * @param isWanted leaves pairs out, for a list that is compared with itself
 */
export function linkEncodedBy(
  schema: Schema,
  [here, there]: readonly [readonly PrivateRecord[], readonly PrivateRecord[]],
  options: {
    readonly weights?: PrivateWeights;
    readonly guard?: Guard;
    readonly isWanted?: (a: number, b: number) => boolean;
  } = {},
): { pairs: EncodedPair[]; weights: PrivateWeights; met: number } {
  const { guard = () => true, isWanted = () => true } = options;
  const crossed = crossedFields(schema);
  const met = meetings(here, there, isWanted).pairs.flatMap(([a, b]) => {
    const [one, other] = [here[a], there[b]];
    if (one === undefined || other === undefined) return [];
    return [{ a, b, levels: compareFilters(crossed, one, other) }];
  });
  const weights =
    options.weights ??
    learnWeights({
      version: 'learned',
      fields: schema.fields.length,
      met: met.map(({ levels }) => levels),
      strangers: strangersOf(crossed, here, there, isWanted),
      idFields: schema.fields.flatMap(({ kind }, i) =>
        kind === 'identifier' || kind === 'national-id' ? [i] : [],
      ),
    });
  const pairs = met
    .map(({ a, b, levels }) => ({ a, b, levels, bits: bitsOf(weights, levels) }))
    .filter(({ bits, levels }) => bits > 0 && guard(levels))
    .map(({ a, b, bits }) => ({ a, b, bits }))
    .sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);
  return { pairs, weights, met: met.length };
}
