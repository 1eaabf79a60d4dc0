import type { HandOutRecord } from '@payung/data';
import type { CentralAdmin } from '../actor.ts';
import { nowOf } from '../now.ts';
import { causeOf, type OfRegion } from './change-standing.ts';
import { type ControlResult, done, noSuch, refused } from './control-refusal.ts';
import type { ControlService } from './control-service.ts';

/**
 * Asks that everything of a region be written into one archive. The region's worker makes it under the region's
 * role and lays it where the region's admin fetches it; here only its size and seal are seen.
 */
export async function askHandOut(
  service: ControlService,
  actor: CentralAdmin,
  { tenant, correlationId }: Omit<OfRegion, 'version'>,
): Promise<ControlResult<HandOutRecord>> {
  const standing = await service.control.standing(tenant);
  if (standing === null) return noSuch('region');
  const { state } = standing;
  if (state !== 'active' && state !== 'suspended' && state !== 'offboarding') {
    return refused({ code: 'state-forbids', detail: `the region is ${state}` });
  }
  const handOut: HandOutRecord = {
    id: service.random.ulid(),
    askedBy: actor.user,
    askedAt: nowOf(service),
    doneAt: null,
    sha256: null,
    bytes: null,
  };
  await service.control.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [{ write: 'new-hand-out', tenant, handOut }],
  });
  // no region ends without an archive of its end: should the word of its leaving have been lost, this is it. The sweep
  // asks for the archive by itself, and for nothing of this
  if (state === 'offboarding') await service.queue.send({ kind: 'cross-clear', tenantId: tenant });
  await service.queue.send({ kind: 'hand-out', tenantId: tenant, handOut: handOut.id });
  return done(handOut);
}
