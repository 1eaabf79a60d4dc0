import {
  type Cause,
  defineShelf,
  fileNew,
  fileOver,
  type RegistryWrite,
  TooBusyError,
  takeOff,
} from '@payung/data';
import { NominationId, PersonId } from '@payung/domain';
import * as z from 'zod';
import { afterCommit } from '../after-commit.ts';
import { forgetLines } from '../determination/forget-lines.ts';
import type { Followed } from '../follow-notes.ts';
import { isHeld, leaseMs } from '../lease.ts';
import type { OpenRegion, Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { type PersonCase, rivalTries } from './person-case.ts';
import { removeCopies } from './remove-copies.ts';

/** Somebody who was forgotten, until nothing that was made in that moment names them. */
const Forgotten = z.object({
  id: PersonId,
  version: z.int(),
  /** archives and checks of lists go for whoever asks, and not for the calendar */
  why: z.enum(['asked', 'retention']),
  /** those that lists may have met */
  nominations: z.array(z.object({ id: NominationId, year: z.int() })),
  /** until when whoever forgot them may be at it, in milliseconds since 1970 */
  heldUntil: z.int(),
  /** how often a sweep or a night could not follow it; absent before the first */
  tries: z.int().optional(),
});
type Forgotten = z.infer<typeof Forgotten>;

const forgottenShelf = defineShelf({
  name: 'forgotten',
  schema: Forgotten,
  of: 'person',
  told: () => ({}),
});

const filing = { act: null };

const bySystem: Cause = {
  actor: systemActor,
  source: 'forgetting',
  correlationId: 'forgetting',
};

/** Notes what has to follow once somebody is forgotten, for the very commit that forgets them. */
export function notedForgetting(
  { clock }: Pick<Service, 'clock'>,
  { person, nominations }: PersonCase,
  why: Forgotten['why'],
): RegistryWrite {
  const met = nominations.map(({ id, year }) => ({ id, year }));
  const heldUntil = clock.now() + leaseMs;
  const note: Forgotten = { id: person.id, version: 1, why, nominations: met, heldUntil };
  return fileNew(forgottenShelf, note, filing);
}

/** Takes them out of what met them just before nothing could any more; the sweep does where this process cannot. */
export async function followForgetting(
  service: Service,
  open: OpenRegion,
  person: PersonId,
  cause: Cause,
): Promise<void> {
  await afterCommit(async () => {
    const note = await open.data.shelves.one(forgottenShelf, person);
    if (note !== null) await follow(service, open, note, cause);
  });
}

/** What the commits of erasures left to be done, for sweeps and nights. */
export function forgettings(service: Service, open: OpenRegion): Followed<Forgotten> {
  return {
    shelf: forgottenShelf,
    isHeld: ({ heldUntil }) => isHeld(heldUntil, service.clock.now()),
    inOrder: (one, other) => one.heldUntil - other.heldUntil,
    follow: (note) => follow(service, open, note, bySystem),
    person: ({ id }) => id,
    withTries: (note, tries) => fileOver(forgottenShelf, note, { tries }, filing),
  };
}

async function follow(
  service: Service,
  open: OpenRegion,
  note: Forgotten,
  cause: Cause,
): Promise<void> {
  if (note.why === 'asked') await removeCopies(service, open);
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    if (!(await forgetLines(service, open, note.nominations, cause))) continue;
    await open.data.commitQuietly([takeOff(forgottenShelf, note, filing)]);
    return;
  }
  throw new TooBusyError(1);
}
