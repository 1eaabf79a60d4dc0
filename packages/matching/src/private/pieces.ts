import { readName } from '../names/index.ts';
import type { Field, FieldKind } from '../schema.ts';

const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Old spellings of Indonesian names beside the new ones: Soekarno and Sukarno meet. */
const respelled: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/(?:sj|sy)/g, 's'],
  [/(?:ch|kh)/g, 'k'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph|v/g, 'f'],
  [/(.)\1+/g, '$1'],
];

/** Words of a name or an address without marks and case. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/[a-z0-9]+/g) ?? [];
}

/** A word as it is spoken, so that spellings of one name share most of their pieces. */
export function spoken(word: string): string {
  return respelled.reduce((said, [from, to]) => said.replaceAll(from, to), word);
}

/** First letter and consonants; o counts as a and e as i, as Javanese and Indonesian spellings take turns. */
export function codeOf(word: string): string {
  const said = spoken(word).replaceAll('y', 'i');
  return `${said.slice(0, 1)}${said.slice(1).replaceAll(/[aeiou]/g, '')}`.slice(0, 6);
}

function pairsOf(word: string): string[] {
  const padded = `_${word}_`;
  return Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2));
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** Year, month and day; null for what is no date. */
export function dateParts(text: string): { y: string; m: string; d: string } | null {
  const digits = digitsOf(text);
  if (digits.length !== 8) return null;
  return { y: digits.slice(0, 4), m: digits.slice(4, 6), d: digits.slice(6, 8) };
}

function datePieces(text: string): string[] {
  const parts = dateParts(text);
  if (parts === null) return [];
  const { y, m, d } = parts;
  const digits = [...`${y}${m}${d}`].map((digit, i) => `${i}${digit}`);
  // day and month taken for one another still share these
  return [...digits, `y${y}`, `m${m}`, `d${d}`, ...[m, d].sort().map((part) => `u${part}`)];
}

function numberPieces(text: string): string[] {
  const digits = plain(text).replaceAll(/[^a-z0-9]/g, '');
  return [...[...digits].map((digit, i) => `${i}${digit}`), ...pairsOf(digits)];
}

/** Fields of one group are compared crosswise too, since they are often taken for one another. */
export function groupOf({ kind, name }: Field): string {
  if (kind === 'given-name' || kind === 'family-name') return 'name';
  return kind === 'street' ? 'street' : name;
}

/** The pieces of a value that its filter is made of: pairs of letters, digits with their places. */
export function piecesOf(kind: FieldKind, text: string): string[] {
  const value = text.trim();
  if (value === '') return [];
  switch (kind) {
    case 'date':
      return datePieces(value);
    case 'identifier':
    case 'national-id':
    case 'family-card':
    case 'code':
    case 'house-number':
      return numberPieces(value);
    case 'phone':
      return numberPieces(digitsOf(value).slice(-9));
    case 'sex':
    case 'category':
      return [plain(value)];
    case 'person-name':
      // a bare J may be the old Y: taken for it in everybody's name, both spellings become one
      return readName(value).words.flatMap(({ sound, oldSound }) => pairsOf(oldSound ?? sound));
    case 'given-name':
    case 'family-name':
      return wordsOf(value).flatMap((word) => pairsOf(spoken(word)));
    case 'place':
    case 'street':
    case 'email':
      return wordsOf(value).flatMap(pairsOf);
  }
}
