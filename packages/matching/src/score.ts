import { type Findings, newFindings, type Rarity, UNKNOWN } from './compare/comparer.ts';
import { compareCells, type Plan } from './compare/plan.ts';
import type { Thresholds } from './model.ts';
import type { Profile } from './profile.ts';
import { objectionTo } from './rules.ts';
import { type Alternative, likelierAlternative, slotBits, type Weights } from './weigh.ts';

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

/** Scores a pair. Symmetric: the order of the two changes nothing. */
export function scorePair(scale: Scale, a: Profile, b: Profile): Score {
  const findings = newFindings(scale.plan.slots.length);
  compareCells(scale.plan, a.cells, b.cells, scale.rarity, findings);
  return scoreFindings(scale, findings);
}

export function scoreFindings(scale: Scale, findings: Findings): Score {
  const against = likelierAlternative(scale.weights, findings);
  const evidence = evidenceOf(scale, findings, against);
  let bits = sum(evidence);
  const objection = objectionTo(scale.plan, scale.thresholds, findings, bits);
  if (objection !== null) {
    evidence.push(objection);
    bits = sum(evidence);
  }
  return {
    bits,
    probability: 1 / (1 + 2 ** -bits),
    band: bandOf(scale.thresholds, bits),
    evidence,
  };
}

function evidenceOf(scale: Scale, findings: Findings, against: Alternative): Evidence[] {
  const evidence: Evidence[] = [
    { field: 'prior', level: against, bits: rounded(scale.weights.prior[against]) },
  ];
  for (const [slot, { field, levels }] of scale.plan.slots.entries()) {
    const level = levels[findings.levels[slot] ?? UNKNOWN];
    if (level === undefined) continue;
    evidence.push({
      field,
      level: level.name,
      bits: rounded(slotBits(scale.weights, findings, slot, against)),
    });
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
