import type { NominationRecord } from '@payung/data';
import type { Cohort, Draw } from '@payung/domain';
import { cohortShelf, type Leaving, leftBy } from '../cohort/index.ts';
import { countedOf, drawOf } from '../quota-plan/index.ts';
import type { OpenRegion } from '../service.ts';

/** What is free again once somebody is struck from a cohort. */
export interface Freed {
  readonly record: NominationRecord;
  /** months of the cohort itself */
  readonly months: number;
  /** whether the cohort has room for one more: not of who was moved to another before */
  readonly places: 0 | 1;
  /** what the year's ceilings get back: the cost of all months that count no longer, and the place */
  readonly draws: readonly Draw[];
}

/**
 * What these people leave, in their order. Months cost what their own cohort pays for them; the place goes back to the
 * money with which it was given, which is that of the first decision where others added months. Both go back to the
 * village and the occupation that were decided: by what was corrected since, another village would lose a place.
 */
export async function freedByStriking(
  open: OpenRegion,
  leaving: readonly Leaving[],
  cohort: Cohort,
): Promise<Freed[]> {
  const left = await leftBy(open, leaving, cohort);
  const all = left.flatMap(({ months, place }) => [...months, place]);
  const ids = [...new Set(all.map((one) => one.cohort))];
  const found = await open.data.shelves.some(
    cohortShelf,
    ids.map((id) => ({ id })),
  );
  const cohorts = new Map(ids.map((id, i) => [id, found[i] ?? null]));
  return leaving.map(({ record }, i): Freed => {
    const { months, place, isIn } = left[i] ?? {
      months: [],
      place: { cohort: cohort.id },
      isIn: true,
    };
    const counted = { ...countedOf(record, 0), isNew: false };
    const draws = months.flatMap(({ cohort: id, countedUnder, months: some }): Draw[] => {
      const one = cohorts.get(id) ?? null;
      return one === null ? [] : [drawOf({ ...counted, ...countedUnder, months: some }, one)];
    });
    const ofPlace = { ...counted, ...place.countedUnder, isNew: true };
    draws.push(drawOf(ofPlace, cohorts.get(place.cohort) ?? cohort));
    const own = months.filter((one) => one.cohort === cohort.id);
    const ownMonths = own.reduce((sum, one) => sum + one.months, 0);
    return { record, months: ownMonths, places: isIn ? 1 : 0, draws };
  });
}
