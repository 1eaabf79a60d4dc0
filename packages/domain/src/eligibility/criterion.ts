import * as z from 'zod';
import type { RegulationId } from '../regulation/regulation.ts';
import type { RuleVersion, Weight } from '../regulation/rules.ts';
import type { SourceMark } from '../regulation/tariff.ts';

/** Everything that is asked about a person before a decision, in the order in which it is shown. */
export const criteria = [
  'age',
  'occupation',
  'statement',
  'informal-work',
  'income',
  'breadwinner',
  'one-per-family-card',
  'social-aid',
  'social-dataset',
  'decile',
  'residence',
  'not-wage-earner',
  'not-civil-servant',
  'not-military-police',
  'not-non-asn-staff',
  'not-already-covered',
] as const;
export const Criterion = z.enum(criteria);
export type Criterion = z.infer<typeof Criterion>;

export type CriterionResult = 'met' | 'not-met' | 'unknown';

/** Why a criterion is met, not met, or unknown. */
export type CriterionCode =
  | 'inside'
  | 'under-age'
  | 'over-age'
  | 'cover-continues'
  | 'listed'
  | 'not-listed'
  | 'off-list'
  | 'is-status'
  | 'stated-working'
  | 'stated-not-working'
  | 'statement-missing'
  | 'statement-expired'
  | 'statement-ahead'
  | 'yes'
  | 'no'
  | 'not-answered'
  | 'low'
  | 'irregular'
  | 'too-high'
  | 'only-one'
  | 'other-determined'
  | 'other-first'
  | 'card-unknown'
  | 'receives'
  | 'receives-none'
  | 'in-dataset'
  | 'in-no-dataset'
  | 'in-other-dataset'
  | 'within'
  | 'above'
  | 'as-stated';

/** What to do about a line; `none` where nothing is open. */
export type NextStep =
  | 'none'
  | 'correct-data'
  | 'record-answer'
  | 'take-statement'
  | 'match-dataset'
  | 'settle-family-card'
  | 'decide'
  | 'end-nomination';

/** Where a criterion stands written: in the region's own rules, and in national law where that asks it too. */
export interface CriterionBasis {
  readonly regulation: RegulationId;
  readonly version: RuleVersion['id'];
  /** where in the regulation; null where nobody noted it */
  readonly article: string | null;
  readonly national: { readonly law: string; readonly mark: SourceMark } | null;
}

/** One criterion of one person. Figures and dates in `detail`, never a name or a number of a card. */
export interface CriterionLine {
  readonly criterion: Criterion;
  readonly result: CriterionResult;
  /** `orders`: never decides whether, only who comes first */
  readonly weight: Weight | 'orders';
  readonly code: CriterionCode;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly basis: CriterionBasis;
  readonly next: NextStep;
  /** the decision that settles a soft criterion as it stands now; null where none does */
  readonly decision: { readonly verdict: 'accept' | 'refuse'; readonly at: string } | null;
}

/**
 * Whether somebody can be decided on: `blocked` by a hard criterion that is not met, or by a person's refusal;
 * `undecided` while a hard one is unknown, or a soft one is open and nobody decided.
 */
export type EligibilityStanding = 'eligible' | 'undecided' | 'blocked';

export interface EligibilityReport {
  readonly standing: EligibilityStanding;
  readonly version: RuleVersion['id'];
  readonly lines: readonly CriterionLine[];
}

/** What one line comes to; `settled` where nothing is open about it. */
export function lineStanding({
  result,
  weight,
  decision,
}: Pick<CriterionLine, 'result' | 'weight' | 'decision'>): 'settled' | 'undecided' | 'blocked' {
  if (result === 'met' || weight === 'orders') return 'settled';
  if (weight === 'hard') return result === 'not-met' ? 'blocked' : 'undecided';
  if (decision === null) return 'undecided';
  return decision.verdict === 'accept' ? 'settled' : 'blocked';
}

/** The lines for which somebody cannot be decided on now. */
export function openLines({ lines }: EligibilityReport): CriterionLine[] {
  return lines.filter((line) => lineStanding(line) !== 'settled');
}
