import type { Cohort, Determination } from '@payung/domain';
import { standingOf, yearCeilings } from '../quota-plan/year-ceilings.ts';
import type { OpenRegion } from '../service.ts';
import { type CeilingsInTurn, ceilingsInTurn, roomOf } from './cohort-room.ts';
import { groundsId, groundsShelf, type ListGrounds } from './determination-shelves.ts';
import { editionFolder } from './list-pieces.ts';

/**
 * What a list is judged by: its cohort, and what money and ceilings have left. A list that takes several messages keeps
 * by them what its first one read, so that all of them come to the same list; whether it still fits is asked again when
 * it takes effect.
 */
export async function groundsOf(
  open: OpenRegion,
  { id, work }: Determination,
  cohort: Cohort,
): Promise<ListGrounds> {
  if (work?.part === undefined) return freshGrounds(open, cohort);
  const folder = editionFolder(id, work.part.edition);
  const kept = await open.data.shelves.one(groundsShelf, groundsId, folder);
  if (kept === null) throw new Error('what a list is judged by is gone');
  return kept;
}

async function freshGrounds(open: OpenRegion, cohort: Cohort): Promise<ListGrounds> {
  const { room } = await roomOf(open, cohort);
  const { ceilings, use } = await yearCeilings(open.data, cohort.year);
  return { id: groundsId, version: 1, cohort, room, ceilings, use };
}

/** Nobody of the list has been asked about yet. */
export function ceilingsOf({ cohort, room, ceilings, use }: ListGrounds): CeilingsInTurn {
  return ceilingsInTurn(cohort, room, standingOf(ceilings, use));
}
