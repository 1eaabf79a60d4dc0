import type { Schema } from '../schema.ts';
import { equalLevel, type Levels } from './compare-filters.ts';
import type { PrivateRecord } from './encode-record.ts';
import { type EncodedPair, linkEncodedBy } from './link-encoded.ts';
import type { PrivateWeights } from './private-weights.ts';

/** What two regions compare of their workers. Fields of a family speak little for a person. */
export const exchangeSchema: Schema = {
  fields: [
    { name: 'nationalId', kind: 'national-id' },
    // by itself too: twins have all of a number in common but this
    { name: 'nationalSerial', kind: 'code' },
    { name: 'name', kind: 'person-name' },
    { name: 'birthDate', kind: 'date' },
    { name: 'motherMaidenName', kind: 'person-name', about: 'household' },
    { name: 'familyCardNo', kind: 'family-card' },
    { name: 'phone', kind: 'phone', about: 'household' },
    { name: 'sex', kind: 'sex' },
  ],
};

/**
 * Counted on pairs of 16,000 invented people that shared a key, rounded, and tempered where regions differ from agencies:
 * whoever moves gets a new card and often a new telephone. Frozen, so that no region's people decide about another's.
 */
export const exchangeWeights: PrivateWeights = {
  version: 'exchange-1',
  prior: -4.5,
  bits: [
    [-9, -8.5, -5, 6.5, 11.5],
    [-7.5, -3.5, 1, 3, 9],
    [-6, -3, -2.5, -0.5, 2.5],
    [-10, -4, 1, 4, 7],
    [-6, -4, 0.8, 4, 5],
    [-1, -0.5, 0, 3, 4],
    [-1.5, -1.5, -1, 4, 6],
    [-5, -5, -5, -5, 0],
  ],
};

/**
 * What is compared of a worker, by the names of `exchangeSchema`; empty for what is not known.
 *
 * @param values the number with its sixteen digits, the date as YYYY-MM-DD
 */
export function exchangeValues(
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { nationalId = '' } = values;
  return { ...values, nationalSerial: nationalId.length === 16 ? nationalId.slice(-4) : '' };
}

const [numberField, serialField, nameField, dateField] = [0, 1, 2, 3] as const;
/** from here on two names or dates are one with a slip in it */
const nearly = equalLevel - 1;

/**
 * Numbers and families make nobody one person: the name and the birth date have to be alike too. Of two numbers that
 * differ in the serial the name has to be equal: so twins, brothers and the father of one name stay themselves.
 */
function mayBeOne(levels: Levels): boolean {
  const at = (field: number): number | null => levels[field] ?? null;
  const [number, name, date] = [at(numberField), at(nameField), at(dateField)];
  if (name === null) return false;
  const isOneNumber = number !== null && number >= nearly;
  if (date === null) return isOneNumber && name >= nearly;
  const serial = at(serialField);
  if (serial !== null && serial < equalLevel && name < equalLevel) return false;
  if (name >= nearly && date >= nearly) return true;
  return isOneNumber && (name >= nearly || date >= nearly) && name > 0;
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
