import { levelOf, type NameLevel } from './name-level.ts';
import { type Pairing, pairWords, type WordPair } from './pair-words.ts';
import type { NameWord, PersonName } from './read-name.ts';
import { gluedAlike } from './word-likeness.ts';

export interface NameLikeness {
  readonly level: NameLevel;
  /** the words that agree by sound, as the name that comes first by its letters has them */
  readonly shared: readonly NameWord[];
  /** how much of the two names' rarity agrees, from 0 to 1; slips and beginnings count in part */
  readonly share: number;
}

/** What of a pair's rarity counts as agreement. */
const worth: Readonly<Record<WordPair['likeness'], number>> = {
  equal: 1,
  sound: 1,
  slip: 0.85,
  slips: 0.6,
  doubtful: 0.4,
  beginning: 0.4,
};

/** Bits by which a word is rare: the negative logarithm of its share of all words; 0 where it is not known. */
type Rarity = (word: NameWord) => number;

/** A word rarer than one in four thousand may be the slip of another. In bits. */
const RARE = 12;

function shareOf(a: PersonName, b: PersonName, pairing: Pairing, rarity: Rarity): number {
  let all = 0;
  for (const word of a.words) all += rarity(word);
  for (const word of b.words) all += rarity(word);
  if (all <= 0) return 0;
  let agreeing = 0;
  for (const { a: one, b: other, likeness } of pairing.pairs) {
    agreeing += worth[likeness] * (rarity(one) + rarity(other));
  }
  const left = [...pairing.leftA, ...pairing.leftB];
  if (pairing.glued.length > 0) {
    const paired = pairing.pairs.flatMap((pair) => [pair.a, pair.b]);
    agreeing += all - sumOf(left, rarity) - sumOf(paired, rarity);
  }
  return Math.min(1, agreeing / all);
}

function sumOf(words: readonly NameWord[], rarity: Rarity): number {
  return words.reduce((sum, word) => sum + rarity(word), 0);
}

function isCutElsewhere(a: PersonName, b: PersonName): boolean {
  if (a.words.length + b.words.length < 3) return false;
  if (a.glued === b.glued || a.unspaced === b.unspaced) return true;
  if (a.words.length === b.words.length) return false;
  return gluedAlike(a.glued, b.glued) || gluedAlike(a.unspaced, b.unspaced);
}

/**
 * How two names agree. Symmetric; titles change nothing, and the order of words only the level.
 * `rarity` is asked for the rarity of words in bits, 0 where unknown: it makes `share`, and one letter between two
 * words that are both usual is no slip. A name without words agrees with nothing (`none`).
 */
export function compareNames(a: PersonName, b: PersonName, rarity: Rarity): NameLikeness {
  if (a.words.length === 0 || b.words.length === 0) return { level: 'none', shared: [], share: 0 };
  if (a.text === b.text) return { level: 'equal', shared: a.words, share: 1 };
  const [one, other] = a.sortKey <= b.sortKey ? [a, b] : [b, a];
  const pairing = pairWords(one, other, (word) => {
    const bits = rarity(word);
    return bits > 0 && bits < RARE;
  });
  const level = levelOf(one, other, pairing);
  const sounds = pairing.pairs.filter(
    ({ likeness }) => likeness === 'equal' || likeness === 'sound',
  );
  const shared = [...sounds.map((pair) => pair.a), ...pairing.glued];
  if (!isComplete(level) && isCutElsewhere(a, b))
    return { level: 'glued', shared: one.words, share: 1 };
  return { level, shared, share: shareOf(one, other, pairing, rarity) };
}

function isComplete(level: NameLevel): boolean {
  return (
    level === 'same-sound' || level === 'glued' || level === 'reordered' || level === 'one-typo'
  );
}
