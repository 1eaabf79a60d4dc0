import type { Join, NameWord, PersonName } from './read-name.ts';
import { compareWords, gluedAlike, type WordLikeness } from './word-likeness.ts';

export interface WordPair {
  readonly a: NameWord;
  readonly b: NameWord;
  readonly atA: number;
  readonly atB: number;
  readonly likeness: Exclude<WordLikeness, 'none'>;
}

/** How the words of two names were paired, each word at most once. */
export interface Pairing {
  readonly pairs: readonly WordPair[];
  /** words of either name that two words of the other, written together, stand for */
  readonly glued: readonly NameWord[];
  readonly leftA: readonly NameWord[];
  readonly leftB: readonly NameWord[];
}

const bestFirst = ['equal', 'sound', 'slip', 'slips', 'doubtful', 'beginning'] as const;

function allPairs(a: PersonName, b: PersonName): Map<WordPair['likeness'], WordPair[]> {
  const byLikeness = new Map<WordPair['likeness'], WordPair[]>();
  for (const [wordA, atA] of a.sorted) {
    for (const [wordB, atB] of b.sorted) {
      const likeness = compareWords(wordA, wordB);
      if (likeness === 'none') continue;
      const pair = { a: wordA, b: wordB, atA, atB, likeness };
      const others = byLikeness.get(likeness);
      if (others === undefined) byLikeness.set(likeness, [pair]);
      else others.push(pair);
    }
  }
  return byLikeness;
}

/** Pairs a word of `whole` with two neighbours of the other name; takes all three out of the open places. */
function takeGlued(
  joined: Set<number>,
  joins: readonly Join[],
  apart: Set<number>,
  whole: PersonName,
): NameWord[] {
  return [...joined].flatMap((at) => {
    const word = whole.words[at];
    const join = joins.find(
      (candidate) =>
        apart.has(candidate.at) &&
        apart.has(candidate.at + 1) &&
        word !== undefined &&
        gluedAlike(candidate.sound, word.sound),
    );
    if (word === undefined || join === undefined) return [];
    joined.delete(at);
    apart.delete(join.at);
    apart.delete(join.at + 1);
    return [word];
  });
}

function wordsAt(name: PersonName, places: ReadonlySet<number>): readonly NameWord[] {
  return name.words.filter((_, at) => places.has(at));
}

/** Pairs the likest words first; which come first among equals does not depend on their order in the names. */
export function pairWords(a: PersonName, b: PersonName): Pairing {
  const [openA, openB] = [new Set(a.words.keys()), new Set(b.words.keys())];
  const candidates = allPairs(a, b);
  const pairs: WordPair[] = [];
  const glued: NameWord[] = [];
  for (const likeness of bestFirst) {
    if (likeness === 'doubtful' && openA.size > 0 && openB.size > 0) {
      glued.push(...takeGlued(openA, b.joins, openB, a), ...takeGlued(openB, a.joins, openA, b));
    }
    for (const pair of candidates.get(likeness) ?? []) {
      if (!openA.has(pair.atA) || !openB.has(pair.atB)) continue;
      openA.delete(pair.atA);
      openB.delete(pair.atB);
      pairs.push(pair);
    }
  }
  return { pairs, glued, leftA: wordsAt(a, openA), leftB: wordsAt(b, openB) };
}
