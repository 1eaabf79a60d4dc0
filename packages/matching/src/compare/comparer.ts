import type { Cell } from '../cells.ts';
import type { FieldKind } from '../schema.ts';
import type { Level } from './levels.ts';

/** One line of evidence: a field, or what a longer name adds to given and family name. */
export interface Slot {
  readonly field: string;
  readonly kind: FieldKind;
  readonly levels: readonly Level[];
  readonly household: boolean;
}

export type Cells = readonly (Cell | null)[];

/** How rare a value of a slot is, in bits: 1 bit for a value that half of all records have. */
export interface Rarity {
  bits(slot: number, value: string): number;
}

/** No evidence: a side has no value, or another slot speaks of it already. */
export const UNKNOWN = -1;

/** Where a comparison writes its findings: level and rarity of what is shared, by slot. */
export interface Findings {
  readonly levels: Int8Array;
  /** bits; 0 where the level's own share of strangers counts */
  readonly shared: Float64Array;
}

/** Reads and compares the fields that belong together; it fills as many neighbouring slots as it has. */
export interface Comparer {
  readonly slots: readonly Slot[];
  read(values: Readonly<Record<string, string>>): (Cell | null)[];
  /** Symmetric. `at` is the position of its first slot among all. */
  compare(a: Cells, b: Cells, at: number, rarity: Rarity, out: Findings): void;
  /** The values of a cell whose frequency rarity is asked for. */
  counted(slot: number, cell: Cell): readonly string[];
}

export function newFindings(slots: number): Findings {
  return { levels: new Int8Array(slots).fill(UNKNOWN), shared: new Float64Array(slots) };
}

export function textOf(values: Readonly<Record<string, string>>, field: string): string {
  return values[field]?.trim() ?? '';
}
