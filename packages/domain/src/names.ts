import { editDistance } from './edit-distance.ts';
import type { CalendarDate } from './identifiers.ts';
import { normaliseName } from './name-words.ts';

/** Spellings before the reforms of 1947 and 1972, and sounds that clerks write in several ways. */
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/OE/g, 'U'],
  [/TJ/g, 'C'],
  [/SJ|SY/g, 'S'],
  [/(?:NJ|NY)(?=.)/g, 'N'],
  [/(?<=.)Y$/g, 'I'],
  [/DJ|DZ|J|Z/g, 'Y'],
  [/KH|CH/g, 'H'],
  [/PH|V|F/g, 'P'],
  [/DH/g, 'D'],
  [/TH/g, 'T'],
  [/SH/g, 'S'],
  [/Q/g, 'K'],
  [/X/g, 'KS'],
  [/(.)\1+/g, '$1'],
];

/** Usual short forms, keyed by their sound. */
const shortForms = new Map(
  [
    ['MUHAMAD', 'MUH MOH MUHD MOHD MHD MH MOHAMAD MOHAMED MUHAMED MUHAMAT MUHMAD MUHAMD MD'],
    ['AHMAD', 'AHMAT AHMED AHD AH'],
    ['ABDUL', 'ABD ABDL ABDOL'],
    ['SITI', 'ST STI'],
    ['NUR', 'NOR NUUR'],
    ['SRI', 'SR'],
  ].flatMap(([full = '', shorts = '']) => shorts.split(' ').map((short) => [short, full] as const)),
);

/** Words so common in front of a name that sharing one of them says nothing. */
const prefixes = new Set(['MUHAMAD', 'AHMAD', 'ABDUL', 'SITI', 'NUR', 'SRI', 'BIN', 'BINTI']);

interface Word {
  readonly letters: string;
  readonly sound: string;
}

function soundOf(letters: string): string {
  let sound = letters;
  for (const [pattern, replacement] of soundRules) sound = sound.replace(pattern, replacement);
  return shortForms.get(sound) ?? sound;
}

function wordsOf(name: string): Word[] {
  return normaliseName(name)
    .split(' ')
    .filter((letters) => letters !== '')
    .slice(0, 8)
    .map((letters) => ({ letters, sound: soundOf(letters) }));
}

/** Edits by which two words surely are one (`surely`), or may be if the rest of the name agrees. */
function allowedEdits(a: string, b: string): { readonly surely: number; readonly perhaps: number } {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  if (shorter >= 9) return { surely: 2, perhaps: 2 };
  if (shorter >= 7) return { surely: 1, perhaps: 2 };
  if (shorter >= 4) return { surely: 1, perhaps: 1 };
  return { surely: 0, perhaps: shorter === 3 && longer === 4 ? 1 : 0 };
}

type Likeness = 'strong' | 'weak' | 'none';

function likenessOfSpelling(a: string, b: string): Likeness {
  const { surely, perhaps } = allowedEdits(a, b);
  if (perhaps === 0) return 'none';
  const edits = editDistance(a, b, perhaps);
  if (edits <= surely) return 'strong';
  return edits <= perhaps ? 'weak' : 'none';
}

/** `weak` also when one of the two is an initial or the beginning of the other (A., SUP. for SUPRIYADI). */
function likeness(a: Word, b: Word): Likeness {
  if (a.sound === b.sound) return a.sound.length > 1 ? 'strong' : 'weak';
  const bySound = likenessOfSpelling(a.sound, b.sound);
  if (bySound === 'strong') return bySound;
  const byLetters = likenessOfSpelling(a.letters, b.letters);
  if (byLetters !== 'none') return byLetters;
  const shorter = Math.min(a.sound.length, b.sound.length);
  const begins = a.sound.startsWith(b.sound) || b.sound.startsWith(a.sound);
  return shorter <= 4 && begins ? 'weak' : bySound;
}

interface Pairing {
  /** words of the shorter name that have a strong partner and are not a mere prefix */
  telling: number;
  matched: number;
  strong: number;
  /** positions in the longer name that nothing was paired with */
  readonly left: Set<number>;
}

