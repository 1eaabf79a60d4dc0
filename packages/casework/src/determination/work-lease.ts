import type { Cause } from '@payung/data';
import type { Determination } from '@payung/domain';

/** Longer than a worker may run, so that nobody takes over from one that still lives. */
export const leaseMs = 150_000;

/** In the name of whoever asked for the work: it is only done elsewhere. */
export function causeOfWork({ id, work, createdBy }: Determination): Cause {
  const actor = { kind: 'RegionAdmin', user: work?.by ?? createdBy, agency: null } as const;
  return { actor, source: `determination:${id}`, correlationId: id };
}
