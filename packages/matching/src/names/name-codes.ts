import type { NameWord, PersonName } from './read-name.ts';
import { codeOf } from './word-sound.ts';

function tellingFirst(a: NameWord, b: NameWord): number {
  const byLength = b.code.length - a.code.length;
  if (byLength !== 0) return byLength;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** The words by which a name is looked for: the telling ones, longest code first; others only if it has none. */
function keyWords(name: PersonName): readonly NameWord[] {
  const telling = name.words.filter((word) => !word.weightless);
  return [...(telling.length > 0 ? telling : name.words)].sort(tellingFirst);
}

/**
 * Codes by which candidates are found: first letter and consonants of each telling word, the most telling first,
 * then the codes of those that may be old spellings. Independent of the order of words. Names that differ by
 * spelling, order, vowels or one word left out meet on one of them.
 */
export function nameCodes(name: PersonName): readonly string[] {
  const words = keyWords(name);
  const old = words.flatMap((word) => (word.oldCode === undefined ? [] : [word.oldCode]));
  return [...new Set([...words.map((word) => word.code), ...old])];
}

/** The code of all words written as one, so that SITINADIA and SITI NADIA meet. Empty for a name without words. */
export function gluedCode(name: PersonName): string {
  return codeOf(name.glued);
}

/**
 * Looser codes of each telling word, one of which outlives a slip in a consonant: its beginning (`<`), its end
 * (`>`), and its consonants in the order of the alphabet (`=`). Many names share one, so they are of use only
 * beside something narrow such as a birth date.
 */
export function looseCodes(name: PersonName): readonly string[] {
  return [...new Set(keyWords(name).flatMap((word) => word.looseCodes))];
}
