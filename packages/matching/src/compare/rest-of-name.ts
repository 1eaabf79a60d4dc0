import type { WordsCell } from '../cells.ts';
import { type Cells, type Findings, type Rarity, UNKNOWN } from './comparer.ts';
import { isTypo, isWords } from './words.ts';

/** Positions in `restLevels`. */
const SAME = 0;
const PART = 1;
const OTHER_NUMBER = 2;
const DIFFERENT = 3;

/** The rarest shared words count; further ones mostly follow from them ("baron", "of", the family's seat). */
const WORDS_THAT_COUNT = 2;

/** What whole-name columns hold beyond the words already compared. */
export function restOf(names: readonly WordsCell[], without: readonly string[]): WordsCell | null {
  const words = new Set(names.flatMap((cell) => cell.words));
  for (const word of without) words.delete(word);
  return words.size === 0
    ? null
    : { is: 'words', text: [...words].sort().join(' '), words: [...words] };
}

/** Compares what is left of two names; `at` is the position of the given name, the rest stands two behind. */
export function compareRest(a: Cells, b: Cells, at: number, rarity: Rarity, out: Findings): void {
  const slot = at + 2;
  const one = a[slot];
  const two = b[slot];
  out.shared[slot] = 0;
  out.levels[slot] = UNKNOWN;
  if (!isWords(one) || !isWords(two)) return;
  // words with a slip are paired greedily: one order of the two makes the answer the same both ways
  const [left, right] = one.text < two.text ? [one, two] : [two, one];
  if (numbersDiffer(left.words, right.words)) {
    out.levels[slot] = OTHER_NUMBER;
    return;
  }
  const shared = sharedWords(left.words, right.words);
  if (shared.length === 0) {
    out.levels[slot] = DIFFERENT;
    return;
  }
  const all = shared.length >= Math.min(left.words.length, right.words.length);
  out.levels[slot] = all ? SAME : PART;
  const bits = shared.map((word) => rarity.bits(slot, word)).sort((x, y) => y - x);
  for (const counted of bits.slice(0, WORDS_THAT_COUNT)) out.shared[slot] += counted;
}

/** Shared words, those with a slip included, named by the alphabetically first spelling so that order is nothing. */
function sharedWords(a: readonly string[], b: readonly string[]): string[] {
  const shared: string[] = [];
  for (const word of a) {
    const same = b.includes(word) ? word : b.find((other) => isTypo(word, other));
    if (same !== undefined) shared.push([word, same].sort()[0] ?? word);
  }
  return shared;
}

const ordinal = /^\d+(st|nd|rd|th)$/;

/** The 1st and the 2nd baron are father and son. */
function numbersDiffer(a: readonly string[], b: readonly string[]): boolean {
  const left = a.find((word) => ordinal.test(word));
  const right = b.find((word) => ordinal.test(word));
  return left !== undefined && right !== undefined && left !== right;
}
