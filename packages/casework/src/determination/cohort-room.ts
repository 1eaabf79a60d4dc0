import type { NominationRecord } from '@payung/data';
import { type CeilingReached, type Cohort, type NominationId, roomInCohort } from '@payung/domain';
import { cohortShelf, fundingShelf } from '../cohort/index.ts';
import { ceilingWalk } from '../quota-plan/ceiling-check.ts';
import type { OpenRegion } from '../service.ts';
import type { NotReadyLine } from './determination-shelves.ts';

/** How many more people a cohort takes, and what stops the next one; null for no limit but cards and other ceilings. */
export type Room = { readonly people: number; readonly stoppedBy: CeilingReached } | null;

/**
 * How many more people a cohort takes, by its own places and rupiah and by what its source of money has left, over all
 * cohorts that it pays for.
 */
export async function roomOf({ data }: OpenRegion, cohort: Cohort): Promise<Room> {
  const source = await data.shelves.one(fundingShelf, cohort.funding);
  const others = source === null ? [] : await data.shelves.all(cohortShelf);
  const committed = others
    .filter(({ funding }) => funding === cohort.funding)
    .reduce((sum, { determinedMonths, tariff }) => sum + determinedMonths * tariff, 0);
  return roomInCohort(cohort, source === null ? null : source.budgetCeiling - committed);
}

/**
 * Asks about people batch after batch, in the order in which they are to be served, whether a ceiling is full for
 * them: of village, occupation, money, or of the cohort. Whoever fits has taken their place for those who follow.
 */
export function ceilingsInTurn(
  open: OpenRegion,
  cohort: Cohort,
  room: Room,
  freesOwn = false,
): (
  records: readonly NominationRecord[],
) => Promise<ReadonlyMap<NominationId, NotReadyLine['reasons']>> {
  const walk = ceilingWalk();
  let taken = 0;
  return async (records) => {
    const asked = { records, cohort, day: open.today };
    const full = freesOwn ? new Map<NominationId, never[]>() : await walk(open, asked);
    const found = new Map<NominationId, NotReadyLine['reasons']>();
    for (const { id } of records) {
      const reasons = (full.get(id) ?? []).map((one) => ({ ...one, detail: { ...one.detail } }));
      if (reasons.length === 0 && room !== null && taken >= room.people) {
        reasons.push({ part: 'ceiling', code: room.stoppedBy, detail: { room: room.people } });
      }
      if (reasons.length === 0) taken += 1;
      else found.set(id, reasons);
    }
    return found;
  };
}
