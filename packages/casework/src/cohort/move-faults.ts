import {
  type Cohort,
  costOf,
  type FundingSource,
  fundingStanding,
  type MonthSpan,
  type NominationId,
} from '@payung/domain';
import type { NotReady } from '../determination/readiness.ts';
import type { OpenRegion } from '../service.ts';
import { cohortsOf } from './funding-sources.ts';
import { type LinkedCover, linkedOverlaps } from './linked-cover.ts';

/** What does not fit when people are to be moved to another cohort. */
export interface Fault {
  readonly field: string;
  readonly detail: string;
}

/** Why nobody can be moved from one cohort to the other at all. */
export function cohortMisfits(from: Cohort, to: Cohort, wanted: MonthSpan | null): Fault[] {
  const faults: Fault[] = [];
  if (from.id === to.id) faults.push({ field: 'to', detail: 'is the cohort that they are in' });
  if (to.state === 'closed') faults.push({ field: 'to', detail: 'this cohort is closed' });
  if (from.year !== to.year) faults.push({ field: 'to', detail: 'is a cohort of another year' });
  if (wanted === null) faults.push({ field: 'month', detail: 'the new cohort ends before it' });
  return faults;
}

/** For whom the year's ceilings have no room. */
export function fullFaults([id, reasons]: [NominationId, readonly NotReady[]]): Fault[] {
  return reasons.map(({ detail }) => ({
    field: 'to',
    detail: `${id}: the ceiling of ${detail.kind} ${detail.of ?? ''} is full`,
  }));
}

/** Who is covered in these months already under another NIK: of one person a month is paid once. */
export function linkedFaults(linked: readonly LinkedCover[], wanted: MonthSpan): Fault[] {
  return [...linkedOverlaps(linked, wanted)].map(([id, overlaps]) => {
    const months = overlaps.flatMap((one) => one.months).join(', ');
    return {
      field: 'nominations',
      detail: `${id}: is covered in ${months} already under another NIK`,
    };
  });
}

/** Places and money that the new cohort and its source lack. */
export async function ceilingFaults(
  open: OpenRegion,
  to: Cohort,
  people: number,
  { months }: MonthSpan,
  source: FundingSource | null,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const { placeCeiling, budgetCeiling, determinedPeople, determinedMonths, tariff } = to;
  if (placeCeiling !== null && determinedPeople + people > placeCeiling) {
    const left = placeCeiling - determinedPeople;
    faults.push({ field: 'to', detail: `the new cohort has ${left} places left` });
  }
  const rupiah = determinedMonths * tariff + costOf({ months, tariff }, people);
  if (budgetCeiling !== null && rupiah > budgetCeiling) {
    faults.push({ field: 'to', detail: `the new cohort would cost ${rupiah}` });
  }
  if (source === null) return faults;
  const others = (await cohortsOf(open, source.id)).filter(({ id }) => id !== to.id);
  const { free } = fundingStanding(source, others);
  if (rupiah > free) faults.push({ field: 'to', detail: `its source of money has ${free} left` });
  return faults;
}
