import type { Rarity } from './compare/comparer.ts';
import type { Plan } from './compare/plan.ts';
import type { FrequencyTable } from './model.ts';
import type { Profile } from './profile.ts';

/** Values of one slot with the number of records that have them. */
export interface ValueCounts {
  readonly records: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts every value once for each record that has it; by slot. */
export function countValues(plan: Plan, profiles: readonly Profile[]): readonly ValueCounts[] {
  return plan.parts.flatMap(({ comparer, at }) =>
    comparer.slots.map((_, i): ValueCounts => {
      const counts = new Map<string, number>();
      let records = 0;
      for (const { cells } of profiles) {
        const cell = cells[at + i];
        if (!cell) continue;
        records++;
        for (const value of comparer.counted(i, cell))
          counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return { records, counts };
    }),
  );
}

/** Nothing is rarer than this: a value seen once in a small set may be common elsewhere. In bits. */
const MOST_BITS = 17;
/** The same in a frozen model, which meets names of regions it never saw. In bits. */
const MOST_FROZEN_BITS = 11;
/** The count of a value that was never met. */
const UNSEEN = 0.5;
/** Records that the frequencies known before count for, beside those seen. */
const BELIEVED_RECORDS = 500;

/**
 * Rarity by counts; where frequencies were known before, both together, so that ten records do not make their
 * names common.
 */
export function countedRarity(
  tables: readonly ValueCounts[],
  before: readonly (FrequencyTable | null)[],
): Rarity {
  return {
    bits(slot, value) {
      const { records = 0, counts } = tables[slot] ?? {};
      const count = counts?.get(value) ?? 0;
      const known = before[slot];
      if (!known) return records === 0 ? 0 : bitsOf(Math.max(count, UNSEEN) / records);
      const believed = Math.max((known.counts[value] ?? 0) / known.records, 2 ** -MOST_FROZEN_BITS);
      return bitsOf((count + BELIEVED_RECORDS * believed) / (records + BELIEVED_RECORDS));
    },
  };
}

/** Rarity as a frozen model has it; 0 bits in slots where every value counts the same. */
export function frozenRarity(tables: readonly (FrequencyTable | null)[]): Rarity {
  const kept = tables.map((table) => table && new Map(Object.entries(table.counts)));
  return {
    bits(slot, value) {
      const records = tables[slot]?.records ?? 0;
      const bits = records === 0 ? 0 : bitsOf((kept[slot]?.get(value) ?? UNSEEN) / records);
      return Math.min(MOST_FROZEN_BITS, bits);
    },
  };
}

function bitsOf(share: number): number {
  return Math.min(MOST_BITS, Math.max(0, -Math.log2(share)));
}

/** A table to keep: values met at least `atLeast` times, in the order of their letters. */
export function tableOf({ records, counts }: ValueCounts, atLeast: number): FrequencyTable {
  const kept = [...counts].filter(([, count]) => count >= atLeast);
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return { records, counts: Object.fromEntries(kept) };
}
