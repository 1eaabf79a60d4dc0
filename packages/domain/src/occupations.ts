import { editDistance } from './edit-distance.ts';
import type { OccupationCode } from './identifiers.ts';
import { remembering } from './nearest.ts';
import type { SchemeYear } from './region.ts';
import type { Occupation } from './regulation/occupation.ts';

export type OccupationFinding =
  | { readonly kind: 'known'; readonly occupation: Occupation }
  | { readonly kind: 'unknown'; readonly near: readonly OccupationCode[] };

const REMEMBERED = 20_000;
const NEAR_SHOWN = 3;
/** shorter names differ by one letter too often for a typo to be certain */
const LEAST_LETTERS_FOR_TYPO = 6;

/** Words that many occupations begin with: sharing one of them makes no occupation near. */
const generic = new Set(
  'TUKANG PEDAGANG PENJUAL JUALAN DAGANG BURUH PEKERJA KULI JURU GURU'.split(' '),
);

interface Term {
  readonly occupation: Occupation;
  readonly glued: string;
  readonly words: readonly string[];
}

function wordsOf(text: string): string[] {
  return text
    .slice(0, 100)
    .normalize('NFKD')
    .toUpperCase()
    .replace(/\p{M}/gu, '')
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
}

function termsOf(occupations: readonly Occupation[]): Term[] {
  return occupations.flatMap((occupation) =>
    [occupation.name, ...occupation.synonyms].map((text) => {
      const words = wordsOf(text);
      return { occupation, glued: words.join(''), words };
    }),
  );
}

function onlyOne(terms: readonly Term[]): Occupation | null {
  const occupations = new Set(terms.map((term) => term.occupation));
  const [only] = occupations;
  return only !== undefined && occupations.size === 1 ? only : null;
}

function withOneTypo(terms: readonly Term[], glued: string): Occupation | null {
  if (glued.length < LEAST_LETTERS_FOR_TYPO) return null;
  return onlyOne(terms.filter((term) => editDistance(term.glued, glued, 1) <= 1));
}

/** Higher is nearer, 0 is not near: telling words in common first, then a similar spelling. */
function nearness(term: Term, words: readonly string[], glued: string): number {
  const shared = words.filter(
    (word) =>
      !generic.has(word) &&
      word.length >= 4 &&
      term.words.some((other) => editDistance(word, other, 1) <= (other.length >= 5 ? 1 : 0)),
  ).length;
  const distance = editDistance(term.glued, glued, 3);
  return shared * 4 + (distance <= 3 && glued.length > 4 ? 4 - distance : 0);
}

function nearOnes(
  terms: readonly Term[],
  words: readonly string[],
  glued: string,
): OccupationCode[] {
  const best = new Map<OccupationCode, number>();
  for (const term of terms) {
    const score = nearness(term, words, glued);
    const code = term.occupation.code;
    if (score > (best.get(code) ?? 0)) best.set(code, score);
  }
  return [...best]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, NEAR_SHOWN)
    .map(([code]) => code);
}

/**
 * Makes a finder over the occupation list of one scheme year: by name, by synonym, and with one typo where
 * that leaves a single occupation and at least 6 letters. Otherwise up to 3 near ones to choose from.
 */
export function createOccupationFinder(scheme: SchemeYear): (text: string) => OccupationFinding {
  const terms = termsOf(scheme.occupations);
  const byGlued = Map.groupBy(terms, (term) => term.glued);
  const remembered = remembering(REMEMBERED, (text): OccupationFinding => {
    const words = wordsOf(text);
    const glued = words.join('');
    const named = byGlued.get(glued);
    const known = named === undefined ? withOneTypo(terms, glued) : onlyOne(named);
    return known === null
      ? { kind: 'unknown', near: nearOnes(terms, words, glued) }
      : { kind: 'known', occupation: known };
  });
  return (text) => remembered(text.slice(0, 100));
}
