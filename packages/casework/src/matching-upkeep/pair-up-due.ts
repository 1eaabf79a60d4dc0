import {
  type Cause,
  type PairUpReason,
  type PairUpRecord,
  type RegistryWrite,
  TooBusyError,
} from '@payung/data';
import { UserId } from '@payung/domain';
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
    if (before.due !== null && before.due.notBefore >= notBefore && because !== 'asked') {
      return false;
    }
    const { version: _, ...rest } = before;
    const after = { ...rest, due: { because, notBefore } };
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

/**
 * Lets the people of a region be compared soon who share something so common that they were not compared at once. Of
 * the end of a list that met such a page, and of a single nomination that did; safe to call for each.
 */
export async function pairUpSoon(service: Service, open: OpenRegion): Promise<void> {
  const { due } = await open.data.matching.pairUp();
  if (due !== null) return;
  await makePairUpDue(open, 'common-keys', service.clock.now());
}

/** Whether somebody is to begin, or to go on with, the work over everybody. */
export function wantsWork({ due, run, leaseUntil }: PairUpRecord, now: number): boolean {
  if (leaseUntil > now) return false;
  return run !== null || (due !== null && due.notBefore <= now);
}
