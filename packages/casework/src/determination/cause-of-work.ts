import type { Cause } from '@payung/data';
import type { Determination } from '@payung/domain';

/** In the name of whoever asked for the work: it is only done elsewhere. */
export function causeOfWork({ id, work, createdBy }: Determination): Cause {
  const actor = { kind: 'RegionAdmin', user: work?.by ?? createdBy, agency: null } as const;
  return { actor, source: `determination:${id}`, correlationId: id };
}
