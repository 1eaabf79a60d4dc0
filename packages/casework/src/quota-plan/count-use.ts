import type { RegistryWrite, TenantData } from '@payung/data';
import {
  applyCeilingMovement,
  type CeilingStanding,
  type Cohort,
  type Draw,
  determinedUse,
  type Instant,
  type NominationId,
  openRoom,
  struckUse,
  type UserId,
} from '@payung/domain';
import type { NotReady } from '../determination/readiness.ts';
import { notReadyFor } from './ceiling-check.ts';
import { type Counted, drawOf } from './ceiling-draws.ts';
import { movingWrites, yearCeilings } from './year-ceilings.ts';

/** People who are determined, or struck, in one transaction. */
export interface UseAsked {
  readonly kind: 'determined' | 'struck';
  /** those who are struck: as they were determined, with the months that count no longer */
  readonly people: readonly Counted[];
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

/** Those for whom there is no room; whoever stands earlier is served first. */
function fullFor(
  standing: CeilingStanding,
  people: readonly Counted[],
  cohort: Cohort,
): Map<NominationId, readonly NotReady[]> {
  const room = openRoom(standing);
  const full = new Map<NominationId, readonly NotReady[]>();
  for (const one of people) {
    const found = room.take(drawOf(one, cohort));
    if (found.length > 0) full.set(one.id, found.map(notReadyFor));
  }
  return full;
}

/**
 * The writes by which the use of a year's ceilings moves with a determination: two, however many people and villages.
 * They go into the very transaction that determines or strikes them, and hold only while nobody else has moved the
 * year: one that is refused for them asks again. So no ceiling is ever used beyond what it has.
 */
export async function useWrites(data: TenantData, asked: UseAsked): Promise<UseWrites> {
  const { kind, people, cohort, about, at, by } = asked;
  if (people.length === 0) return { ok: true, writes: [] };
  const before = await yearCeilings(data, cohort.year);
  const { standing } = before;
  if (kind === 'determined') {
    const full = fullFor(standing, people, cohort);
    if (full.size > 0) return { ok: false, full };
  }
  const draws = people.map((one): Draw => drawOf(one, cohort));
  const movement =
    kind === 'determined'
      ? determinedUse(draws)
      : struckUse(
          standing,
          draws.map((draw) => ({ ...draw, people: 1 })),
        );
  const after = applyCeilingMovement(standing, movement);
  const why = { reason: null, basis: null, about, cards: [] };
  return {
    ok: true,
    writes: movingWrites(before, { ...why, at, by, movement, after, act: null }),
  };
}
