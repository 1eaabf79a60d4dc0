import type { RegistryWrite, TenantData } from '@payung/data';
import {
  applyCeilingMovement,
  type CeilingStanding,
  type Cohort,
  type Draw,
  determinedUse,
  type Instant,
  movedUse,
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
  /** months that they lose in other cohorts */
  readonly elsewhere?: readonly Draw[];
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
  const { kind, people, cohort, elsewhere = [], about, at, by } = asked;
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
      : struckUse(standing, [...draws.map((draw) => ({ ...draw, people: 1 })), ...elsewhere]);
  const after = applyCeilingMovement(standing, movement);
  const why = { reason: null, basis: null, about, cards: [] };
  return {
    ok: true,
    writes: movingWrites(before, { ...why, at, by, movement, after, act: null }),
  };
}

/** People who go over to another cohort of the same year. */
interface MoveAsked extends Pick<UseAsked, 'about' | 'at' | 'by'> {
  readonly from: Cohort;
  readonly to: Cohort;
  /** each with the months that the old cohort covers no longer, and those that the new one does */
  readonly people: readonly { readonly counted: Counted; readonly freed: number }[];
}

/**
 * The writes by which the use of a year's ceilings moves with people who go over to another cohort. To be committed as
 * those of `useWrites`.
 */
export async function moveUse(data: TenantData, asked: MoveAsked): Promise<UseWrites> {
  const { from, to, people, about, at, by } = asked;
  if (people.length === 0) return { ok: true, writes: [] };
  const before = await yearCeilings(data, to.year);
  const { standing } = before;
  const freed = people.map(({ counted, freed: months }) =>
    drawOf({ ...counted, months, isNew: true }, from),
  );
  const taken = people.map(({ counted }) => drawOf({ ...counted, isNew: true }, to));
  const room = openRoom(standing);
  for (const draw of freed) room.giveBack(draw);
  const full = new Map<NominationId, readonly NotReady[]>();
  for (const [i, draw] of taken.entries()) {
    const found = room.take(draw);
    const id = people[i]?.counted.id;
    if (found.length > 0 && id !== undefined) full.set(id, found.map(notReadyFor));
  }
  if (full.size > 0) return { ok: false, full };
  const movement = movedUse(standing, freed, taken);
  const after = applyCeilingMovement(standing, movement);
  const why = { reason: null, basis: null, about, cards: [] };
  return { ok: true, writes: movingWrites(before, { ...why, at, by, movement, after, act: null }) };
}
