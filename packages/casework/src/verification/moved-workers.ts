import {
  defineShelf,
  fileNew,
  fileOver,
  type NominationRecord,
  type RegistryWrite,
  takeOff,
} from '@payung/data';
import { NominationId, VillageCode } from '@payung/domain';
import * as z from 'zod';
import type { OpenRegion } from '../service.ts';

/**
 * Somebody who was said to live elsewhere. A sheet is found by the village of its worker: until this note is gone, one
 * may still lie where they lived before.
 */
const MovedWorker = z.object({
  id: NominationId,
  version: z.int(),
  /** where they lived before */
  villages: z.array(VillageCode.nullable()).min(1),
  /** milliseconds since 1970 */
  at: z.int(),
});
export type MovedWorker = z.infer<typeof MovedWorker>;

const movedShelf = defineShelf({
  name: 'verification-moved',
  schema: MovedWorker,
  of: 'verification',
  told: () => ({}),
});

/** Where each of some workers lived before. */
export type Formerly = ReadonlyMap<NominationId, readonly (VillageCode | null)[]>;

const filing = { act: null };

/** The write that notes it, for the commit by which a worker lives elsewhere from then on; none where they do not. */
export async function moveWrites(
  { data, region }: OpenRegion,
  { id, worker: before }: NominationRecord,
  now: { readonly village: VillageCode | null; readonly at: number },
): Promise<RegistryWrite[]> {
  const { village, at } = now;
  if (region.verification === undefined || before.village === village) return [];
  const kept = await data.shelves.one(movedShelf, id);
  if (kept === null) {
    return [fileNew(movedShelf, { id, version: 1, villages: [before.village], at }, filing)];
  }
  const villages = [...new Set([...kept.villages, before.village])];
  return [fileOver(movedShelf, kept, { villages, at }, filing)];
}

/** All who moved lately: few, for a note lasts minutes. */
export function movesNoted({ data }: OpenRegion): Promise<MovedWorker[]> {
  return data.shelves.all(movedShelf);
}

export function formerlyOf(moves: readonly MovedWorker[]): Formerly {
  return new Map(moves.map(({ id, villages }) => [id, villages]));
}

/** The write by which a note goes. */
export function dropMove(move: MovedWorker): RegistryWrite {
  return takeOff(movedShelf, move, filing);
}
