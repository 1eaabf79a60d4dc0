import {
  type Cause,
  type MatchPage,
  type PairUpReason,
  type PairUpRecord,
  type RegistryWrite,
  TooBusyError,
} from '@payung/data';
import { isHeld } from '../lease.ts';
import type { OpenRegion, Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';

/** The region's own work: a full page or the calendar asked for it. */
export const bySystem: Cause = {
  actor: systemActor,
  source: 'matching',
  correlationId: 'matching',
};

const tries = 6;

/**
 * Notes that everybody is to be compared with everybody, after `notBefore` (milliseconds since 1970). A run that waits
 * already counts for both; one that is under way is followed by another, since it may have passed by already.
 *
 * @returns whether anything was noted anew
 */
export async function makePairUpDue(
  { data }: Pick<OpenRegion, 'data'>,
  because: PairUpReason,
  notBefore: number,
  cause: Cause = bySystem,
): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await data.pauseBefore(attempt);
    const before = await data.matching.pairUp();
    const noted = before.due;
    // one that waits already serves this too, unless other processes have to forget a model before it
    if (noted !== null && because === 'common-keys') return false;
    const moment = Math.max(notBefore, noted?.because === 'model-changed' ? noted.notBefore : 0);
    const { version: _, ...rest } = before;
    const after = { ...rest, due: { because, notBefore: moment } };
    // full pages are met row after row: what people are told of is that it ran
    const act = because === 'common-keys' ? null : 'asked';
    const write: RegistryWrite = { write: 'move-pair-up', before, after, act };
    const result =
      act === null
        ? await data.commitQuietly([write])
        : await data.commit({ cause, lane: 'any', writes: [write] });
    if (result.kind === 'done') return true;
  }
  throw new TooBusyError(1);
}

/** milliseconds for which a process that noted a run does not look again whether one is noted */
const notedForMs = 60_000;
/** milliseconds before a run that full pages asked for may begin, so that it serves many nominations */
const gatherMs = 60_000;
const notedUntil = new WeakMap<OpenRegion['data'], number>();

/**
 * Before a commit that puts somebody on a full page: notes that everybody is to be compared, since they were not
 * compared at once with all who share something so common with them. Noted before it, nobody is passed over who was
 * taken in by a process that ended right after. Safe to call for each; nearly always it costs no request.
 *
 * @param pages those that the commit writes
 * @returns what the commit is to rest on: a run that begins meanwhile takes the note away, and another is needed
 * @throws TooBusyError when others keep moving the note; nothing was taken in then
 */
export async function notePairUp(
  service: Service,
  { data }: OpenRegion,
  pages: readonly Pick<MatchPage, 'generic'>[],
): Promise<RegistryWrite[]> {
  if (!pages.some(({ generic }) => generic)) return [];
  const now = service.clock.now();
  if ((notedUntil.get(data) ?? 0) <= now) {
    await makePairUpDue({ data }, 'common-keys', now + gatherMs);
    notedUntil.set(data, now + notedForMs);
  }
  return [{ write: 'rest-on-due-pair-up' }];
}

/** After a commit that was refused: whether a run began meanwhile, so that another has to be noted. */
export function forgetNotedPairUp(
  { data }: OpenRegion,
  refused: readonly RegistryWrite[],
): boolean {
  const begun = refused.some(({ write }) => write === 'rest-on-due-pair-up');
  if (begun) notedUntil.delete(data);
  return begun;
}

/** Whether somebody is to begin, or to go on with, the work over everybody. */
export function wantsWork({ due, run, leaseUntil }: PairUpRecord, now: number): boolean {
  if (isHeld(leaseUntil, now)) return false;
  return run !== null || (due !== null && due.notBefore <= now);
}
