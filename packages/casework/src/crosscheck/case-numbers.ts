import { CaseNumber, lettersByChance } from '@payung/data';

const chanceLetters = 8;

/**
 * The number of a case: year and month, so that numbers sort by age, and eight letters by chance.
 *
 * @param now milliseconds since 1970
 * @param chance eight bytes or more
 */
export function caseNumber(now: number, chance: Uint8Array): CaseNumber {
  const month = new Date(now).toISOString().slice(2, 7).replace('-', '');
  return CaseNumber.parse(`${month}-${lettersByChance(chance.subarray(0, chanceLetters))}`);
}
