import type { Cell, WordsCell } from '../cells.ts';
import { isShortFor } from './short-names.ts';
import { edits, jaroWinkler, plainText, skeleton } from './strings.ts';

export const isWords = (cell: Cell | null | undefined): cell is WordsCell => cell?.is === 'words';

export function wordsCell(text: string): WordsCell | null {
  const plain = plainText(text);
  return plain === '' ? null : { is: 'words', text: plain, words: plain.split(' ') };
}

/** How two words or short names are alike, best first. */
export type Likeness = 'equal' | 'close' | 'alike' | 'initial' | 'part' | 'different';

export interface Alike {
  readonly likeness: Likeness;
  /** what both have, where the rarity of a value counts */
  readonly shared: string;
}

const DIFFERENT: Alike = { likeness: 'different', shared: '' };
const CLOSE: Alike = { likeness: 'close', shared: '' };
const ALIKE: Alike = { likeness: 'alike', shared: '' };
const INITIAL: Alike = { likeness: 'initial', shared: '' };

/** Pairs kept ready: the same names meet again and again. The store is emptied when it is full. */
const MAX_KNOWN = 400_000;
const known = new Map<string, Alike>();

/** Compares two given or two family names. */
export function likenessOf(a: WordsCell, b: WordsCell): Alike {
  if (a.text === b.text) return { likeness: 'equal', shared: a.text };
  const pair = a.text < b.text ? `${a.text}|${b.text}` : `${b.text}|${a.text}`;
  const ready = known.get(pair);
  if (ready) return ready;
  const made = compareTexts(a, b);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(pair, made);
  return made;
}

function compareTexts(a: WordsCell, b: WordsCell): Alike {
  if (a.text.length === 1 || b.text.length === 1) {
    return a.text[0] === b.text[0] ? INITIAL : DIFFERENT;
  }
  if (isTypo(a.text, b.text)) return CLOSE;
  if (isShortFor(a.text, b.text)) return ALIKE;
  const word = sharedWord(a.words, b.words);
  if (word !== '') return { likeness: 'part', shared: word };
  return isAlike(a.text, b.text) ? ALIKE : DIFFERENT;
}

/** One slip, or two in words long enough that two different names seldom come so near. */
export function isTypo(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const limit = shorter >= 7 ? 2 : 1;
  if (shorter >= 3 && edits(a, b, limit) <= limit) return true;
  return shorter >= 4 && jaroWinkler(a, b) >= 0.94;
}

/** Short forms and words that sound alike. */
function isAlike(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length >= 2 && longer.startsWith(shorter)) return true;
  if (shorter.length < 3) return false;
  return jaroWinkler(a, b) >= 0.84 || (shorter.length >= 4 && skeleton(a) === skeleton(b));
}

function sharedWord(a: readonly string[], b: readonly string[]): string {
  if (a.length === 1 && b.length === 1) return '';
  const shared = a.filter((word) => b.includes(word));
  return shared.sort((x, y) => y.length - x.length || (x < y ? -1 : 1))[0] ?? '';
}
