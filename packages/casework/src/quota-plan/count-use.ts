import type { NominationRecord, RegistryWrite, TenantData } from '@payung/data';
import {
  applyCeilingMovement,
  type Cohort,
  type Instant,
  type NominationId,
  openRoom,
  type UserId,
  useMovement,
} from '@payung/domain';
import type { NotReady } from '../determination/readiness.ts';
import { notReadyFor } from './ceiling-check.ts';
import { drawOf } from './ceiling-draws.ts';
import { movingWrites, yearCeilings } from './year-ceilings.ts';

/** People who are determined, or struck, in one transaction. */
export interface UseAsked {
  readonly kind: 'determined' | 'struck';
  /** as they were read, before they move */
  readonly records: readonly NominationRecord[];
  readonly cohort: Cohort;
  /** the determination */
  readonly about: string;
  readonly at: Instant;
  readonly by: UserId;
}

export type UseWrites =
  | { readonly ok: true; readonly writes: readonly RegistryWrite[] }
  /** ceilings were used up meanwhile, or cut: for whom there is no room */
  | { readonly ok: false; readonly full: ReadonlyMap<NominationId, readonly NotReady[]> };

/**
 * The writes by which the use of a year's ceilings moves with a determination: two, however many people and villages.
 * They go into the very transaction that determines or strikes them, and hold only while nobody else has moved the
 * year: one that is refused for them asks again. So no ceiling is ever used beyond what it has.
 */
export async function useWrites(data: TenantData, asked: UseAsked): Promise<UseWrites> {
  const { kind, records, cohort, about, at, by } = asked;
  const before = await yearCeilings(data, cohort.year);
  const draws = records.map((record) =>
    kind === 'determined' ? drawOf(record, cohort) : { ...drawOf(record, cohort), people: 1 },
  );
  if (kind === 'determined') {
    const room = openRoom(before.standing);
    const full = new Map<NominationId, readonly NotReady[]>();
    for (const [i, draw] of draws.entries()) {
      const found = room.take(draw);
      const record = records[i];
      if (record !== undefined && found.length > 0) full.set(record.id, found.map(notReadyFor));
    }
    if (full.size > 0) return { ok: false, full };
  }
  const movement = useMovement(kind, draws);
  const after = applyCeilingMovement(before.standing, movement);
  const why = { reason: null, basis: null, about, cards: [] };
  return {
    ok: true,
    writes: movingWrites(before, { ...why, at, by, movement, after, act: null }),
  };
}
