import { UNKNOWN } from '../compare/comparer.ts';
import { strangerBits, type Weights } from '../weigh.ts';
import type { ComparedPairs } from './compared.ts';

/** How likely a pair is one person, or two of one family; the rest are strangers. */
export interface Expectation {
  person: number;
  family: number;
}

/** Expects of one pair by Bayes' rule. Writes into `into`, because millions of pairs are asked about in a row. */
export function expect(
  weights: Weights,
  pairs: ComparedPairs,
  pair: number,
  into: Expectation,
): void {
  let againstStranger = weights.prior.stranger;
  let againstFamily = weights.prior.family;
  let againstTwin = weights.prior.twin;
  for (let slot = 0; slot < pairs.slots; slot++) {
    const at = pair * pairs.slots + slot;
    const level = pairs.levels[at] ?? UNKNOWN;
    const bits = weights.slots[slot];
    if (level === UNKNOWN || !bits) continue;
    const person = bits.person[level] ?? 0;
    againstStranger += person - strangerBits(bits, level, pairs.shared[at] ?? 0);
    againstFamily += person - (bits.family[level] ?? 0);
    againstTwin += person - (bits.twin[level] ?? 0);
  }
  const strangers = 2 ** -againstStranger;
  const relatives = 2 ** -againstFamily;
  const all = 1 + strangers + relatives + 2 ** -againstTwin;
  into.person = 1 / all;
  into.family = relatives / all;
}
