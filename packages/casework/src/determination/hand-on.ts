import type { Determination } from '@payung/domain';
import type { OpenRegion, Service } from '../service.ts';
import { sendWork } from './draft-determination.ts';
import { moveQuietly } from './move-determination.ts';

/** How long one message is worked on, in milliseconds; the next goes on. */
export const longestMs = 55_000;

/** Lets the next message go on with the work on a decision, where this one has come to. */
export async function handOn(
  service: Service,
  open: OpenRegion,
  now: Determination,
): Promise<void> {
  if (now.work === null) return;
  const rested = await moveQuietly(open, now, { work: { ...now.work, leaseUntil: 0, tries: 0 } });
  if (rested !== null) await sendWork(service, now, open);
}
