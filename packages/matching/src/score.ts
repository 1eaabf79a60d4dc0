import { type Findings, newFindings, type Rarity, UNKNOWN } from './compare/comparer.ts';
import { compareCells, type Plan, planOf } from './compare/plan.ts';
import { frozenRarity } from './frequencies.ts';
import type { Model, Thresholds } from './model.ts';
import type { Profile } from './profile.ts';
import { objectionTo } from './rules.ts';
import {
  type Alternative,
  likelierAlternative,
  slotBits,
  type Weights,
  weightsOf,
} from './weigh.ts';

/** What one field contributes to a score. */
export interface Evidence {
  /** a field of the schema, or `prior`, or `rule` */
  readonly field: string;
  readonly level: string;
  readonly bits: number;
}

export type Band = 'match' | 'review' | 'none';

export interface Score {
  /** log2 of the odds that the two records show one person; the sum of the evidence */
  readonly bits: number;
  readonly probability: number;
  readonly band: Band;
  readonly evidence: readonly Evidence[];
}

/** Everything a pair is scored by. */
export interface Scale {
  readonly plan: Plan;
  readonly weights: Weights;
  readonly rarity: Rarity;
  readonly thresholds: Thresholds;
}

const scales = new WeakMap<Model, Scale>();

/** A frozen model made ready for scoring; once for each model object. */
export function scaleOf(model: Model): Scale {
  const known = scales.get(model);
  if (known) return known;
  const plan = planOf(model.schema);
  const scale: Scale = {
    plan,
    weights: weightsOf(plan, model),
    rarity: frozenRarity(model.slots.map((slot) => slot.frequencies)),
    thresholds: model.thresholds,
  };
  scales.set(model, scale);
  return scale;
}

/**
 * Scores two records under a frozen model: a function of the two and the model alone. Symmetric.
 *
 * @param a,b profiles made under the model's schema
 * @returns bits that are the sum of the evidence, one line for each field that both records fill
 */
export function score(model: Model, a: Profile, b: Profile): Score {
  return scorePair(scaleOf(model), a, b);
}

/** Scores a pair. Symmetric: the order of the two changes nothing. */
export function scorePair(scale: Scale, a: Profile, b: Profile): Score {
  const findings = newFindings(scale.plan.slots.length);
  compareCells(scale.plan, a.cells, b.cells, scale.rarity, findings);
  return scoreFindings(scale, findings);
}

export function scoreFindings(scale: Scale, findings: Findings): Score {
  const against = likelierAlternative(scale.weights, findings);
  const evidence = evidenceOf(scale, findings, against);
  const objection = objectionTo(scale.plan, scale.thresholds, findings, sum(evidence));
  if (objection !== null) evidence.push(objection);
  return asScore(scale.thresholds, evidence);
}

/** The score that lines of evidence come to. */
export function asScore(thresholds: Thresholds, evidence: readonly Evidence[]): Score {
  const bits = sum(evidence);
  const probability = 1 / (1 + 2 ** -bits);
  return { bits, probability, band: bandOf(thresholds, bits), evidence };
}

function evidenceOf(scale: Scale, findings: Findings, against: Alternative): Evidence[] {
  const evidence: Evidence[] = [
    { field: 'prior', level: against, bits: rounded(scale.weights.prior[against]) },
  ];
  const bits = slotBits(scale.weights, findings, against);
  for (const [slot, { field, levels }] of scale.plan.slots.entries()) {
    const level = levels[findings.levels[slot] ?? UNKNOWN];
    if (level === undefined) continue;
    evidence.push({ field, level: level.name, bits: rounded(bits[slot] ?? 0) });
  }
  return evidence;
}

function sum(evidence: readonly Evidence[]): number {
  return rounded(evidence.reduce((bits, line) => bits + line.bits, 0));
}

/** To a hundredth of a bit, so that what is shown adds up exactly. */
function rounded(bits: number): number {
  return Math.round(bits * 100) / 100 + 0;
}

function bandOf({ match, review }: Thresholds, bits: number): Band {
  if (bits >= match) return 'match';
  return bits >= review ? 'review' : 'none';
}
