import type { NominationRecord } from '@payung/data';
import {
  type AgencyId,
  type Cohort,
  ceilingKey,
  type Draw,
  type NominationId,
  type OccupationCode,
  totalKey,
  type VillageCode,
} from '@payung/domain';

/** Somebody as a year's ceilings count them. */
export interface Counted {
  readonly id: NominationId;
  readonly agency: AgencyId;
  readonly village: VillageCode | null;
  readonly occupation: OccupationCode;
  /** covered by the determination, or given back by it */
  readonly months: number;
  /** false for whoever has a place of the year already, by another cohort */
  readonly isNew: boolean;
}

/** Somebody as they stand before they are determined. */
export function countedOf(record: NominationRecord, months: number): Counted {
  const { id, agency, worker, state } = record;
  const { village, occupation } = worker;
  return { id, agency, village, occupation, months, isNew: state !== 'determined' };
}

/** What somebody draws on: one place, once a year, and the cost of the months. */
export function drawOf(counted: Counted, { funding, tariff }: Cohort): Draw {
  const { agency, village, occupation, months, isNew } = counted;
  return {
    keys: [
      totalKey,
      ...(village === null ? [] : [ceilingKey('village', village)]),
      ceilingKey('agency', agency),
      ceilingKey('occupation', occupation),
      ceilingKey('funding', funding),
    ],
    people: isNew ? 1 : 0,
    rupiah: months * tariff,
  };
}