function isLike(a: Word, b: Word | undefined, wanted: Likeness): boolean {
  return b !== undefined && likeness(a, b) === wanted;
}

function pairWords(few: readonly Word[], many: readonly Word[]): Pairing {
  const left = new Set(many.keys());
  const open = new Set(few.keys());
  const pairing: Pairing = { telling: 0, matched: 0, strong: 0, left };
  for (const wanted of ['strong', 'weak'] as const) {
    for (const i of open) {
      const word = few[i];
      if (word === undefined) continue;
      const at = [...left].find((j) => isLike(word, many[j], wanted));
      if (at === undefined) continue;
      left.delete(at);
      open.delete(i);
      pairing.matched++;
      if (wanted === 'strong') pairing.strong++;
      if (wanted === 'strong' && !prefixes.has(word.sound)) pairing.telling++;
    }
  }
  return pairing;
}

/** Words written together or cut in another place; one typo only where the cut explains the rest. */
function gluedAlike(a: readonly Word[], b: readonly Word[]): boolean {
  const [one, other] = [a, b].map((words) => words.map((word) => word.sound).join(''));
  if (!one || !other) return false;
  const edits = a.length === b.length ? 0 : allowedEdits(one, other).surely;
  return editDistance(one, other, Math.min(edits, 1)) <= Math.min(edits, 1);
}

/** SLAMET for SLAMET RIYADI: two things differ if the word is misspelt too, so little else may. */
function isFirstWordOf(word: Word, first: Word): boolean {
  if (word.sound === first.sound) return word.sound.length > 1;
  const long = Math.min(word.sound.length, first.sound.length) >= 6;
  return long && word.sound[0] === first.sound[0] && likeness(word, first) === 'strong';
}

/** One more word in one of the names: it may be missing when all others agree. */
function agreesButForOneWord(few: readonly Word[], many: readonly Word[], p: Pairing): boolean {
  if (few.length > 1) return p.telling > 0 || p.strong === few.length;
  const [word] = few;
  const [first, second] = many;
  if (word === undefined || first === undefined || second === undefined) return false;
  if (prefixes.has(word.sound)) return false;
  return isFirstWordOf(word, prefixes.has(first.sound) ? second : first);
}

/**
 * Whether two names may be one person's: typos, old spelling, short forms, initials, another order, words
 * written together, one word missing. Sharing only a word such as SITI, or only the last word, is not enough.
 * Titles are ignored. Symmetric.
 */
export function namesAlike(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const [few, many] = x.length <= y.length ? [x, y] : [y, x];
  if (few.length === 0) return false;
  if (gluedAlike(few, many)) return true;
  const pairing = pairWords(few, many);
  if (pairing.matched < few.length) return false;
  const extra = many.length - few.length;
  if (extra === 0) return pairing.strong > 0;
  return extra === 1 && agreesButForOneWord(few, many, pairing);
}

function oneDigitApart(a: string, b: string): boolean {
  return [...a].filter((digit, i) => digit !== b[i]).length === 1;
}

/**
 * Whether two birth dates may be one person's: equal, day and month swapped, one digit of the year wrong, or
 * the same year with one of them the 1 January that stands for an unknown day (domain-rules 3.3).
 */
export function birthDatesAlike(a: CalendarDate, b: CalendarDate): boolean {
  if (a === b) return true;
  const [yearA = '', monthA = '', dayA = ''] = a.split('-');
  const [yearB = '', monthB = '', dayB = ''] = b.split('-');
  if (monthA === monthB && dayA === dayB) return oneDigitApart(yearA, yearB);
  if (yearA !== yearB) return false;
  return (monthA === dayB && dayA === monthB) || a.endsWith('-01-01') || b.endsWith('-01-01');
}

/**
 * The same-holder rule for two rows with one NIK: name or birth date alike means one person handed in twice;
 * neither alike means that two people use one number, which a person must look at.
 */
export function sameHolder(
  a: { readonly name: string; readonly birthDate: CalendarDate },
  b: { readonly name: string; readonly birthDate: CalendarDate },
): boolean {
  return birthDatesAlike(a.birthDate, b.birthDate) || namesAlike(a.name, b.name);
}
