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
import { NominationId, VillageCode, type Worker } from '@payung/domain';
import * as z from 'zod';
import { afterCommit } from '../after-commit.ts';
import type { Followed } from '../follow-notes.ts';
import { isHeld, leaseMs } from '../lease.ts';
import { compareChanged } from '../matching/compare-changed.ts';
import type { OpenRegion, Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { dropWords } from './drop-words.ts';
import { findAgain } from './find-again.ts';
import { caseOf, type PersonCase } from './person-case.ts';

/** Somebody whose data was put right, until they were compared anew and are found by no word that nobody writes any more. */
const Corrected = z.object({
  id: NominationId,
  version: z.int(),
  /** what was written of them before */
  gone: z.array(z.object({ name: z.string(), village: VillageCode.nullable() })).min(1),
  /** milliseconds since 1970 */
  at: z.int(),
  /** how often a sweep or a night could not follow it; absent before the first */
  tries: z.int().optional(),
});
type Corrected = z.infer<typeof Corrected>;

const correctedShelf = defineShelf({
  name: 'corrected',
  schema: Corrected,
  of: 'nomination',
  told: () => ({}),
});

const filing = { act: null };

const bySystem: Cause = {
  actor: systemActor,
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
  return fileOver(correctedShelf, kept, { gone: [...kept.gone, before], at, tries: 0 }, filing);
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

/** What the commits of corrections left to be done, for sweeps and nights. */
export function corrections(service: Service, open: OpenRegion): Followed<Corrected> {
  return {
    shelf: correctedShelf,
    isHeld: ({ at }) => isHeld(at + leaseMs, service.clock.now()),
    inOrder: (one, other) => one.at - other.at,
    follow: (note) => follow(service, open, note, bySystem),
    person: ({ id }) => splitNominationId(id).person,
    withTries: (note, tries) => fileOver(correctedShelf, note, { tries }, filing),
  };
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
  const off = await open.data.commitQuietly([takeOff(correctedShelf, noted, filing)]);
  // corrected again meanwhile, which is followed by itself; put back as it was before, it lost its words just now
  if (off.kind === 'refused') await findAgain(open, person);
}

/**
 * Takes the notes of somebody away who is forgotten, and them out of the index of the words that only the notes still
 * name. Safe to repeat.
 *
 * @returns false when they were corrected once more meanwhile
 */
export async function forgetCorrections(
  open: OpenRegion,
  { person, nominations }: PersonCase,
): Promise<boolean> {
  const noted = await open.data.shelves.some(
    correctedShelf,
    nominations.map(({ id }) => ({ id })),
  );
  const there = noted.filter((one) => one !== null);
  if (there.length === 0) return true;
  const gone = there.flatMap((one) => one.gone);
  await dropWords(open, [{ person: person.id, gone, stays: [] }]);
  const writes = there.map((one) => takeOff(correctedShelf, one, filing));
  return (await open.data.commitQuietly(writes)).kind === 'done';
}
