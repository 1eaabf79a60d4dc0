import { edits as editsBetween, jaroWinkler } from '../compare/strings.ts';
import type { NameWord } from './read-name.ts';

/**
 * How two words agree, best first. `slip`: one letter added, left out, exchanged or swapped where two names
 * rarely differ. `slips`: two, in a long word. `doubtful`: one, but in a short word, in the first letter or in an
 * ending, where other people's names differ too. `beginning`: one is an initial or the beginning of the other.
 */
export type WordLikeness = 'equal' | 'sound' | 'slip' | 'slips' | 'doubtful' | 'beginning' | 'none';

/** A last syllable as Javanese, Sundanese and Balinese names have: NO, TI, MAN, YEM, NAH. */
const nativeSyllable = /^[^AEIOU]?(?:[AIO]|[AIU]N|EM|AH)$/;
/** What may follow a common stem in two different names: ADI and ANTO, ONO and INI, NGSIH. */
const nativeEnding = /^(?:[^AEIOU]{0,3}[AEIOU]){1,3}[NMHK]?$/;

function sharedStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

function lastSyllableAt(word: string): number {
  for (let i = word.length - 1; i > 0; i--) {
    if ('AEIOU'.includes(word.charAt(i))) return 'AEIOU'.includes(word.charAt(i - 1)) ? i : i - 1;
  }
  return 0;
}

/** SUPARNO and SUPARMO, PAIMIN and PAIMAN: equal up to the last syllable, which is a name's in both. */
function differInLastSyllable(a: string, b: string): boolean {
  const start = sharedStart(a, b);
  if (start === Math.min(a.length, b.length)) return /^[AI]$/.test(a.slice(start) + b.slice(start));
  const [atA, atB] = [lastSyllableAt(a), lastSyllableAt(b)];
  if (start < Math.min(atA, atB)) return false;
  return nativeSyllable.test(a.slice(atA)) && nativeSyllable.test(b.slice(atB));
}

function anagrams(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/** SUHARTONO and SUHARTINI: one stem, two endings. Two slips in an ending leave the same letters, mostly. */
function differInEnding(a: string, b: string): boolean {
  const start = sharedStart(a, b);
  const [endA, endB] = [a.slice(start), b.slice(start)];
  if (start < 3 || Math.max(endA.length, endB.length) > 5) return false;
  return nativeEnding.test(endA) && nativeEnding.test(endB) && !anagrams(endA, endB);
}

function areTwoNames(a: string, b: string): boolean {
  return differInLastSyllable(a, b) || differInRoot(a, b);
}

/** First letters are seldom mistyped; another one is another name. K and C are one for English names. */
function beginAlike(a: string, b: string): boolean {
  const swapped = a[0] === b[1] && a[1] === b[0];
  return a[0] === b[0] || swapped || /^(?:CK|KC)$/.test(a.charAt(0) + b.charAt(0));
}

/** SUKARDI and SUPARDI: the consonant after SU is another root. */
const rootAfterSu = /^SU[^AEIOU]/;

function differInRoot(a: string, b: string): boolean {
  if (!rootAfterSu.test(a) || !rootAfterSu.test(b)) return false;
  return a[2] !== b[2] && a.slice(3) === b.slice(3);
}

function oneSlip(a: string, b: string): WordLikeness {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return 'none';
  if (shorter < 5 || areTwoNames(a, b)) return 'doubtful';
  const sameFirst = beginAlike(a, b);
  if (shorter < 6) return sameFirst && a.at(-1) === b.at(-1) ? 'slip' : 'doubtful';
  return sameFirst ? 'slip' : 'doubtful';
}

/** From this likeness on two exchanged letters in a word of seven or eight are slips: most are swaps. */
const LIKE_WITH_TWO_SLIPS = 0.9;

function bySpelling(a: string, b: string): WordLikeness {
  const shorter = Math.min(a.length, b.length);
  const limit = shorter < 7 ? 1 : 2;
  const edits = editsBetween(a, b, limit);
  if (edits > limit) return 'none';
  if (edits < 2) return oneSlip(a, b);
  if (differInEnding(a, b)) return 'none';
  return shorter >= 9 || jaroWinkler(a, b) >= LIKE_WITH_TWO_SLIPS ? 'slips' : 'none';
}

/** SANTOSA and SANTOSO, ROHMAN and RAHMAN: only a for o and e for i. */
function vowelsAside(sound: string): string {
  return sound.replaceAll('A', 'O').replaceAll('E', 'I');
}

/** Whether two words may be spellings of one: an old J for Y, or in a long word a for o and e for i. */
function areTwoSpellings(a: NameWord, b: NameWord): boolean {
  if (a.oldSound === b.sound || b.oldSound === a.sound) return true;
  if (a.sound.length !== b.sound.length || a.sound.length < 6) return false;
  return a.code === b.code && vowelsAside(a.sound) === vowelsAside(b.sound);
}

const strength: Readonly<Record<WordLikeness, number>> = {
  equal: 6,
  sound: 5,
  slip: 4,
  slips: 3,
  doubtful: 2,
  beginning: 1,
  none: 0,
};

function bits(mask: number): number {
  let left = mask;
  let count = 0;
  for (; left !== 0; left &= left - 1) count++;
  return count;
}

/** S, SUP or CH for a longer word; two letters with a vowel are too often a word of their own. */
function begins(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 2) return !/[AEIOU]/.test(short) && long.startsWith(short);
  return long.startsWith(short) && (short.length === 1 || long.length - short.length > 1);
}

function compareSpellings(a: NameWord, b: NameWord): WordLikeness {
  if (areTwoSpellings(a, b)) return 'slip';
  // An edit changes at most two letters of the set, two edits four.
  if (bits(a.mask ^ b.mask) > 4) return 'none';
  const bySound = bySpelling(a.sound, b.sound);
  const byLetters = bySpelling(a.letters, b.letters);
  const best = strength[bySound] > strength[byLetters] ? bySound : byLetters;
  // The letters show what the sound may hide (JUMIRAN and JUMIRAH, SUWARTI and SUDARTI).
  return best === 'slip' && areTwoNames(a.letters, b.letters) ? 'doubtful' : best;
}

/** How two words of names agree. Symmetric. */
export function compareWords(a: NameWord, b: NameWord): WordLikeness {
  if (a === b || a.letters === b.letters) return 'equal';
  const initial = a.letters.length === 1 || b.letters.length === 1;
  if (a.sound === b.sound && !initial) return 'sound';
  const spelling = initial ? 'none' : compareSpellings(a, b);
  if (spelling !== 'none' && spelling !== 'doubtful') return spelling;
  if (begins(a.letters, b.letters) || begins(a.sound, b.sound)) {
    return spelling === 'none' ? 'beginning' : spelling;
  }
  return spelling;
}

/** Whether two sounds of words written together are one, at most one slip apart if they are long. */
export function gluedAlike(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 8 && editsBetween(a, b, 1) === 1);
}
