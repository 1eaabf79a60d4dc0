import type { NominationRecord } from '@payung/data';
import {
  type CeilingKey,
  type Cohort,
  ceilingKey,
  costOf,
  type Draw,
  totalKey,
} from '@payung/domain';

/** The ceilings that somebody stands under. */
function keysFor({ agency, worker }: NominationRecord, { funding }: Cohort): CeilingKey[] {
  return [
    totalKey,
    ...(worker.village === null ? [] : [ceilingKey('village', worker.village)]),
    ceilingKey('agency', agency),
    ceilingKey('occupation', worker.occupation),
    ceilingKey('funding', funding),
  ];
}

/**
 * What somebody draws on when they are determined for a cohort: one place, once a year, and the cost of all its months.
 * Whoever was determined for another cohort of the year before has a place already.
 */
export function drawOf(record: NominationRecord, cohort: Cohort): Draw {
  return {
    keys: keysFor(record, cohort),
    people: record.state === 'determined' ? 0 : 1,
    rupiah: costOf(cohort, 1),
  };
}
