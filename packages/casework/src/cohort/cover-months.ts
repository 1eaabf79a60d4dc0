import { type NominationRecord, splitNominationId } from '@payung/data';
import {
  type Cohort,
  type CohortId,
  type CoverOverlap,
  type CoverSpan,
  type NominationId,
  overlapsOf,
  type PersonCover,
} from '@payung/domain';
import type { NotReady, ReadinessCheck } from '../determination/readiness.ts';
import type { OpenRegion } from '../service.ts';
import { cohortShelf, coverShelf } from './cohort-shelves.ts';

/** The cover of the people of these nominations, in their order; null for who has none. */
export function coverOf(
  open: OpenRegion,
  records: readonly Pick<NominationRecord, 'id'>[],
): Promise<(PersonCover | null)[]> {
  const places = records.map(({ id }) => ({ folder: splitNominationId(id).person, id: 'spans' }));
  return open.data.shelves.some(coverShelf, places);
}

/** What decisions cover of one nomination, and not of another of the same person. */
export async function spansOf(open: OpenRegion, id: NominationId): Promise<CoverSpan[]> {
  const [cover = null] = await coverOf(open, [{ id }]);
  return (cover?.spans ?? []).filter(({ nomination }) => nomination === id);
}

/**
 * Who cannot be covered by this cohort, and why: months that another cohort covers already, each with that
 * cohort; a nomination for another year or of an agency that the cohort does not take; a closed cohort. Two reads of
 * a hundred people each.
 */
export const coverMonthsCheck: ReadinessCheck = async (open, { records, cohort }) => {
  const covers = await coverOf(open, records);
  const overlaps = new Map(
    records.map(({ id }, i) => [id, overlapsOf(covers[i]?.spans ?? [], cohort)]),
  );
  const notReady = await overlapReasons(open, overlaps);
  for (const record of records) {
    const reasons = [...misfits(record, cohort), ...(notReady.get(record.id) ?? [])];
    if (reasons.length > 0) notReady.set(record.id, reasons);
  }
  return notReady;
};

/** Months that are covered already, as reasons of those who have any, each with the cohort that covers them. */
export async function overlapReasons(
  open: OpenRegion,
  overlaps: ReadonlyMap<NominationId, readonly CoverOverlap[]>,
): Promise<Map<NominationId, readonly NotReady[]>> {
  const names = await namesOfCohorts(
    open,
    [...overlaps.values()].flat().map(({ span }) => span.cohort),
  );
  const reasonOf = ({ span, months }: CoverOverlap): NotReady =>
    because('months-overlap', {
      cohort: span.cohort,
      name: names.get(span.cohort) ?? span.cohort,
      months: months.join(' '),
      count: months.length,
    });
  const found = new Map<NominationId, readonly NotReady[]>();
  for (const [id, own] of overlaps) if (own.length > 0) found.set(id, own.map(reasonOf));
  return found;
}

function because(code: string, detail: NotReady['detail']): NotReady {
  return { part: 'cover-months', code, detail };
}

function misfits(record: NominationRecord, cohort: Cohort): NotReady[] {
  const reasons: NotReady[] = [];
  if (cohort.state === 'closed') reasons.push(because('cohort-closed', { cohort: cohort.id }));
  if (record.year !== cohort.year) {
    reasons.push(because('cohort-of-other-year', { year: record.year, cohortYear: cohort.year }));
  }
  if (cohort.agencies.length > 0 && !cohort.agencies.includes(record.agency)) {
    reasons.push(because('agency-not-in-cohort', { agency: record.agency }));
  }
  return reasons;
}

/** What cohorts are called, for those few in which people are met. */
async function namesOfCohorts(
  open: OpenRegion,
  ids: readonly CohortId[],
): Promise<ReadonlyMap<CohortId, string>> {
  const distinct = [...new Set(ids)];
  const found = await open.data.shelves.some(
    cohortShelf,
    distinct.map((id) => ({ id })),
  );
  return new Map(distinct.map((id, i) => [id, found[i]?.name ?? id]));
}
