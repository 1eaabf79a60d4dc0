import {
  type Cause,
  type MatchPage,
  type PairUpReason,
  type PairUpRecord,
  type RegistryWrite,
  TooBusyError,
} from '@payung/data';
import { UserId } from '@payung/domain';
import { isHeld } from '../lease.ts';
import type { OpenRegion, Service } from '../service.ts';

/** The region's own work: a full page or the calendar asked for it. */
export const bySystem: Cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
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
  { data }: OpenRegion,
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
 * Lets the people of a region be compared soon who share something so common that they were not compared at once:
 * whoever came to stand on a full page. Safe to call for each; nearly always it costs no request.
 *
 * @param pages those that were just written
 */
export async function pairUpSoon(
  service: Service,
  open: OpenRegion,
  pages: readonly Pick<MatchPage, 'generic'>[],
): Promise<void> {
  if (!pages.some(({ generic }) => generic)) return;
  const now = service.clock.now();
  if ((notedUntil.get(open.data) ?? 0) > now) return;
  await makePairUpDue(open, 'common-keys', now + gatherMs);
  notedUntil.set(open.data, now + notedForMs);
}

/** Whether somebody is to begin, or to go on with, the work over everybody. */
export function wantsWork({ due, run, leaseUntil }: PairUpRecord, now: number): boolean {
  if (isHeld(leaseUntil, now)) return false;
  return run !== null || (due !== null && due.notBefore <= now);
}
