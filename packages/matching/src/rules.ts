import { type Findings, UNKNOWN } from './compare/comparer.ts';
import type { Plan } from './compare/plan.ts';
import type { Thresholds } from './model.ts';
import type { Evidence } from './score.ts';

/** Bits kept below a threshold, so that rounding cannot lift a pair over it. */
const BELOW = 0.01;

/** Names as brothers and sisters have them. */
const siblingNames = new Set(['one-word-differs', 'few', 'none']);
/** Numbers that are one but for how they were written down. */
const sameNumbers = new Set(['equal', 'rounded-by-spreadsheet', 'digits-swapped', 'one-digit']);

/** The same without those that twins may have: the serial 9560 of the one, 9561 of the other. */
const notOfTwins = new Set(['equal', 'digits-swapped', 'one-digit']);

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
  if (!plan.knowsFamilies || bits < thresholds.review) return null;
  const id = levelAt(plan, findings, 'national-id');
  const name = levelAt(plan, findings, 'person-name');
  const date = levelAt(plan, findings, 'date');
  const idAgrees = id !== null && sameNumbers.has(id);
  if (name === 'none' && (date === 'different' || !idAgrees)) {
    return lowered('another-name', bits, thresholds.review);
  }
  const doubt = doubtOf(id, name, date);
  return doubt === null || bits < thresholds.match ? null : lowered(doubt, bits, thresholds.match);
}

/** Why somebody has to look before the two are taken for one; null if nothing does. */
function doubtOf(id: string | null, name: string | null, date: string | null): string | null {
  if (date === 'different') return 'another-birth-date';
  if (name === 'near' && !(id !== null && notOfTwins.has(id))) return 'name-of-a-relative';
  if (name === null && id !== 'equal') return 'name-unknown';
  if (name !== null && siblingNames.has(name)) return 'name-of-a-relative';
  if (id === 'different' || (id === 'two-digits' && date !== 'equal')) return 'another-national-id';
  return id === 'next-serial' && name !== 'equal' ? 'numbers-of-twins' : null;
}

function lowered(level: string, bits: number, threshold: number): Evidence {
  return { field: 'rule', level, bits: Math.round((threshold - BELOW - bits) * 100) / 100 };
}

function levelAt(
  plan: Plan,
  findings: Findings,
  kind: 'national-id' | 'person-name' | 'date',
): string | null {
  const slot = plan.slots.findIndex((line) => line.kind === kind && !line.household);
  const level = slot < 0 ? UNKNOWN : (findings.levels[slot] ?? UNKNOWN);
  return plan.slots[slot]?.levels[level]?.name ?? null;
}
