import type { Schema } from '../schema.ts';
import { equalLevel, type Levels } from './compare-filters.ts';
import type { PrivateRecord } from './encode-record.ts';
import { type EncodedPair, linkEncodedBy } from './link-encoded.ts';
import type { PrivateWeights } from './private-weights.ts';

/** What two regions compare of their workers. Fields of a family speak little for a person. */
export const exchangeSchema: Schema = {
  fields: [
    { name: 'nationalId', kind: 'national-id' },
    { name: 'name', kind: 'person-name' },
    { name: 'birthDate', kind: 'date' },
    { name: 'motherMaidenName', kind: 'person-name', about: 'household' },
    { name: 'familyCardNo', kind: 'family-card' },
    { name: 'phone', kind: 'phone', about: 'household' },
    { name: 'sex', kind: 'sex' },
  ],
};

/** Learned once on generated people and frozen, so that no region's people decide about those of another. */
export const exchangeWeights: PrivateWeights = {
  version: 'exchange-1',
  prior: -6,
  bits: [
    [-3.5, -3, 3, 9, 14],
    [-8, -3, 1.5, 6, 9],
    [-9, -5, 0.5, 4, 10],
    [-2.5, -0.5, 1, 3, 4],
    [-1, -0.5, 0.5, 2, 3],
    [-0.7, -0.3, 0.5, 2, 4],
    [-4, -4, -4, -4, 0.9],
  ],
};

const [numberField, nameField, dateField] = [0, 1, 2] as const;
/** from here on two names or dates are one with a slip in it */
const nearly = equalLevel - 1;

/**
 * Numbers and families make nobody one person: the name and the birth date have to be alike too, one of them at least
 * nearly equal. So brothers, twins and the father of one name stay themselves.
 */
function mayBeOne(levels: Levels): boolean {
  const [name, date] = [levels[nameField] ?? null, levels[dateField] ?? null];
  const number = levels[numberField] ?? null;
  if (name === null || date === null) return false;
  if (name >= nearly && date >= nearly) return true;
  return number !== null && number >= nearly && (name >= nearly || date >= nearly) && name > 0;
}

/**
 * Pairs of workers of two regions that are probably one person, best first.
 *
 * @param here encoded under `exchangeSchema` and the key of the exchange
 */
export function linkEncoded(
  here: readonly PrivateRecord[],
  there: readonly PrivateRecord[],
): EncodedPair[] {
  return linkEncodedBy(exchangeSchema, [here, there], {
    weights: exchangeWeights,
    guard: mayBeOne,
  }).pairs;
}
