import type { RegistryWrite, TenantData } from '@payung/data';
import {
  applyCeilingMovement,
  type CeilingMovement,
  type CeilingStanding,
  type Cohort,
  type CountedUnder,
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
import { movingWrites, type YearCeilings, yearCeilings } from './year-ceilings.ts';

/** What moves a year's ceilings, when and by whom. */
interface UseCause {
  /** the determination, or the decision that moves people */
  readonly about: string;
  readonly at: Instant;
  readonly by: UserId;
}

/** People who are determined in one transaction. */
export interface UseAsked extends UseCause {
  readonly people: readonly Counted[];
  readonly cohort: Cohort;
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
 * They go into the very transaction that determines them, and hold only while nobody else has moved the year: one that
 * is refused for them asks again. So no ceiling is ever used beyond what it has.
 */
export async function useWrites(data: TenantData, asked: UseAsked): Promise<UseWrites> {
  const { people, cohort } = asked;
  if (people.length === 0) return { ok: true, writes: [] };
  const before = await yearCeilings(data, cohort.year);
  const full = fullFor(before.standing, people, cohort);
  if (full.size > 0) return { ok: false, full };
  const movement = determinedUse(people.map((one) => drawOf(one, cohort)));
  return { ok: true, writes: useMoved(before, movement, asked) };
}

/**
 * The writes by which a year's ceilings get back what somebody drew on who is struck. To be committed as those of
 * `useWrites`.
 */
export async function giveBackUse(
  data: TenantData,
  { year, draws, ...cause }: UseCause & { readonly year: number; readonly draws: readonly Draw[] },
): Promise<RegistryWrite[]> {
  const before = await yearCeilings(data, year);
  return useMoved(before, struckUse(before.standing, draws), cause);
}

function useMoved(
  before: YearCeilings,
  movement: CeilingMovement,
  { about, at, by }: UseCause,
): RegistryWrite[] {
  const after = applyCeilingMovement(before.standing, movement);
  const why = { reason: null, basis: null, about, cards: [] };
  return movingWrites(before, { ...why, at, by, movement, after, act: null });
}

/** People who go over to another cohort of the same year. */
interface MoveAsked extends UseCause {
  readonly from: Cohort;
  readonly to: Cohort;
  /**
   * each with the months that the old cohort covers no longer, and those that the new one does; `isNew` where the place
   * goes over as well, and not only further months
   */
  readonly people: readonly {
    readonly counted: Counted;
    readonly freed: number;
    /** as what they were counted in the old cohort, where that is told */
    readonly freedUnder?: CountedUnder | undefined;
  }[];
}

/**
 * The writes by which the use of a year's ceilings moves with people who go over to another cohort. To be committed as
 * those of `useWrites`.
 */
export async function moveUse(data: TenantData, asked: MoveAsked): Promise<UseWrites> {
  const { from, to, people } = asked;
  if (people.length === 0) return { ok: true, writes: [] };
  const before = await yearCeilings(data, to.year);
  const { standing } = before;
  const freed = people.map(({ counted, freed: months, freedUnder }) =>
    drawOf({ ...counted, ...freedUnder, months }, from),
  );
  const taken = people.map(({ counted }) => drawOf(counted, to));
  const room = openRoom(standing);
  for (const draw of freed) room.giveBack(draw);
  const full = new Map<NominationId, readonly NotReady[]>();
  for (const [i, draw] of taken.entries()) {
    const found = room.take(draw);
    const id = people[i]?.counted.id;
    if (found.length > 0 && id !== undefined) full.set(id, found.map(notReadyFor));
  }
  if (full.size > 0) return { ok: false, full };
  return { ok: true, writes: useMoved(before, movedUse(standing, freed, taken), asked) };
}
