import { type NominationRecord, splitNominationId } from '@payung/data';
import {
  type Cohort,
  type CoverOverlap,
  type NominationId,
  overlapsOf,
  pairOf,
  sharedMonths,
} from '@payung/domain';
import type { ReadinessCheck } from '../determination/readiness.ts';
import type { OpenRegion } from '../service.ts';
import { cohortShelf } from './cohort-shelves.ts';
import { coverOf, overlapReasons } from './cover-months.ts';

/**
 * Who would be paid for twice in a month under two NIKs: somebody said of two nominations that they are one person, and
 * the other one is covered in these months already (domain-rules 1.13). Of one year a duplicate has no place; it is the
 * year before whose cover goes on beside the new one. Where no other year covers these months nobody is asked about.
 */
export const linkedCoverCheck: ReadinessCheck = async (open, { records, cohort }) => {
  if (!(await isCoveredByOtherYear(open, cohort))) return new Map();
  const linked = await linkedTo(open, records);
  const covers = await coverOf(
    open,
    linked.map(({ other }) => ({ id: other })),
  );
  const overlaps = new Map<NominationId, CoverOverlap[]>();
  for (const [i, { own }] of linked.entries()) {
    const found = overlapsOf(covers[i]?.spans ?? [], cohort);
    if (found.length > 0) overlaps.set(own, [...(overlaps.get(own) ?? []), ...found]);
  }
  return overlapReasons(open, overlaps);
};

async function isCoveredByOtherYear({ data }: OpenRegion, cohort: Cohort): Promise<boolean> {
  return (await data.shelves.all(cohortShelf)).some(
    (other) =>
      other.year !== cohort.year &&
      other.determinedMonths > 0 &&
      sharedMonths(other, cohort).length > 0,
  );
}

interface Linked {
  readonly own: NominationId;
  readonly other: NominationId;
}

async function linkedTo(
  { data }: OpenRegion,
  records: readonly NominationRecord[],
): Promise<Linked[]> {
  const asked = new Set(records.map(({ id }) => id));
  const cases = await data.cases.casesOf(records.map(({ id }) => splitNominationId(id).person));
  return cases
    .filter(({ state }) => state === 'same')
    .flatMap(({ id }): Linked[] => {
      const [one, other] = pairOf(id);
      return [
        { own: one, other },
        { own: other, other: one },
      ].filter(({ own }) => asked.has(own));
    });
}
