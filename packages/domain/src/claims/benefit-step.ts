import type { SourceMark } from '../regulation/tariff.ts';
import {
  type BenefitRule,
  type BenefitRuleName,
  type BenefitRulesOnDay,
  weakestMark,
} from './benefit-rules.ts';

/** What a step of an estimate is about. */
export type BenefitStepCode =
  /** whether a death not caused by work pays in full (domain-rules 2.6) */
  | 'qualifying-met'
  | 'qualifying-not-met'
  /** months and days of membership lead to different answers: which one counts is not verified */
  | 'counting-differs'
  | 'death-lump'
  | 'death-periodic'
  | 'burial'
  | 'accident-death'
  /** the law's least: the lump sum of a death not caused by work */
  | 'accident-death-least'
  | 'total-disability'
  | 'partial-disability'
  | 'unfit-full'
  | 'unfit-later'
  | 'treatment'
  | 'home-care'
  | 'transport-land'
  | 'transport-sea'
  | 'transport-air'
  /** nothing is known of that figure on that day */
  | 'rule-unknown';

/** A number that a step was worked out from. */
export interface StepFigure {
  readonly name: BenefitRuleName | 'months-paid' | 'days-covered' | 'percent' | 'months-unfit';
  readonly value: number;
}

/** One line of the working: what was reckoned, by which figures of the law, and how well these are known. */
export interface BenefitStep {
  readonly code: BenefitStepCode;
  /** `once` and `over-time` add to the sum, a `limit` says how much at most, a `condition` decides */
  readonly pays: 'once' | 'over-time' | 'limit' | 'condition';
  /** whole rupiah; of a limit the most; null for what has no figure */
  readonly rupiah: number | null;
  readonly figures: readonly StepFigure[];
  readonly rules: readonly BenefitRule[];
  readonly mark: SourceMark;
}

/** Reckons one step from figures of the law; where one of them is not known on that day, the step says so. */
export function stepBy<N extends BenefitRuleName>(
  rulesOn: BenefitRulesOnDay,
  names: readonly N[],
  step: {
    readonly code: BenefitStepCode;
    readonly pays: BenefitStep['pays'];
    readonly facts?: readonly StepFigure[];
    readonly rupiah: (value: (name: N) => number) => number | null;
  },
): BenefitStep {
  const found = names.map((name) => ({ name, rule: rulesOn(name) }));
  const rules = found.flatMap(({ rule }) => rule ?? []);
  const facts = step.facts ?? [];
  if (rules.length < names.length) {
    return {
      code: 'rule-unknown',
      pays: 'condition',
      rupiah: null,
      figures: facts,
      rules,
      mark: 'not-verified',
    };
  }
  const values = new Map<string, number>(rules.map(({ rule, value }) => [rule, value]));
  return {
    code: step.code,
    pays: step.pays,
    rupiah: step.rupiah((name) => values.get(name) ?? 0),
    figures: [...facts, ...rules.map(({ rule, value }) => ({ name: rule, value }))],
    rules,
    mark: weakestMark(rules.map(({ mark }) => mark)),
  };
}
