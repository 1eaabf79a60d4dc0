import { UNKNOWN } from '../compare/comparer.ts';
import type { Plan } from '../compare/plan.ts';
import type { SlotModel } from '../model.ts';
import type { ComparedPairs } from './compared.ts';

/** Sums of pairs by slot and level. */
export type Tally = readonly Float64Array[];

export function newTally(plan: Plan): Tally {
  return plan.slots.map((slot) => new Float64Array(slot.levels.length));
}

/** Counts a pair with a weight from 0 to 1 wherever both values are known. */
export function count(tally: Tally, pairs: ComparedPairs, pair: number, weight: number): void {
  for (let slot = 0; slot < pairs.slots; slot++) {
    const level = pairs.levels[pair * pairs.slots + slot] ?? UNKNOWN;
    const sums = tally[slot];
    if (level !== UNKNOWN && sums) sums[level] = (sums[level] ?? 0) + weight;
  }
}

/** Tallies of the three kinds of pair; an absent one leaves the shares as believed before. */
export interface Tallies {
  readonly person: Tally | null;
  readonly stranger: Tally | null;
  readonly family: Tally | null;
}

/** How many pairs the beliefs held before count for, beside those seen. */
const BELIEF = { person: 25, stranger: 2_000, family: 50 } as const;

/** Shares from tallies, drawn towards what was believed before so that few pairs cannot make certainty. */
export function sharesFrom(
  plan: Plan,
  tallies: Tallies,
  before: readonly SlotModel[],
): SlotModel[] {
  return plan.slots.map((slot, i) => {
    const believed = before[i]?.levels ?? slot.levels;
    const share = (of: 'person' | 'stranger' | 'family', level: number): number => {
      const sums = tallies[of]?.[i];
      const believes = believed[level]?.[of] ?? 0;
      if (!sums) return believes;
      const all = sums.reduce((total, sum) => total + sum, 0);
      return ((sums[level] ?? 0) + BELIEF[of] * believes) / (all + BELIEF[of]);
    };
    return {
      field: slot.field,
      frequencies: null,
      levels: slot.levels.map(({ name }, level) => ({
        name,
        person: share('person', level),
        stranger: share('stranger', level),
        family: share('family', level),
        twin: believed[level]?.twin ?? 0,
      })),
    };
  });
}

/** What is believed of a schema before anything is learned. */
export function believedShares(plan: Plan): SlotModel[] {
  return sharesFrom(plan, { person: null, stranger: null, family: null }, []);
}
