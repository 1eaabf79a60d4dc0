import type { Standing } from '@payung/data';
import type { CentralAdmin } from '../actor.ts';
import { causeOf, type OfRegion } from './change-standing.ts';
import { type ControlResult, done, noSuch, refused } from './control-refusal.ts';
import type { ControlService } from './control-service.ts';

/** Which keys of a region: those that seal what is written, or those that people are looked up by. */
export type KeyKind = 'sealing' | 'look-up';

const workOf = { sealing: 'rotate', 'look-up': 're-key' } as const;

/**
 * Asks that a region's keys be renewed (ADR 0012). The region's worker does it under the region's role, while people
 * go on working; no key is ever seen here. Asked twice, the second finds it under way.
 */
export async function renewKeys(
  service: ControlService,
  actor: CentralAdmin,
  { tenant, correlationId }: Omit<OfRegion, 'version'>,
  kind: KeyKind,
): Promise<ControlResult<Standing>> {
  const standing = await service.control.standing(tenant);
  if (standing === null) return noSuch('region');
  const { state } = standing;
  if (state !== 'active' && state !== 'suspended') {
    return refused({ code: 'state-forbids', detail: `the region is ${state}` });
  }
  await service.control.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [],
    told: [{ of: 'keys', id: tenant, act: `${kind}-renewal-asked` }],
  });
  await service.queue.send({ kind: workOf[kind], tenantId: tenant });
  return done(standing);
}
