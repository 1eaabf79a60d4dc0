import type { Cell } from '../cells.ts';
import type { Cells, Comparer, Findings, Rarity, Slot } from './comparer.ts';
import { textOf, UNKNOWN } from './comparer.ts';

/** How one column is read and compared. */
export interface SingleRules<C extends Cell> {
  readonly slot: Slot;
  /** null for an empty cell, or one that says nothing */
  read(text: string): C | null;
  /** narrows a cell to what `read` makes */
  is(cell: Cell | null | undefined): cell is C;
  /** the level of likeness, by position in the slot's levels; called only with two different texts */
  unequal(a: C, b: C): number;
  /** values by which the rarity of an equal value is judged; their bits add up */
  counted?(cell: C): readonly string[];
}

/** A comparer of one column. Level 0 is equality. */
export function singleComparer<C extends Cell>(rules: SingleRules<C>): Comparer {
  const counted = rules.counted ?? ((cell: C) => [cell.text]);
  const rare = rules.slot.levels[0]?.slack !== undefined;
  return {
    slots: [rules.slot],
    read: (values) => [rules.read(textOf(values, rules.slot.field))],
    compare(a: Cells, b: Cells, at: number, rarity: Rarity, out: Findings): void {
      const left = a[at];
      const right = b[at];
      out.shared[at] = 0;
      if (!rules.is(left) || !rules.is(right)) {
        out.levels[at] = UNKNOWN;
        return;
      }
      out.levels[at] = left.text === right.text ? 0 : rules.unequal(left, right);
      if (rare && out.levels[at] === 0) {
        for (const value of counted(left)) out.shared[at] += rarity.bits(at, value);
      }
    },
    counted: (_slot, cell) => (rare && rules.is(cell) ? counted(cell) : []),
  };
}
