import type { Cohort, CohortId } from '../cohort/cohort.ts';
import type { AgencyId } from '../identifiers.ts';

/** What one person who stood on a list twice would have cost a second time. */
export interface SavedPlace {
  /** null where no cohort of the year takes people of the agency: nothing was planned for them */
  readonly cohort: CohortId | null;
  readonly months: number;
  /** rupiah for a month */
  readonly tariff: number;
  readonly rupiah: number;
}

type Planned = Pick<Cohort, 'id' | 'agencies' | 'months' | 'tariff'>;

/**
 * The months and rupiah of the cohort in which people of an agency would have stood: one that names the agency before
 * one that takes all, then the one that was made first.
 * @param cohorts those of one programme year
 */
export function placeOf(cohorts: readonly Planned[], agency: AgencyId): SavedPlace {
  const fit = cohorts.filter(({ agencies }) => agencies.length === 0 || agencies.includes(agency));
  const [first] = fit.sort((a, b) => {
    const named = Number(b.agencies.length > 0) - Number(a.agencies.length > 0);
    return named === 0 ? (a.id < b.id ? -1 : 1) : named;
  });
  if (first === undefined) return { cohort: null, months: 0, tariff: 0, rupiah: 0 };
  const { id: cohort, months, tariff } = first;
  return { cohort, months, tariff, rupiah: months * tariff };
}
