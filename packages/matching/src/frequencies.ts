import type { Rarity } from './compare/comparer.ts';
import type { Plan } from './compare/plan.ts';
import type { Profile } from './profile.ts';

/** How often the values of a slot were seen. */
export interface FrequencyTable {
  /** records that have a value in the slot */
  readonly records: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Counts every value once for each record that has it; by slot. */
export function countValues(plan: Plan, profiles: readonly Profile[]): Map<string, number>[] {
  const tables = plan.slots.map(() => new Map<string, number>());
  for (const { cells } of profiles) {
    for (const { comparer, at } of plan.parts) {
      for (let i = 0; i < comparer.slots.length; i++) {
        const cell = cells[at + i];
        const table = tables[at + i];
        if (!cell || !table) continue;
        for (const value of comparer.counted(i, cell))
          table.set(value, (table.get(value) ?? 0) + 1);
        table.set(RECORDS, (table.get(RECORDS) ?? 0) + 1);
      }
    }
  }
  return tables;
}

/** The entry of a table that counts its records; no value is the empty string. */
export const RECORDS = '';

/** Nothing is rarer than this: a value seen once in a small set may be common elsewhere. */
const MOST_BITS = 17;
/** Added to a value's count: one that was never met is about this frequent. */
const UNSEEN = 0.5;

/** Rarity by counts. Small sets know little about frequencies, so their tables are thinned by `atLeast` records. */
export class CountedRarity implements Rarity {
  readonly #tables: readonly ReadonlyMap<string, number>[];

  constructor(tables: readonly ReadonlyMap<string, number>[]) {
    this.#tables = tables;
  }

  bits(slot: number, value: string): number {
    const table = this.#tables[slot];
    const records = table?.get(RECORDS) ?? 0;
    const count = Math.max(table?.get(value) ?? 0, UNSEEN);
    return records === 0 ? 0 : Math.min(MOST_BITS, Math.max(0, -Math.log2(count / records)));
  }
}
