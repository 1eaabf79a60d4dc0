import type { Pairing, WordPair } from './pair-words.ts';
import type { NameWord, PersonName } from './read-name.ts';

/**
 * How two names agree, best first.
 * - `equal`: the same letters in the same order; titles aside, as everywhere here
 * - `same-sound`: the same words in other spellings or short forms
 * - `glued`: the same letters, cut into words in another place
 * - `reordered`: the same words in another order
 * - `one-typo`: all words agree, one with a slip that rarely makes another name
 * - `bare`: one has only weightless words more (SITI AMINAH, AMINAH)
 * - `initial`: all words agree, some as initials or beginnings
 * - `typos`: all words agree with several slips
 * - `part`: one has more words, the telling ones of the other agree
 * - `near`: all words agree, but one only as names of two people may (ANDI and ADI, SUPARNO and SUPARMO)
 * - `one-word-differs`: a telling word agrees, another word of each name does not
 * - `few`: only weightless words agree, or fewer than half
 * - `none`: no word agrees
 */
export const nameLevels = [
  'equal',
  'same-sound',
  'glued',
  'reordered',
  'one-typo',
  'bare',
  'initial',
  'typos',
  'part',
  'near',
  'one-word-differs',
  'few',
  'none',
] as const;
export type NameLevel = (typeof nameLevels)[number];

interface Tally {
  readonly equal: number;
  readonly sound: number;
  readonly slip: number;
  readonly slips: number;
  readonly doubtful: number;
  readonly beginning: number;
  /** telling words that agree with at most one slip */
  readonly telling: number;
}

function tallyOf({ pairs, glued }: Pairing): Tally {
  const tally = { equal: 0, sound: 0, slip: 0, slips: 0, doubtful: 0, beginning: 0, telling: 0 };
  for (const { a, b, likeness } of pairs) {
    tally[likeness]++;
    const sure = likeness === 'equal' || likeness === 'sound' || likeness === 'slip';
    if (sure && !a.weightless && !b.weightless) tally.telling++;
  }
  tally.telling += glued.length;
  return tally;
}

function inOrder(pairs: readonly WordPair[]): boolean {
  const places = [...pairs].sort((x, y) => x.atA - y.atA).map((pair) => pair.atB);
  return places.every((place, i) => place >= (places[i - 1] ?? 0));
}

/** SAM for SAMUEL is a name; a mere S for SAMUEL is only if another word agrees, or if there is no other word. */
function isInitial({ pairs }: Pairing, tally: Tally): boolean {
  if (tally.telling > 0 || pairs.length === 1) return true;
  return pairs.some(({ a, b }) => Math.min(a.letters.length, b.letters.length) > 1);
}

/** One doubtful word is borne by any other that agrees, two only by a telling one. */
function isNear({ pairs, glued }: Pairing, tally: Tally): boolean {
  if (tally.doubtful > 1) return tally.doubtful === 2 && tally.telling > 0;
  return pairs.length + glued.length === 1 || tally.equal + tally.sound + tally.telling > 0;
}

function levelOfComplete(pairing: Pairing, tally: Tally): NameLevel {
  const { slip, slips, doubtful, beginning } = tally;
  if (slip + slips + doubtful + beginning === 0) {
    if (pairing.glued.length > 0) return 'glued';
    return inOrder(pairing.pairs) ? 'same-sound' : 'reordered';
  }
  if (doubtful > 0) return isNear(pairing, tally) ? 'near' : 'few';
  if (beginning > 0) return isInitial(pairing, tally) ? 'initial' : 'few';
  return slip === 1 && slips === 0 ? 'one-typo' : 'typos';
}

/** SLAMET may be SLAMET RIYADI, but HARTONO is rather the father or the husband of a BUDI HARTONO. */
function mayBeCalledSo(pair: WordPair | undefined, few: PersonName, many: PersonName): boolean {
  return (
    few.words.length > 1 || many.callNames.some((word) => word === pair?.a || word === pair?.b)
  );
}

/** `R.` and `H.` in front are read as titles; beside RUDI HARTONO an R. HARTONO has rather an initial. */
function hadInitial(few: PersonName, many: PersonName, more: readonly NameWord[]): boolean {
  const [first, ...others] = more;
  if (first === undefined || others.length > 0 || few.titleLetter === '') return false;
  return first === many.words[0] && first.letters.startsWith(few.titleLetter);
}

function levelOfMore(few: PersonName, many: PersonName, pairing: Pairing, tally: Tally): NameLevel {
  const more = [...pairing.leftA, ...pairing.leftB];
  const { slip, slips, doubtful, beginning, telling } = tally;
  if (telling === 0 || doubtful > 1) return 'few';
  const sure = slip + slips + doubtful + beginning === 0;
  if (sure && more.every((word) => word.weightless)) return 'bare';
  if (sure && hadInitial(few, many, more)) return 'initial';
  return mayBeCalledSo(pairing.pairs[0], few, many) ? 'part' : 'few';
}

function levelOfConflict(few: PersonName, leftOfFew: number, tally: Tally): NameLevel {
  if (tally.telling === 0) return 'few';
  return leftOfFew === 1 || leftOfFew * 2 <= few.words.length ? 'one-word-differs' : 'few';
}

/** How two names agree by the way in which their words were paired. Symmetric. */
export function levelOf(a: PersonName, b: PersonName, pairing: Pairing): NameLevel {
  if (pairing.pairs.length + pairing.glued.length === 0) return 'none';
  const tally = tallyOf(pairing);
  const [leftA, leftB] = [pairing.leftA.length, pairing.leftB.length];
  if (leftA + leftB === 0) return levelOfComplete(pairing, tally);
  if (leftA === 0) return levelOfMore(a, b, pairing, tally);
  if (leftB === 0) return levelOfMore(b, a, pairing, tally);
  return leftA < leftB ? levelOfConflict(a, leftA, tally) : levelOfConflict(b, leftB, tally);
}
