import {
  type CeilingStanding,
  type Cohort,
  type Draw,
  type FullCeiling,
  isByVillage,
  type NominationId,
  openRoom,
  partsOfKey,
} from '@payung/domain';
import type { NotReady, ReadinessCheck } from '../determination/readiness.ts';
import { type Counted, countedOf, drawOf } from './ceiling-draws.ts';
import { yearCeilings } from './year-ceilings.ts';

const part = 'ceiling' as const;

export function notReadyFor({ key, unit, limit, used }: FullCeiling): NotReady {
  const { kind, code } = partsOfKey(key);
  return { part, code: 'ceiling-full', detail: { kind, of: code, unit, limit, used } };
}

/** Gives room under the ceilings of a year to one after another. */
export interface CeilingTurns {
  /** whoever fits has taken their place for those who follow; else why not */
  take(counted: Counted, cohort: Cohort): readonly NotReady[];
  giveBack(draw: Draw): void;
}

/** @param standing the ceilings as they stand before the first */
export function ceilingTurns(standing: CeilingStanding): CeilingTurns {
  const room = openRoom(standing);
  const byVillage = isByVillage(standing);
  return {
    take(counted, cohort) {
      if (byVillage && counted.village === null) {
        return [{ part, code: 'village-unknown', detail: {} }];
      }
      return room.take(drawOf(counted, cohort)).map(notReadyFor);
    },
    giveBack: (draw) => room.giveBack(draw),
  };
}

/**
 * Whether there is room under all ceilings for people about to be determined, for a list that is asked about in
 * several batches: those whom an earlier batch found ready have taken their places. Whoever stands earlier in the
 * caller's order is served first, so that the same list gives the same answer each time. For one walk over one list;
 * the ceilings of the cohort itself are not among these.
 */
export function ceilingWalk(): { readonly ask: ReadinessCheck } {
  let begun: CeilingTurns | null = null;
  return {
    async ask({ data }, { records, cohort }) {
      begun ??= ceilingTurns((await yearCeilings(data, cohort.year)).standing);
      const found = new Map<NominationId, readonly NotReady[]>();
      for (const record of records) {
        const why = begun.take(countedOf(record, cohort.months), cohort);
        if (why.length > 0) found.set(record.id, why);
      }
      return found;
    },
  };
}

/** The same for a list that is asked about at once. */
export const ceilingCheck: ReadinessCheck = (open, asked) => ceilingWalk().ask(open, asked);
