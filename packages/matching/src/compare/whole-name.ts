import type { Cell, NameCell } from '../cells.ts';
import { compareNames, type NameLevel, nameLevels, readName } from '../names/index.ts';
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
import { wholeNameLevels } from './levels.ts';

export const isName = (cell: Cell | null | undefined): cell is NameCell => cell?.is === 'name';

const positions: ReadonlyMap<NameLevel, number> = new Map(nameLevels.map((name, i) => [name, i]));

/** Whole names in one column or in several; words that agree are weighed by their rarity. */
export function wholeNameComparer(fields: readonly Field[], household: boolean): Comparer {
  const slot: Slot = {
    field: fields[0]?.name ?? 'name',
    kind: 'person-name',
    levels: wholeNameLevels,
    household,
  };
  return {
    slots: [slot],
    read: (values) => [nameCell(fields.map((field) => textOf(values, field.name)).join(' '))],
    compare: compareWhole,
    counted: (_slot, cell) =>
      isName(cell) ? [...new Set(cell.name.words.map((word) => word.sound))] : [],
  };
}

function nameCell(text: string): NameCell | null {
  const name = readName(text);
  return name.words.length === 0 ? null : { is: 'name', text: name.text, name };
}

function compareWhole(a: Cells, b: Cells, at: number, rarity: Rarity, out: Findings): void {
  const left = a[at];
  const right = b[at];
  out.shared[at] = 0;
  out.levels[at] = UNKNOWN;
  if (!isName(left) || !isName(right)) return;
  const { level, shared } = compareNames(left.name, right.name);
  out.levels[at] = positions.get(level) ?? UNKNOWN;
  for (const word of shared) out.shared[at] += rarity.bits(at, word.sound);
}
