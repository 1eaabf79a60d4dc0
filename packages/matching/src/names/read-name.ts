import { normaliseName } from '@payung/domain';
import { aliasOf, fullSoundOf, isWeightless, withoutJoints } from './known-words.ts';
import { codeOf, looseCodesOf, oldSoundOf, soundOf } from './word-sound.ts';

/** A word of a name with what is costly to work out. */
export interface NameWord {
  /** capitals without marks and punctuation */
  readonly letters: string;
  /** equal for old and new spelling, and for a short form and its word; the key for word frequencies */
  readonly sound: string;
  /** the sound if a bare J is the old spelling of Y */
  readonly oldSound: string | undefined;
  /** first letter and consonants, for finding candidates */
  readonly code: string;
  /** codes of which one outlives a slip in a consonant */
  readonly looseCodes: readonly string[];
  /** the code of `oldSound` */
  readonly oldCode: string | undefined;
  /** sharing it says next to nothing (MUHAMMAD, SITI, WAYAN, an initial) */
  readonly weightless: boolean;
  /** one bit for each letter that occurs in the sound: a quick lower bound of the edits between two words */
  readonly mask: number;
}

/** Two neighbouring words written as one; `at` is the place of the first. */
export interface Join {
  readonly sound: string;
  readonly at: number;
}

/** A name read for comparing: titles and degrees left out, in the order in which it was written. */
export interface PersonName {
  readonly words: readonly NameWord[];
  /** words by which the person may be called alone */
  readonly callNames: readonly NameWord[];
  /** a single H or R in front, left out as a title, or '' */
  readonly titleLetter: string;
  /** the sound of all words written as one */
  readonly glued: string;
  /** the letters of all words */
  readonly unspaced: string;
  readonly joins: readonly Join[];
  /** the words by their letters, each with its place, so that comparing does not depend on the order */
  readonly sorted: readonly (readonly [word: NameWord, place: number])[];
  /** the same for names of the same words; tells which of two names comes first */
  readonly sortKey: string;
  /** the words as written, one space between */
  readonly text: string;
}

/** Words beyond this many are not read; noble names have nine. */
const MAX_WORDS = 10;

/** Words kept ready; a region has about as many, and the store is emptied when it is full. */
const MAX_KNOWN = 50_000;
const known = new Map<string, NameWord>();

function maskOf(sound: string): number {
  let mask = 0;
  for (let i = 0; i < sound.length; i++) mask |= 1 << ((sound.charCodeAt(i) - 65) & 31);
  return mask;
}

function readWord(letters: string): NameWord {
  const ready = known.get(letters);
  if (ready !== undefined) return ready;
  const sound = fullSoundOf(soundOf(letters));
  const code = codeOf(sound);
  const oldSound = oldSoundOf(letters);
  const word: NameWord = {
    letters,
    sound,
    oldSound,
    code,
    looseCodes: looseCodesOf(code),
    oldCode: oldSound === undefined ? undefined : codeOf(oldSound),
    weightless: isWeightless(letters, sound),
    mask: maskOf(sound),
  };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(letters, word);
  return word;
}

/** Two sounds written as one: at the seam a letter counts once, a Y after I not at all. */
function glue(glued: string, sound: string): string {
  const last = glued.at(-1);
  const repeats = last === sound[0] || (last === 'I' && sound[0] === 'Y' && sound.length > 1);
  return repeats ? glued + sound.slice(1) : glued + sound;
}

/** An H at the end of a sound is not heard, as in a word by itself. */
function withoutLastH(glued: string): string {
  return glued.length > 3 && glued.endsWith('H') ? glued.slice(0, -1) : glued;
}

function joinsOf(words: readonly NameWord[]): readonly Join[] {
  return words.slice(1).map((word, at) => ({
    sound: withoutLastH(glue(words[at]?.sound ?? '', word.sound)),
    at,
  }));
}

/** `MD` is MADE after I and NI, MUHAMMAD elsewhere. */
function balinese(word: string, before: string | undefined): string {
  return word === 'MD' && (before === 'I' || before === 'NI') ? 'MADE' : word;
}

/** ABDUROHMAN, ABDURROHMAN and ABDULROHMAN are ABDUL ROHMAN; ABDULLAH is one word. */
function abdulApart(word: string): readonly string[] {
  if (/^ABDU[A-Z]L?[AO]H?$/.test(word)) return [word];
  const rest =
    /^ABDU(?:L(?=L)|L(?=[^AEIOUL])|([^AEIOUL])(?=\1))?([^AEIOUL].{3,}|L[AEIOU].{2,})$/.exec(word);
  const name = rest?.[2];
  return name === undefined || /^ABDUL[AEIOU]/.test(word) ? [word] : ['ABDUL', name];
}

/** The words in order; in long names a word that comes again is left out (THOMAS CLIFFORD … CLIFFORD OF …). */
function lettersOf(all: readonly string[]): readonly string[] {
  const words = withoutJoints(all)
    .map((word, i, list) => balinese(word, list[i - 1]))
    .flatMap(abdulApart);
  const again = (word: string, i: number) => word.length > 1 && words.indexOf(word) < i;
  return words.filter((word, i) => words.length < 4 || !again(word, i)).slice(0, MAX_WORDS);
}

/** Words by which somebody may be called alone: the first telling one, and the first of another name. */
function callNamesOf(words: readonly NameWord[], alias: string | undefined): readonly NameWord[] {
  const first = words.find((word) => !word.weightless);
  return words.filter((word) => word === first || word.letters === alias);
}

/**
 * Reads a person's name for comparing. Titles, degrees, `BIN`, `ALIAS` and English ranks are left out; an empty
 * text gives a name without words. Never throws.
 */
export function readName(text: string): PersonName {
  const all = normaliseName(text)
    .split(' ')
    .filter((word) => word !== '');
  const words = lettersOf(all).map(readWord);
  const sorted = words
    .map((word, place) => [word, place] as const)
    .sort(([a], [b]) => (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0));
  return {
    words,
    callNames: callNamesOf(words, aliasOf(all)),
    titleLetter: /^\s*([HR])[.\s]\s*\S/i.exec(text)?.[1]?.toUpperCase() ?? '',
    glued: withoutLastH(words.reduce((glued, word) => glue(glued, word.sound), '')),
    unspaced: words.map((word) => word.letters).join(''),
    joins: joinsOf(words),
    sorted,
    sortKey: sorted.map(([word]) => word.letters).join(' '),
    text: words.map((word) => word.letters).join(' '),
  };
}
