import { type Findings, type Slot, UNKNOWN } from './compare/comparer.ts';
import type { Plan } from './compare/plan.ts';
import type { LevelShares, Model } from './model.ts';
import type { FieldKind } from './schema.ts';

/** Whom else than one person two records may show. */
export type Alternative = 'stranger' | 'family' | 'twin';

/** Of the pairs of two people of one family, how many are twins. */
const TWINS = 0.015;

/** Bits of the levels of one slot, made ready for adding. */
interface SlotBits {
  /** log2 of the share among records of one person */
  readonly person: Float64Array;
  readonly stranger: Float64Array;
  readonly family: Float64Array;
  readonly twin: Float64Array;
  /** NaN where no rarity counts */
  readonly slack: Float64Array;
}

/** A model's shares as logarithms. */
export interface Weights {
  readonly slots: readonly SlotBits[];
  /** slots that say where the household lives, or which it is */
  readonly dwelling: readonly number[];
  /** log2 of the odds of one person against either alternative, before anything is compared */
  readonly prior: Readonly<Record<Alternative, number>>;
  /** whom else the records may show, as far as the schema tells */
  readonly alternatives: readonly Alternative[];
}

export function weightsOf(plan: Plan, model: Pick<Model, 'prior' | 'slots'>): Weights {
  const slots = plan.slots.map((slot, i) => bitsOf(slot, model.slots[i]?.levels ?? slot.levels));
  const { person, family } = model.prior;
  const dwelling = plan.slots.flatMap((slot, i) =>
    slot.household && dwellingKinds.has(slot.kind) ? [i] : [],
  );
  return {
    slots,
    dwelling,
    prior: {
      stranger: Math.log2(person / (1 - person - family)),
      family: Math.log2(person / family),
      twin: Math.log2(person / (family * TWINS)),
    },
    alternatives: family > 0 ? ['stranger', 'family', 'twin'] : ['stranger'],
  };
}

const dwellingKinds: ReadonlySet<FieldKind> = new Set([
  'place',
  'street',
  'house-number',
  'family-card',
]);

/** Traits of the household may count this much against relatives, in bits: they have nearly all in common. */
const HOUSEHOLD_SAYS = { for: 3, against: -3 } as const;

function bitsOf({ levels, household }: Slot, shares: readonly LevelShares[]): SlotBits {
  const log = (of: 'person' | Alternative) =>
    Float64Array.from(levels, (level, i) => Math.log2(shares[i]?.[of] ?? level[of]));
  const person = log('person');
  const ofRelatives = (of: 'family' | 'twin') =>
    household
      ? log(of).map((bits, i) => tamed(person[i] ?? 0, bits, i === levels.length - 1))
      : log(of);
  return {
    person,
    stranger: log('stranger'),
    family: ofRelatives('family'),
    twin: ofRelatives('twin'),
    slack: Float64Array.from(levels, (level) => level.slack ?? Number.NaN),
  };
}

/** That two records differ in a trait of the household never speaks for one person. */
function tamed(person: number, relatives: number, differs: boolean): number {
  const most = differs ? 0 : HOUSEHOLD_SAYS.for;
  return person - Math.min(most, Math.max(HOUSEHOLD_SAYS.against, person - relatives));
}

/** log2 of how often strangers stand at this level with these values. */
export function strangerBits(bits: SlotBits, level: number, shared: number): number {
  const slack = bits.slack[level] ?? Number.NaN;
  if (shared > 0 && !Number.isNaN(slack)) return Math.min(0, slack - shared);
  return bits.stranger[level] ?? 0;
}

/** What one slot says for one person and against the alternative, in bits; 0 where a value is unknown. */
function bitsAt(weights: Weights, findings: Findings, slot: number, against: Alternative): number {
  const level = findings.levels[slot] ?? UNKNOWN;
  const bits = weights.slots[slot];
  if (level === UNKNOWN || bits === undefined) return 0;
  const person = bits.person[level] ?? 0;
  if (against !== 'stranger') return person - (bits[against][level] ?? 0);
  return person - strangerBits(bits, level, findings.shared[slot] ?? 0);
}

/**
 * What each slot says for one person and against the alternative, in bits. Who has moved has another village, street,
 * house number and card at once: of what speaks against in these only the strongest counts.
 */
export function slotBits(weights: Weights, findings: Findings, against: Alternative): number[] {
  const bits = weights.slots.map((_, slot) => bitsAt(weights, findings, slot, against));
  const strongest = weights.dwelling.reduce((least, slot) => Math.min(least, bits[slot] ?? 0), 0);
  let counted = false;
  for (const slot of weights.dwelling) {
    const here = bits[slot] ?? 0;
    if (here >= 0) continue;
    if (here > strongest || counted) bits[slot] = 0;
    else counted = true;
  }
  return bits;
}

/** The alternative that explains the findings best; the one named first where two do as well. */
export function likelierAlternative(weights: Weights, findings: Findings): Alternative {
  let best: Alternative = 'stranger';
  let least = Number.POSITIVE_INFINITY;
  for (const alternative of weights.alternatives) {
    const bits = total(weights, findings, alternative);
    if (bits >= least) continue;
    best = alternative;
    least = bits;
  }
  return best;
}

/** The sum of prior and slots in bits, unrounded. It makes no list, because millions of pairs are summed. */
export function total(weights: Weights, findings: Findings, against: Alternative): number {
  let sum = weights.prior[against];
  for (let slot = 0; slot < weights.slots.length; slot++) {
    sum += bitsAt(weights, findings, slot, against);
  }
  let strongest = 0;
  for (const slot of weights.dwelling) {
    const bits = bitsAt(weights, findings, slot, against);
    if (bits < 0) sum -= bits;
    strongest = Math.min(strongest, bits);
  }
  return sum + strongest;
}
