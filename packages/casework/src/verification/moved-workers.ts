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

/** Where a worker lives from then on, and when that is said, in milliseconds since 1970. */
interface Moving {
  readonly village: VillageCode | null;
  readonly at: number;
}

/** The write that notes it, for the commit by which a worker lives elsewhere from then on; none where they do not. */
export async function moveWrites(
  { data, region }: OpenRegion,
  record: NominationRecord,
  now: Moving,
): Promise<RegistryWrite[]> {
  if (region.verification === undefined || record.worker.village === now.village) return [];
  return [moveWrite(record, now, await data.shelves.one(movedShelf, record.id))];
}

function moveWrite(
  { id, worker: before }: NominationRecord,
  { at }: Moving,
  kept: MovedWorker | null,
): RegistryWrite {
  if (kept === null) {
    return fileNew(movedShelf, { id, version: 1, villages: [before.village], at }, filing);
  }
  const villages = [...new Set([...kept.villages, before.village])];
  return fileOver(movedShelf, kept, { villages, at }, filing);
}

/** The writes that note it for rows of a list, as far as one of them says that its worker lives elsewhere. */
export type MovesOfRows = (
  record: NominationRecord,
  village: VillageCode | null,
) => readonly RegistryWrite[];

/**
 * Reads what is noted already, once for many rows.
 * @param mayMove false where no row names another village than is kept: then nothing is read
 */
export async function movesOfRows(
  open: OpenRegion,
  at: number,
  mayMove: boolean,
): Promise<MovesOfRows> {
  if (open.region.verification === undefined || !mayMove) return () => [];
  const noted = new Map((await movesNoted(open)).map((one) => [one.id, one]));
  return (record, village) =>
    record.worker.village === village
      ? []
      : [moveWrite(record, { village, at }, noted.get(record.id) ?? null)];
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
