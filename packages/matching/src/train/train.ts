import { planOf } from '../compare/plan.ts';
import { tableOf } from '../frequencies.ts';
import type { Allowed } from '../link/allowed.ts';
import { canonicalOrder, textOfProfile } from '../link/arrange.ts';
import { findPairs } from '../link/find-pairs.ts';
import type { LevelShares, Model, SlotModel, Thresholds } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { Schema } from '../schema.ts';
import { decisionKey } from './roles.ts';
import { type Trained, trainOn } from './train-on.ts';

/** A pair on which somebody decided, by positions in the profiles. */
export interface Decision {
  readonly a: number;
  readonly b: number;
  readonly same: boolean;
}

export interface TrainingOptions {
  readonly version: string;
  readonly thresholds: Thresholds;
  readonly decisions?: readonly Decision[];
  /** the model to start from: few records change it little */
  readonly before?: Model;
  /** fields of whose values the frequencies are kept; a value met once is not kept, nobody can be read out of a model */
  readonly frequenciesOf: readonly string[];
  /** pairs of one person for each record; given where a model shall hold for larger sets than these */
  readonly prior?: Model['prior'];
}

/**
 * Learns a model from records without labels. Equal records give an equal model in any order. Equal national identity
 * numbers and decisions already taken anchor it.
 *
 * @throws RangeError if a decision names a record that is not there
 */
export function train(
  schema: Schema,
  profiles: readonly Profile[],
  options: TrainingOptions,
): Model {
  const plan = planOf(schema);
  const order = canonicalOrder(profiles.map(textOfProfile));
  const sorted = order.flatMap((position) => profiles[position] ?? []);
  const allowed: Allowed = { mode: 'both', files: new Int32Array(sorted.length) };
  const trained = trainOn({
    plan,
    profiles: sorted,
    allowed,
    candidates: findPairs(schema, sorted, allowed).candidates,
    decisions: placed(options.decisions ?? [], order),
    before: options.before ?? null,
  });
  return {
    version: options.version,
    schema,
    prior: options.prior ?? trained.learned.prior,
    slots: slotsOf(trained, options.frequenciesOf),
    thresholds: options.thresholds,
  };
}

function placed(decisions: readonly Decision[], order: readonly number[]): Map<string, boolean> {
  const places = new Map(order.map((position, place) => [position, place]));
  return new Map(
    decisions.map(({ a, b, same }) => {
      const [one, other] = [places.get(a), places.get(b)];
      if (one === undefined || other === undefined) {
        throw new RangeError('a decision names a record that is not among those to learn from');
      }
      return [decisionKey(one, other), same];
    }),
  );
}

function slotsOf(trained: Trained, frequenciesOf: readonly string[]): SlotModel[] {
  return trained.learned.slots.map((slot, i) => {
    const counts = trained.counts[i];
    const kept = counts !== undefined && frequenciesOf.includes(slot.field);
    return {
      field: slot.field,
      levels: slot.levels.map(shortened),
      frequencies: kept ? tableOf(counts, KEPT_FROM) : null,
    };
  });
}

/** Values met less often are left to be rare. */
const KEPT_FROM = 3;

/** Shares to 4 digits: what is kept and what is used are the same. */
function shortened({ name, person, stranger, family, twin }: LevelShares): LevelShares {
  const short = (share: number): number => Number(share.toPrecision(4));
  return { name, person: short(person), stranger: short(stranger), family: short(family), twin };
}
