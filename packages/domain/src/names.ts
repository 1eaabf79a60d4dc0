import { editDistance } from './edit-distance.ts';
import type { CalendarDate } from './identifiers.ts';
import { normaliseName } from './name-words.ts';

/** Spellings before the reforms of 1947 and 1972, and sounds that clerks write in several ways. */
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/OE/g, 'U'],
  [/AE/g, 'AI'],
  [/TJ/g, 'C'],
  [/SJ|SY/g, 'S'],
  [/NJ|NY/g, 'N'],
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

function soundOf(word: string): string {
  let sound = word;
  for (const [pattern, replacement] of soundRules) sound = sound.replace(pattern, replacement);
  return shortForms.get(sound) ?? sound;
}

function soundsOf(name: string): string[] {
  return normaliseName(name)
    .split(' ')
    .filter((word) => word !== '')
    .map(soundOf)
    .slice(0, 8);
}

/** How many edits a word of this length may have and still be the same word. */
function allowedEdits(length: number): number {
  if (length >= 7) return 2;
  return length >= 4 ? 1 : 0;
}

type Likeness = 'strong' | 'weak' | 'none';

/** `weak`: one of the two is an initial or the beginning of the other (A., SUP. for SUPRIYADI). */
function likeness(a: string, b: string): Likeness {
  if (a === b) return a.length > 1 ? 'strong' : 'weak';
  const shorter = Math.min(a.length, b.length);
  if (shorter <= 4 && (a.startsWith(b) || b.startsWith(a))) return 'weak';
  const edits = allowedEdits(shorter);
  return edits > 0 && editDistance(a, b, edits) <= edits ? 'strong' : 'none';
}

interface Pairing {
  /** words of the shorter name that have a strong partner and are not a mere prefix */
  telling: number;
  matched: number;
  strong: number;
  /** positions in the longer name that nothing was paired with */
  readonly left: Set<number>;
}

function pairWords(few: readonly string[], many: readonly string[]): Pairing {
  const left = new Set(many.keys());
  const open = new Set(few.keys());
  const pairing: Pairing = { telling: 0, matched: 0, strong: 0, left };
  for (const wanted of ['strong', 'weak'] as const) {
    for (const i of open) {
      const word = few[i] ?? '';
      const at = [...left].find((j) => likeness(word, many[j] ?? '') === wanted);
      if (at === undefined) continue;
      left.delete(at);
      open.delete(i);
      pairing.matched++;
      if (wanted === 'strong') pairing.strong++;
      if (wanted === 'strong' && !prefixes.has(word)) pairing.telling++;
    }
  }
  return pairing;
}

/** Words written together or cut in another place; one typo only where the cut explains the rest. */
function gluedAlike(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.join(''), b.join('')];
  const edits = a.length === b.length ? 0 : Math.min(1, allowedEdits(one.length));
  return one !== '' && editDistance(one, other, edits) <= edits;
}

/** One more word in one of the names: it may be missing when all others agree. */
function agreesButForOneWord(few: readonly string[], many: readonly string[], p: Pairing): boolean {
  const [extra = -1] = p.left;
  if (few.length > 1) return p.strong > 0 && p.telling > 0;
  const extraIsPrefix = prefixes.has(many[extra] ?? '');
  return p.strong === 1 && (extraIsPrefix ? p.telling === 1 : extra === 1 && p.telling === 1);
}

/**
 * Whether two names may be one person's: typos, old spelling, short forms, initials, another order, words
 * written together, one word missing. Sharing only a word such as SITI, or only the last word, is not enough.
 * Titles are ignored. Symmetric.
 */
export function namesAlike(a: string, b: string): boolean {
  const [x, y] = [soundsOf(a), soundsOf(b)];
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
