import {
  type Cause,
  defineShelf,
  fileNew,
  fileOver,
  type NominationRecord,
  type RegistryWrite,
  splitNominationId,
  takeOff,
} from '@payung/data';
import { NominationId, UserId, VillageCode, type Worker } from '@payung/domain';
import * as z from 'zod';
import { afterCommit } from '../after-commit.ts';
import { isHeld } from '../lease.ts';
import { compareChanged } from '../matching/compare-changed.ts';
import type { OpenRegion, Service } from '../service.ts';
import { dropWords } from './drop-words.ts';
import { caseOf } from './person-case.ts';

/** Somebody whose data was put right, until they were compared anew and are found by no word that nobody writes any more. */
const Corrected = z.object({
  id: NominationId,
  version: z.int(),
  /** what was written of them before */
  gone: z.array(z.object({ name: z.string(), village: VillageCode.nullable() })).min(1),
  /** milliseconds since 1970 */
  at: z.int(),
});
type Corrected = z.infer<typeof Corrected>;

const correctedShelf = defineShelf({
  name: 'corrected',
  schema: Corrected,
  of: 'nomination',
  told: () => ({}),
});

const filing = { act: null };
/** longer than a request may take: after it, nobody is at it any more */
const leaseMs = 150_000;
/** corrections that one sweep of a region follows */
const mostInSweep = 40;

const bySystem: Cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'correction',
  correlationId: 'correction',
};

/** The write that notes what has to follow a correction, for the very commit that corrects. */
export async function notedCorrection(
  { data }: OpenRegion,
  { id, worker }: NominationRecord,
  at: number,
): Promise<RegistryWrite> {
  const before: Pick<Worker, 'name' | 'village'> = { name: worker.name, village: worker.village };
  const kept = await data.shelves.one(correctedShelf, id);
  if (kept === null) {
    return fileNew(correctedShelf, { id, version: 1, gone: [before], at }, filing);
  }
  return fileOver(correctedShelf, kept, { gone: [...kept.gone, before], at }, filing);
}

/**
 * Compares whoever was corrected with everybody, and takes the words of before out of the index. What cannot be done now
 * is left to the sweep, which finds it by the note of the commit. Safe to repeat.
 */
export async function followCorrection(
  service: Service,
  open: OpenRegion,
  id: NominationId,
  cause: Cause,
): Promise<void> {
  await afterCommit(async () => {
    const noted = await open.data.shelves.one(correctedShelf, id);
    if (noted !== null) await follow(service, open, noted, cause);
  });
}

/** Follows corrections that a process left behind which ended in between. */
export async function settleCorrections(service: Service, open: OpenRegion): Promise<void> {
  const left = (await open.data.shelves.all(correctedShelf)).filter(
    ({ at }) => !isHeld(at + leaseMs, service.clock.now()),
  );
  for (const { id } of left.slice(0, mostInSweep)) {
    await followCorrection(service, open, id, bySystem);
  }
}

async function follow(
  service: Service,
  open: OpenRegion,
  noted: Corrected,
  cause: Cause,
): Promise<void> {
  const { person } = splitNominationId(noted.id);
  const found = await caseOf(open, person);
  const stays = (found?.nominations ?? []).map(({ worker }) => worker);
  await dropWords(open, [{ person, gone: noted.gone, stays }]);
  await compareChanged(service, open, noted.id, cause);
  // refused where it was corrected again: then that is followed by itself
  await open.data.commitQuietly([takeOff(correctedShelf, noted, filing)]);
}

/** Takes the notes of somebody away who is forgotten: they hold a name. */
export async function forgetCorrections(
  { data }: OpenRegion,
  nominations: readonly NominationRecord[],
): Promise<void> {
  const noted = await data.shelves.some(
    correctedShelf,
    nominations.map(({ id }) => ({ id })),
  );
  const there = noted.filter((one) => one !== null);
  if (there.length > 0) {
    await data.commitQuietly(there.map((one) => takeOff(correctedShelf, one, filing)));
  }
}
