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
import { NominationId, type PersonId, VillageCode, type Worker } from '@payung/domain';
import * as z from 'zod';
import { afterCommit } from '../after-commit.ts';
import { namedIn } from '../claim-plan.ts';
import { nameWrites } from '../index-names.ts';
import { isHeld } from '../lease.ts';
import { compareChanged } from '../matching/compare-changed.ts';
import type { OpenRegion, Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { dropWords } from './drop-words.ts';
import { caseOf, type PersonCase } from './person-case.ts';

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

/**
 * Follows corrections that a process left behind which ended in between, the oldest first. Where one sweep cannot follow
 * all of them it begins at any of them: those that can never be followed must not keep the others waiting for ever.
 * @throws AggregateError once all were tried, when some could not be followed
 */
export async function settleCorrections(service: Service, open: OpenRegion): Promise<void> {
  const left = (await open.data.shelves.all(correctedShelf))
    .filter(({ at }) => !isHeld(at + leaseMs, service.clock.now()))
    .sort((a, b) => a.at - b.at);
  const isMany = left.length > mostInSweep;
  const begin = isMany ? Math.floor(service.random.fraction() * left.length) : 0;
  const inTurn = [...left.slice(begin), ...left.slice(0, begin)];
  const failures: unknown[] = [];
  for (const { id } of inTurn.slice(0, mostInSweep)) {
    await followCorrection(service, open, id, bySystem).catch((error: unknown) => {
      failures.push(error);
    });
  }
  if (failures.length > 0) throw new AggregateError(failures, 'corrections were not followed');
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
  if (off.kind === 'refused') await findByAllNames(open, person);
}

async function findByAllNames(open: OpenRegion, person: PersonId): Promise<void> {
  const found = await caseOf(open, person);
  const named = (found?.nominations ?? []).map(({ worker }) => namedIn(person, worker));
  if (named.length > 0) await open.data.indexWords(nameWrites(person, named));
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
