import type { Rarity } from '../compare/comparer.ts';
import type { Plan } from '../compare/plan.ts';
import { countedRarity, countValues, type ValueCounts } from '../frequencies.ts';
import { type Allowed, blindPairs, countAllowed } from '../link/allowed.ts';
import type { Model } from '../model.ts';
import type { Profile } from '../profile.ts';
import { type ComparedPairs, comparePairs, type PairList } from './compared.ts';
import { type Learned, learn } from './learn.ts';
import type { Decisions } from './roles.ts';

/** Pairs drawn to learn what strangers have in common: for each record, and at most. */
const BLIND = { perRecord: 30, most: 60_000, mostWithModel: 20_000 } as const;

export interface TrainingSet {
  readonly plan: Plan;
  /** in canonical order */
  readonly profiles: readonly Profile[];
  readonly allowed: Allowed;
  /** pairs that share keys */
  readonly candidates: PairList;
  /** what people decided about pairs of these */
  readonly decisions: Decisions;
  /** the model whose shares and frequencies are believed until the records say otherwise */
  readonly before: Model | null;
}

export interface Trained {
  readonly learned: Learned;
  readonly rarity: Rarity;
  readonly counts: readonly ValueCounts[];
  readonly compared: ComparedPairs;
}

/** Learns weights from records alone and compares their candidates on the way. */
export function trainOn(set: TrainingSet): Trained {
  const { plan, profiles, allowed, before } = set;
  const counts = countValues(plan, profiles);
  const rarity = countedRarity(counts, before?.slots.map((slot) => slot.frequencies) ?? []);
  const compared = comparePairs(plan, profiles, set.candidates, rarity);
  const most = before === null ? BLIND.most : BLIND.mostWithModel;
  const drawn = blindPairs(allowed, Math.min(most, BLIND.perRecord * profiles.length));
  const blind = comparePairs(plan, profiles, drawn, rarity);
  const learned = learn(plan, {
    candidates: compared,
    blind,
    allPairs: countAllowed(allowed),
    records: profiles.length,
    decisions: set.decisions,
    before: before?.slots ?? null,
  });
  return { learned, rarity, counts, compared };
}
