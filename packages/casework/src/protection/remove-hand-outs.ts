import { type HandOutRecord, TooBusyError } from '@payung/data';
import { isYetToBeMade, nextWriting, removeHandOut } from '../control/hand-out-pieces.ts';
import { nowOf } from '../now.ts';
import type { OpenRegion, Service } from '../service.ts';
import { rivalTries } from './person-case.ts';

/** An archive is fetched in days, and can be asked for again. Milliseconds. */
export const handOutKeptMs: number = 30 * 24 * 60 * 60 * 1000;

/**
 * Removes every archive of the whole region: somebody who stands in them is to be forgotten. One that is being written
 * is written anew by whoever comes next. Safe to repeat.
 *
 * @throws TooBusyError when workers begin one after another
 */
export async function removeHandOuts(service: Service, open: OpenRegion): Promise<void> {
  for (const one of await open.data.founding.handOuts()) {
    if (one.removedAt !== undefined) continue;
    await removeFiles(service, open, isYetToBeMade(one) ? await endWriting(open, one.id) : one);
  }
}

/** Removes archives that nobody fetches any more, before they keep whom the calendar forgets. */
export async function removeOldHandOuts(service: Service, open: OpenRegion): Promise<void> {
  for (const one of await open.data.founding.handOuts()) {
    if (one.doneAt === null || one.removedAt !== undefined) continue;
    if (service.clock.now() - Date.parse(one.doneAt) < handOutKeptMs) continue;
    await removeFiles(service, open, one);
  }
}

/** Takes the turn from whoever writes an archive, so that they keep no more of it. @returns the archive as it was until then */
async function endWriting(
  { data }: OpenRegion,
  id: HandOutRecord['id'],
): Promise<HandOutRecord | null> {
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await data.pauseBefore(attempt);
    const seen = await data.founding.handOut(id);
    if (seen === null || !isYetToBeMade(seen) || seen.turn === undefined) return seen;
    const next = nextWriting(seen, { tries: seen.tries ?? 0, leaseUntil: 0 });
    if ((await data.commitQuietly([next])).kind === 'done') return seen;
  }
  throw new TooBusyError(1);
}

/** Removes the files first: noted before, those of whoever dies in between would stay for ever. */
async function removeFiles(
  service: Service,
  { data }: OpenRegion,
  record: HandOutRecord | null,
): Promise<void> {
  if (record === null) return;
  await removeHandOut(service.files, data.tenant, record);
  if (isYetToBeMade(record)) return;
  await data.commitQuietly([{ write: 'drop-hand-out', id: record.id, at: nowOf(service) }]);
}
