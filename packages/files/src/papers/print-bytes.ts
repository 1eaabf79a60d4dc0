import { fontWidths, type Weight } from './paper-fonts.ts';
import { beyondLatin, printable } from './printable.ts';

/** Places of `beyondLatin` in Windows-1252. */
const bytesBeyond = [
  0x80, 0x82, 0x84, 0x85, 0x88, 0x8b, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99,
  0x9b, 0x9c,
];
const byteOf = new Map(
  Array.from(beyondLatin, (character, i) => [character, bytesBeyond[i] ?? 63]),
);
const first = 32;

/** Text as one byte a character, each held as the character of that number; prints as the fonts can. */
export function printBytes(text: string): string {
  const plain = printable(text);
  // most of what is printed is Latin already
  if (!/[^\u0020-\u00ff]/.test(plain)) return plain;
  return Array.from(plain, (c) => String.fromCharCode(byteOf.get(c) ?? c.charCodeAt(0))).join('');
}

/** How wide a text of `printBytes` is, in points at this size. */
export function widthOf(bytes: string, size: number, weight: Weight): number {
  const widths = fontWidths[weight];
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 1) sum += widths[bytes.charCodeAt(at) - first] ?? 0;
  return (sum * size) / 1000;
}

/** The longest beginning that fits; one character at least. */
function beginningThatFits(bytes: string, width: number, size: number, weight: Weight): string {
  let end = 1;
  while (end < bytes.length && widthOf(bytes.slice(0, end + 1), size, weight) <= width) end += 1;
  return bytes.slice(0, end);
}

/**
 * A text of `printBytes` in lines that fit, broken between words, and within a word that is wider than a line. A blank at
 * which a line was broken stays at its end, or who hears it, or copies it, gets two words in one.
 *
 * @param mostLines what exceeds them is left out, and the last line ends with an ellipsis
 */
export function wrapped(
  bytes: string,
  box: { readonly width: number; readonly size: number; readonly weight: Weight },
  mostLines: number,
): string[] {
  const { width, size, weight } = box;
  if (widthOf(bytes, size, weight) <= width) return [bytes];
  const lines: string[] = [];
  let line = '';
  for (const word of bytes.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(`${line} `);
    let rest = word;
    while (widthOf(rest, size, weight) > width && lines.length <= mostLines) {
      const piece = beginningThatFits(rest, width, size, weight);
      lines.push(piece);
      rest = rest.slice(piece.length);
    }
    line = rest;
    if (lines.length > mostLines) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= mostLines) return lines;
  const last = lines[mostLines - 1] ?? '';
  return [...lines.slice(0, mostLines - 1), `${last.trimEnd().slice(0, -1)}${ellipsis}`];
}

/** of Windows-1252 */
const ellipsis = '\u0085';
