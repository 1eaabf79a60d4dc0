import type { Plan } from '../compare/plan.ts';
import type { Model, SlotModel } from '../model.ts';
import { weightsOf } from '../weigh.ts';
import type { ComparedPairs } from './compared.ts';
import { type Expectation, expect } from './expect.ts';
import { type Decisions, type Role, rolesOf } from './roles.ts';
import { believedShares, count, newTally, sharesFrom, type Tally } from './shares.ts';

export interface LearningSet {
  /** pairs that share a key */
  readonly candidates: ComparedPairs;
  /** pairs drawn blindly: what strangers have in common */
  readonly blind: ComparedPairs;
  /** how many pairs of records there are in all */
  readonly allPairs: number;
  readonly records: number;
  readonly decisions: Decisions;
  /** shares believed until the pairs say otherwise */
  readonly before: readonly SlotModel[] | null;
}

const ROUNDS = 10;

/** Pairs learned from; of more, every second, third … is taken. */
const MOST_PAIRS = 250_000;

/** Believed before anything is seen: one record in five has a second one, and as many relatives. */
const BELIEVED_PER_RECORD = 0.2;

export type Learned = Pick<Model, 'prior' | 'slots'>;

/**
 * Learns shares and prior from pairs without labels: expectation and maximisation in a fixed number of rounds,
 * so that equal input gives an equal model. Pairs that an identifier decides keep their role in every round.
 */
export function learn(plan: Plan, set: LearningSet): Learned {
  const believed = set.before ?? believedShares(plan);
  const perPair = Math.min(0.5, (BELIEVED_PER_RECORD * set.records + 1) / (set.allPairs + 2));
  const roles = rolesOf(plan, set.candidates, set.decisions);
  let learned: Learned = {
    prior: { person: perPair, family: plan.knowsFamilies ? perPair / 2 : 0 },
    slots: believed,
  };
  for (let round = 0; round < ROUNDS; round++) {
    learned = nextRound(plan, set, roles, learned, believed);
  }
  return learned;
}

function nextRound(
  plan: Plan,
  set: LearningSet,
  roles: readonly Role[],
  now: Learned,
  believed: readonly SlotModel[],
): Learned {
  const weights = weightsOf(plan, now);
  const person = newTally(plan);
  const family = newTally(plan);
  const expected: Expectation = { person: 0, family: 0 };
  const sums = { person: 0, family: 0 };
  const step = Math.ceil(set.candidates.size / MOST_PAIRS);
  for (let pair = 0; pair < set.candidates.size; pair += step) {
    expect(weights, set.candidates, pair, expected);
    settle(expected, roles[pair] ?? 'open');
    sums.person += step * expected.person;
    sums.family += step * expected.family;
    if (expected.person > NEGLIGIBLE) count(person, set.candidates, pair, expected.person);
    if (expected.family > NEGLIGIBLE) count(family, set.candidates, pair, expected.family);
  }
  const stranger = blindTally(plan, set.blind, now);
  const tallies = { person, stranger, family: plan.knowsFamilies ? family : null };
  const share = (pairs: number) => Math.min(0.5, (pairs + 1) / (set.allPairs + 2));
  return {
    prior: { person: share(sums.person), family: plan.knowsFamilies ? share(sums.family) : 0 },
    slots: sharesFrom(plan, tallies, believed),
  };
}

/** Expectations below this change no share. */
const NEGLIGIBLE = 1e-4;

/** An anchored pair is what its identifiers say. */
function settle(expected: Expectation, role: Role): void {
  if (role === 'open') return;
  if (role === 'person') {
    expected.person = 1;
    expected.family = 0;
  } else {
    const rest = 1 - expected.person;
    expected.family = rest > 0 ? expected.family / rest : 0;
    expected.person = 0;
  }
}

/** What pairs drawn blindly have in common, each by how likely it is no person met twice. */
function blindTally(plan: Plan, blind: ComparedPairs, now: Learned): Tally {
  const weights = weightsOf(plan, now);
  const tally = newTally(plan);
  const expected: Expectation = { person: 0, family: 0 };
  for (let pair = 0; pair < blind.size; pair++) {
    expect(weights, blind, pair, expected);
    count(tally, blind, pair, 1 - expected.person - expected.family);
  }
  return tally;
}
