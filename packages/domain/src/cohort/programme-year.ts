import * as z from 'zod';
import { CalendarDate, Instant, UserId } from '../identifiers.ts';
import type { Region, SchemeYear } from '../region.ts';

/** One year of a region's programme: when its cover begins, and how its places are counted. */
export const ProgrammeYear = z.object({
  year: z.int().min(2000).max(2099),
  firstDayOfCover: CalendarDate,
  months: z.int().min(1).max(12),
  /** which quota cards a nomination draws on */
  quotaBy: z.enum(['region', 'agency']),
  /** from which day on nobody is nominated or determined anew for it; absent while it goes on */
  closedOn: CalendarDate.optional(),
});
export type ProgrammeYear = z.infer<typeof ProgrammeYear>;

/** How far the closing of a year is: everybody who was nominated for it and not determined lapses. */
export const YearClosing = z.lazy(() =>
  z.object({
    /** the year */
    id: z.string(),
    version: z.int().min(1),
    /** nominations that lapsed by it so far */
    lapsed: z.int().min(0),
    by: UserId,
    at: Instant,
    finishedAt: Instant.nullable(),
  }),
);
export type YearClosing = z.infer<typeof YearClosing>;

/**
 * What a region settled about months of cover. Each default comes from what others do or the insurer's own handbook,
 * and not from a text of law that was read (NV): hence each may be set.
 */
export const CoverRules = z.object({
  /**
   * Cover that begins more than so many months after the last covered month is a new registration, for which age and
   * work are tested again (domain-rules 1.3, 2.12: paid to June, next paid for October is new).
   */
  lapseAfterMonths: z.int().min(0).max(12),
  /** months of membership after which a death not caused by work pays in full (domain-rules 2.6) */
  fullDeathBenefitAfterMonths: z.int().min(0).max(12),
  /** months for which the insurer counts one person whole in its figures (domain-rules 2.16) */
  countedWholeFromMonths: z.int().min(1).max(12),
  /** how many months a routine cohort may have */
  routineMonths: z.array(z.int().min(4).max(12)).min(1),
  /** how many months an incidental cohort may have */
  incidentalMonths: z.array(z.int().min(1).max(3)).min(1),
});
export type CoverRules = z.infer<typeof CoverRules>;

export const plainCoverRules: CoverRules = {
  lapseAfterMonths: 3,
  fullDeathBenefitAfterMonths: 3,
  countedWholeFromMonths: 6,
  routineMonths: [4, 5, 6, 7, 8, 9, 10, 11, 12],
  incidentalMonths: [1, 2, 3],
};

type OfRegion = Pick<Region, 'schemeYear' | 'programmeYears' | 'nominatesFor'>;

/** What a region settled about months of cover, or what holds where it settled nothing. */
export function coverRulesOf({ coverRules }: Pick<Region, 'coverRules'>): CoverRules {
  return coverRules ?? plainCoverRules;
}

/** The years of a region's programme, oldest first; at least one. */
export function programmeYearsOf({ schemeYear, programmeYears = [] }: OfRegion): ProgrammeYear[] {
  const { year, firstDayOfCover, months, quotaBy } = schemeYear;
  const founding = { year, firstDayOfCover, months, quotaBy };
  const all = programmeYears.some((one) => one.year === year)
    ? programmeYears
    : [founding, ...programmeYears];
  return [...all].sort((a, b) => a.year - b.year);
}

/** The year for which people are nominated now. */
export function yearNominatedFor(region: OfRegion): ProgrammeYear {
  const all = programmeYearsOf(region);
  const now = region.nominatesFor ?? region.schemeYear.year;
  const found = all.find(({ year }) => year === now);
  if (found === undefined) throw new Error('people are nominated for a year that was not opened');
  return found;
}

/** The rules that a region was founded with, under the year for which people are nominated now. */
export function schemeYearNow(region: OfRegion): SchemeYear {
  if (region.programmeYears === undefined) return region.schemeYear;
  return { ...region.schemeYear, ...yearNominatedFor(region) };
}
