import { newFindings, type Rarity } from '../compare/comparer.ts';
import { compareCells, type Plan } from '../compare/plan.ts';
import type { Profile } from '../profile.ts';

/** Pairs with their findings, side by side in arrays: a large set has millions. */
export interface ComparedPairs {
  readonly size: number;
  readonly slots: number;
  /** positions of the two profiles */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** `size` × `slots` */
  readonly levels: Int8Array;
  readonly shared: Float32Array;
}

export interface PairList {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Compares every pair of the list. */
export function comparePairs(
  plan: Plan,
  profiles: readonly Profile[],
  pairs: PairList,
  rarity: Rarity,
): ComparedPairs {
  const size = pairs.a.length;
  const slots = plan.slots.length;
  const levels = new Int8Array(size * slots);
  const shared = new Float32Array(size * slots);
  const findings = newFindings(slots);
  for (let i = 0; i < size; i++) {
    const left = profiles[pairs.a[i] ?? 0];
    const right = profiles[pairs.b[i] ?? 0];
    if (!left || !right) continue;
    compareCells(plan, left.cells, right.cells, rarity, findings);
    levels.set(findings.levels, i * slots);
    shared.set(findings.shared, i * slots);
  }
  return { size, slots, a: pairs.a, b: pairs.b, levels, shared };
}
