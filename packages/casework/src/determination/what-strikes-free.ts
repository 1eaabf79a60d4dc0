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
  /** what the year's ceilings get back: the cost of all months that count no longer, and the place */
  readonly draws: readonly Draw[];
}

/**
 * What these people leave, in their order. Months cost what their own cohort pays for them; the place goes back to the
 * money with which it was given, which is that of the first decision where others added months.
 */
export async function freedByStriking(
  open: OpenRegion,
  leaving: readonly Leaving[],
  cohort: Cohort,
): Promise<Freed[]> {
  const left = await leftBy(open, leaving, cohort);
  const ids = [...new Set(left.flatMap(({ months, place }) => [...months.keys(), place]))];
  const found = await open.data.shelves.some(
    cohortShelf,
    ids.map((id) => ({ id })),
  );
  const cohorts = new Map(ids.map((id, i) => [id, found[i] ?? null]));
  return leaving.map(({ record }, i): Freed => {
    const { months, place } = left[i] ?? { months: new Map(), place: cohort.id };
    const counted = { ...countedOf(record, 0), isNew: false };
    const draws = [...months].flatMap(([id, some]): Draw[] => {
      const one = cohorts.get(id) ?? null;
      return one === null ? [] : [drawOf({ ...counted, months: some }, one)];
    });
    draws.push(drawOf({ ...counted, isNew: true }, cohorts.get(place) ?? cohort));
    return { record, months: months.get(cohort.id) ?? 0, draws };
  });
}
