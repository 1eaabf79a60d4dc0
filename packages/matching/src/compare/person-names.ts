import type { Cell, WordsCell } from '../cells.ts';
import type { Field } from '../schema.ts';
import {
  type Cells,
  type Comparer,
  type Findings,
  type Rarity,
  type Slot,
  textOf,
  UNKNOWN,
} from './comparer.ts';
import { restLevels, wordLevels } from './levels.ts';
import { compareRest, restOf } from './rest-of-name.ts';
import { isTelling } from './short-names.ts';
import { type Alike, isWords, likenessOf, wordsCell } from './words.ts';

/** Positions in `wordLevels`. */
const LEVEL = { equal: 0, close: 1, alike: 2, initial: 3, part: 4, different: 7 } as const;
const SWAPPED = 5;
const ELSEWHERE = 6;

/** The cost of a likeness when straight and crosswise reading compete. */
const COST = { equal: 0, close: 1, alike: 2, part: 2, initial: 3, different: 6 } as const;
/** A column left empty costs more than a spelling error and less than another name. */
const COST_MISSING = 4;
/** Exchanged columns are rare: reading crosswise must gain this much. */
const COST_CROSSING = 2;

/**
 * Names in separate columns. Given and family name are compared straight and crosswise; columns with the whole name
 * beside them add only what they hold beyond the two, so that no word counts twice.
 */
export function splitNameComparer(
  given: readonly Field[],
  family: readonly Field[],
  whole: readonly Field[],
): Comparer {
  const slots: Slot[] = [
    {
      field: labelOf(given, 'given-name'),
      kind: 'given-name',
      levels: wordLevels,
      household: false,
    },
    {
      field: labelOf(family, 'family-name'),
      kind: 'family-name',
      levels: wordLevels,
      household: false,
    },
  ];
  const rest = whole[0];
  if (rest)
    slots.push({ field: rest.name, kind: 'person-name', levels: restLevels, household: false });
  return {
    slots,
    read: (values) => readSplit(values, given, family, whole),
    compare: (a, b, at, rarity, out) => compareSplit(a, b, at, rarity, out, rest !== undefined),
    counted: (_slot, cell) =>
      isWords(cell)
        ? cell.words.length > 1
          ? [cell.text, ...new Set(cell.words)]
          : cell.words
        : [],
  };
}

function labelOf(fields: readonly Field[], otherwise: string): string {
  return fields[0]?.name ?? otherwise;
}

function readSplit(
  values: Readonly<Record<string, string>>,
  given: readonly Field[],
  family: readonly Field[],
  whole: readonly Field[],
): (Cell | null)[] {
  const join = (fields: readonly Field[]) =>
    fields.map((field) => textOf(values, field.name)).join(' ');
  const names = whole
    .map((field) => wordsCell(textOf(values, field.name)))
    .filter((cell) => cell !== null)
    .sort((a, b) => a.words.length - b.words.length || (a.text < b.text ? -1 : 1));
  const telling = names
    .map((cell) => cell.words.filter(isTelling))
    .find((words) => words.length > 0);
  const first = tellingCell(join(given)) ?? wordsCell(telling?.[0] ?? '');
  const others = telling?.filter((word) => word !== first?.text) ?? [];
  const last = tellingCell(join(family)) ?? wordsCell(others.at(-1) ?? '');
  if (whole.length === 0) return [first, last];
  return [first, last, restOf(names, [...(first?.words ?? []), ...(last?.words ?? [])])];
}

/** A name that is more than a form of address. */
function tellingCell(text: string): WordsCell | null {
  const cell = wordsCell(text);
  return cell?.words.some(isTelling) ? cell : null;
}

function compareSplit(
  a: Cells,
  b: Cells,
  at: number,
  rarity: Rarity,
  out: Findings,
  withRest: boolean,
): void {
  const straightGiven = likeness(a[at], b[at]);
  const straightFamily = likeness(a[at + 1], b[at + 1]);
  out.shared[at] = 0;
  out.shared[at + 1] = 0;
  const straight = costOf(straightGiven) + costOf(straightFamily);
  if (straight > COST_CROSSING) {
    const across = likeness(a[at], b[at + 1]);
    const back = likeness(a[at + 1], b[at]);
    if (costOf(across) + costOf(back) + COST_CROSSING < straight) {
      writeCrossed(across, at, rarity, out);
      writeCrossed(back, at + 1, rarity, out);
      if (withRest) compareRest(a, b, at, rarity, out);
      return;
    }
  }
  writeStraight(straightGiven, at, rarity, out);
  writeStraight(straightFamily, at + 1, rarity, out);
  if (!withRest) return;
  lookElsewhere(a, b, at, at, rarity, out);
  lookElsewhere(a, b, at + 1, at, rarity, out);
  compareRest(a, b, at, rarity, out);
}

function likeness(a: Cell | null | undefined, b: Cell | null | undefined): Alike | null {
  return isWords(a) && isWords(b) ? likenessOf(a, b) : null;
}

function costOf(alike: Alike | null): number {
  return alike === null ? COST_MISSING : COST[alike.likeness];
}

function writeStraight(alike: Alike | null, at: number, rarity: Rarity, out: Findings): void {
  if (alike === null) {
    out.levels[at] = UNKNOWN;
    return;
  }
  out.levels[at] = LEVEL[alike.likeness];
  if (alike.shared !== '') out.shared[at] = rarity.bits(at, alike.shared);
}

function writeCrossed(alike: Alike | null, at: number, rarity: Rarity, out: Findings): void {
  if (alike === null) {
    out.levels[at] = UNKNOWN;
    return;
  }
  const agrees =
    alike.likeness === 'equal' || alike.likeness === 'close' || alike.likeness === 'part';
  out.levels[at] = agrees ? SWAPPED : LEVEL[alike.likeness];
  if (alike.shared !== '') out.shared[at] = rarity.bits(at, alike.shared);
}

/** A name that differs in its column may stand in the other record's whole name: a title or a second surname. */
function lookElsewhere(
  a: Cells,
  b: Cells,
  slot: number,
  at: number,
  rarity: Rarity,
  out: Findings,
): void {
  if (out.levels[slot] !== LEVEL.different) return;
  const word = wordIn(a[slot], b[at + 2]) ?? wordIn(b[slot], a[at + 2]);
  if (word === null) return;
  out.levels[slot] = ELSEWHERE;
  out.shared[slot] = rarity.bits(slot, word);
}

function wordIn(name: Cell | null | undefined, rest: Cell | null | undefined): string | null {
  if (!isWords(name) || !isWords(rest)) return null;
  const found = name.words.filter((word) => word.length > 2 && rest.words.includes(word));
  return found.sort()[0] ?? null;
}
