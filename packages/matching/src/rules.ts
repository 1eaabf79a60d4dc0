import { type Findings, UNKNOWN } from './compare/comparer.ts';
import type { Plan } from './compare/plan.ts';
import type { Thresholds } from './model.ts';
import type { Evidence } from './score.ts';

/** Bits kept below a threshold, so that rounding cannot lift a pair over it. */
const BELOW = 0.01;

/**
 * What forbids to take two records for one person however much else agrees. It holds for schemas that know
 * families: there a family card, a house and a phone are shared by people who are not one.
 */
export function objectionTo(
  plan: Plan,
  thresholds: Thresholds,
  findings: Findings,
  bits: number,
): Evidence | null {
  if (!plan.knowsFamilies) return null;
  const name = levelAt(plan, findings, 'person-name');
  const date = levelAt(plan, findings, 'date');
  if (name === 'none' && bits >= thresholds.review) {
    return { field: 'rule', level: 'another-name', bits: thresholds.review - BELOW - bits };
  }
  if (date === 'different' && bits >= thresholds.match) {
    return { field: 'rule', level: 'another-birth-date', bits: thresholds.match - BELOW - bits };
  }
  return null;
}

function levelAt(plan: Plan, findings: Findings, kind: 'person-name' | 'date'): string | null {
  const slot = plan.slots.findIndex((line) => line.kind === kind && !line.household);
  const level = slot < 0 ? UNKNOWN : (findings.levels[slot] ?? UNKNOWN);
  return plan.slots[slot]?.levels[level]?.name ?? null;
}
