import type { Cell } from '../cells.ts';
import type { Field } from '../schema.ts';
import { isAboutHousehold } from '../schema.ts';
import {
  type Cells,
  type Comparer,
  type Findings,
  type Rarity,
  type Slot,
  textOf,
  UNKNOWN,
} from './comparer.ts';
import { streetLevels } from './levels.ts';
import { edits } from './strings.ts';
import { isWords, wordsCell } from './words.ts';

/** Positions in `streetLevels`. */
const EQUAL = 0;
const CLOSE = 1;
const PART = 2;
const SWAPPED = 3;
const DIFFERENT = 4;

/** Words that every street has; RT and RW have columns of their own. */
const empty = /\b(?:jl|jln|jalan|gg|gang|dk|dukuh|dusun|dsn|no|nomor|nr|(?:rt|rw) ?\d+)\b/g;

/** Lines of an address. Two lines are also compared crosswise: clerks put the house's name in either. */
export function streetComparer(fields: readonly Field[]): Comparer {
  const slots = fields.map(
    (field): Slot => ({
      field: field.name,
      kind: 'street',
      levels: streetLevels,
      household: isAboutHousehold(field),
    }),
  );
  return {
    slots,
    read: (values) => fields.map((field) => readStreet(textOf(values, field.name))),
    compare(a, b, at, rarity, out) {
      for (let i = 0; i < fields.length; i++)
        compareLine(a[at + i], b[at + i], at + i, rarity, out);
      for (let i = 0; i + 1 < fields.length; i += 2) cross(a, b, at + i, rarity, out);
    },
    counted: (_slot, cell) => [cell.text],
  };
}

function readStreet(text: string): Cell | null {
  const plain = wordsCell(text);
  return plain === null ? null : wordsCell(plain.text.replace(empty, ' '));
}

function compareLine(
  a: Cell | null | undefined,
  b: Cell | null | undefined,
  slot: number,
  rarity: Rarity,
  out: Findings,
): void {
  out.shared[slot] = 0;
  if (!isWords(a) || !isWords(b)) {
    out.levels[slot] = UNKNOWN;
    return;
  }
  out.levels[slot] = lineLevel(a, b);
  if (a.text === b.text) out.shared[slot] = rarity.bits(slot, a.text);
}

function lineLevel(
  a: { readonly text: string; readonly words: readonly string[] },
  b: { readonly text: string; readonly words: readonly string[] },
): number {
  if (a.text === b.text) return EQUAL;
  const limit = Math.min(a.text.length, b.text.length) < 8 ? 1 : 3;
  if (edits(a.text, b.text, limit) <= limit) return CLOSE;
  const shared = a.words.filter((word) => word.length > 2 && b.words.includes(word)).length;
  return shared > 0 && 2 * shared >= Math.min(a.words.length, b.words.length) ? PART : DIFFERENT;
}

/** Two lines that disagree straight and agree crosswise. */
function cross(a: Cells, b: Cells, at: number, rarity: Rarity, out: Findings): void {
  if (agrees(out.levels[at]) || agrees(out.levels[at + 1])) return;
  for (const [left, right, slot] of [
    [a[at], b[at + 1], at],
    [a[at + 1], b[at], at + 1],
  ] as const) {
    if (!isWords(left) || !isWords(right) || lineLevel(left, right) > CLOSE) continue;
    out.levels[slot] = SWAPPED;
    if (left.text === right.text) out.shared[slot] = rarity.bits(slot, left.text);
  }
}

function agrees(level: number | undefined): boolean {
  return level !== undefined && level !== UNKNOWN && level <= PART;
}
