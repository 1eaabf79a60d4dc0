import * as z from 'zod';
import type { CoverRules } from '../cohort/programme-year.ts';
import { CalendarDate, OccupationCode } from '../identifiers.ts';
import type { WorkSector } from '../regulation/tariff.ts';
import type { ContributionRules } from './cover-state.ts';

/** What a region settled with its branch about contributions. */
export const ContributionSetting = z.object({
  /** always `setting` */
  id: z.string(),
  version: z.int().min(1),
  /** agreements (PKS) with whose first day the insurer aligns a first payment, by letter (domain-rules 2.14) */
  agreements: z
    .array(z.object({ number: z.string().min(1).max(80), startsOn: CalendarDate }))
    .max(40),
  /** occupations that count as transport where a tariff tells trades apart (domain-rules 2.2) */
  transportOccupations: z.array(OccupationCode).max(60),
});
export type ContributionSetting = z.infer<typeof ContributionSetting>;

/** By what a region reckons cover. @param setting null while the region settled nothing */
export function contributionRules(
  { lapseAfterMonths }: Pick<CoverRules, 'lapseAfterMonths'>,
  setting: Pick<ContributionSetting, 'agreements'> | null,
): ContributionRules {
  return {
    lapseAfterMonths,
    alignedTo: (setting?.agreements ?? []).map(({ startsOn }) => startsOn),
  };
}

/** The trade of an occupation, as tariffs tell them apart. */
export function sectorOf(
  occupation: OccupationCode,
  setting: Pick<ContributionSetting, 'transportOccupations'> | null,
): WorkSector {
  return setting?.transportOccupations.includes(occupation) === true ? 'TRANSPORT' : 'OTHER';
}
