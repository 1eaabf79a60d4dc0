import * as z from 'zod';
import { NominationId, OccupationCode, VillageCode } from '../identifiers.ts';
import {
  addMonths,
  ContributionMonth,
  type MonthSpan,
  monthsBetween,
  sharedMonths,
} from '../months.ts';
import { CohortId, FundingId } from './cohort.ts';

/** The village and the occupation as which somebody is counted. */
export const CountedUnder = z.object({
  village: VillageCode.nullable(),
  occupation: OccupationCode,
});
export type CountedUnder = z.infer<typeof CountedUnder>;

/** Months in a row in which somebody is covered, by which cohort and which determination. */
export const CoverSpan = z.object({
  cohort: CohortId,
  /** whose money pays each of these months (domain-rules 5.7) */
  funding: FundingId,
  determination: z.string(),
  nomination: NominationId,
  firstMonth: ContributionMonth,
  /** months that count; 0 once it was ended before it began */
  months: z.int().min(0).max(12),
  /** why it counts for fewer months than were decided, and what decided that; null for nearly everybody */
  ended: z.object({ act: z.enum(['struck', 'moved']), by: z.string() }).nullable(),
  /**
   * as what the year's ceilings and the cohort's figures count the person: what was said of them when it was decided,
   * however that is corrected since. Left out in cover of earlier releases.
   */
  countedUnder: CountedUnder.optional(),
});
export type CoverSpan = z.infer<typeof CoverSpan>;

/** All months of one person, decided so far, oldest decision first. */
export const PersonCover = z.object({
  /** always `spans` */
  id: z.string(),
  version: z.int().min(1),
  spans: z.array(CoverSpan),
});
export type PersonCover = z.infer<typeof PersonCover>;

/** Months of one cohort that somebody has already. */
export interface CoverOverlap {
  readonly span: CoverSpan;
  /** in order, at least one */
  readonly months: readonly ContributionMonth[];
}

/** The months of new cover that are decided already, cohort by cohort (domain-rules 1.13); empty when it only follows. */
export function overlapsOf(spans: readonly CoverSpan[], wanted: MonthSpan): CoverOverlap[] {
  return spans.flatMap((span) => {
    const months = sharedMonths(span, wanted);
    return months.length === 0 ? [] : [{ span, months }];
  });
}

/** The months of a span from `from` on, or all of it where that lies before; null when none are left. */
export function monthsLeft(span: MonthSpan, from: ContributionMonth): MonthSpan | null {
  const gone = Math.max(0, monthsBetween(span.firstMonth, from));
  if (gone >= span.months) return null;
  return { firstMonth: addMonths(span.firstMonth, gone), months: span.months - gone };
}

/**
 * Ends a span: months before `from` still count, all later ones no longer.
 * @param by the determination, or whatever else decided it
 */
export function endSpan(
  span: CoverSpan,
  from: ContributionMonth,
  ended: NonNullable<CoverSpan['ended']>,
): CoverSpan {
  const kept = span.months - monthsFreed(span, from);
  return { ...span, months: kept, ended };
}

/**
 * The span under which a nomination has its place of the year: of the decision that determined it, also where that was
 * moved to another cohort since. Further months stand on the same place. Null where it was never covered.
 */
export function spanOfPlace(
  spans: readonly CoverSpan[],
  nomination: NominationId,
): CoverSpan | null {
  const own = spans.filter((span) => span.nomination === nomination);
  return own.findLast(({ determination }) => determination === own[0]?.determination) ?? null;
}

/** Months of a span that count no longer once it ends before `from`. */
export function monthsFreed(span: CoverSpan, from: ContributionMonth): number {
  return monthsLeft(span, from)?.months ?? 0;
}
