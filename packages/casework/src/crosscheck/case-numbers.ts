import { CaseNumber } from '@payung/data';

/** Crockford's base 32: no I, L, O or U, so that a number read aloud is not misheard. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const chanceLetters = 8;

/**
 * The number of a case: year and month, so that numbers sort by age, and eight letters by chance.
 *
 * @param now milliseconds since 1970
 * @param chance eight bytes or more
 */
export function caseNumber(now: number, chance: Uint8Array): CaseNumber {
  const month = new Date(now).toISOString().slice(2, 7).replace('-', '');
  // 256 is a multiple of 32: every letter is as likely as any other
  const by = Array.from(chance.subarray(0, chanceLetters), (byte) => letters[byte % 32]).join('');
  return CaseNumber.parse(`${month}-${by}`);
}
