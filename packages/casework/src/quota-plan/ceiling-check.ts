import type { NominationRecord } from '@payung/data';
import {
  type CeilingRoom,
  type Cohort,
  type Draw,
  type FullCeiling,
  isByVillage,
  type NominationId,
  openRoom,
  partsOfKey,
} from '@payung/domain';
import type { NotReady, ReadinessCheck } from '../determination/readiness.ts';
import type { OpenRegion } from '../service.ts';
import { countedOf, drawOf } from './ceiling-draws.ts';
import { yearCeilings } from './year-ceilings.ts';

const part = 'ceiling' as const;

export function notReadyFor({ key, unit, limit, used }: FullCeiling): NotReady {
  const { kind, code } = partsOfKey(key);
  return { part, code: 'ceiling-full', detail: { kind, of: code, unit, limit, used } };
}

interface Walk {
  readonly room: CeilingRoom;
  readonly byVillage: boolean;
}

function judge(walk: Walk, record: NominationRecord, cohort: Cohort): readonly NotReady[] {
  if (walk.byVillage && record.worker.village === null) {
    return [{ part, code: 'village-unknown', detail: {} }];
  }
  return walk.room.take(drawOf(countedOf(record, cohort.months), cohort)).map(notReadyFor);
}

/** One walk over one list of people about to be determined or struck. */
export interface CeilingWalk {
  readonly ask: ReadinessCheck;
  /** somebody is struck before the others are asked about: all that they drew on is free */
  giveBack(open: OpenRegion, draws: readonly Draw[], year: number): Promise<void>;
}

/**
 * Whether there is room under all ceilings for people about to be determined, for a list that is asked about in
 * several batches: those whom an earlier batch found ready have taken their places. Whoever stands earlier in the
 * caller's order is served first, so that the same list gives the same answer each time. For one walk over one list;
 * the ceilings of the cohort itself are not among these.
 */
export function ceilingWalk(): CeilingWalk {
  let begun: Walk | null = null;
  const walkIn = async ({ data }: OpenRegion, year: number): Promise<Walk> => {
    if (begun !== null) return begun;
    const { standing } = await yearCeilings(data, year);
    begun = { room: openRoom(standing), byVillage: isByVillage(standing) };
    return begun;
  };
  return {
    async ask(open, { records, cohort }) {
      const walk = await walkIn(open, cohort.year);
      const found = new Map<NominationId, readonly NotReady[]>();
      for (const record of records) {
        const why = judge(walk, record, cohort);
        if (why.length > 0) found.set(record.id, why);
      }
      return found;
    },
    async giveBack(open, draws, year) {
      const { room } = await walkIn(open, year);
      for (const draw of draws) room.giveBack(draw);
    },
  };
}

/** The same for a list that is asked about at once. */
export const ceilingCheck: ReadinessCheck = (open, asked) => ceilingWalk().ask(open, asked);
