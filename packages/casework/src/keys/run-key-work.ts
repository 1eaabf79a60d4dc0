import { type Cause, KeysDestroyedError, type RegionMessage } from '@payung/data';
import type { TenantId } from '@payung/domain';
import type { Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { beginRekeying, rekeyStep, rekeyWorkOf } from './re-key-look-up.ts';
import { rotateSealingKey } from './rotate-sealing-key.ts';

export type KeyMessage = Extract<RegionMessage, { kind: 'rotate' | 're-key' }>;

/** How long one message is worked on, in milliseconds: no longer than until the next sweep sends another. */
const longestMs = 55_000;
/** and in how many steps at most, each of them thirty people */
const mostSteps = 500;

/** Whoever ordered it stands in the operator's journal; the region's tells what was done to its keys. */
const bySystem: Cause = {
  actor: systemActor,
  source: 'keys',
  correlationId: 'keys',
};

/**
 * Renews a key of a region, as the control plane asked by a work message. It runs under the region's own role, as
 * nobody else can open the keys. A message that comes twice renews once. The change of the look-up key goes on with
 * the message of the next sweep until it is done. It sends none itself: beside those of the sweep, each of which
 * would go on for ever, a large region's change would take every place that lists have. Of two at work, the one that
 * is overtaken ends.
 */
export async function runKeyWork(service: Service, message: KeyMessage): Promise<void> {
  const { tenantId } = message;
  try {
    if (message.kind === 'rotate') await rotateSealingKey(service, tenantId, bySystem);
    else await rekey(service, tenantId);
  } catch (error) {
    // the region has ended meanwhile: there is no key any more that could be renewed
    if (!(error instanceof KeysDestroyedError)) throw error;
  }
}

async function rekey(service: Service, tenant: TenantId): Promise<void> {
  const work = await rekeyWorkOf(service, tenant, bySystem);
  if ((await beginRekeying(work)) === 'too-soon') return;
  const until = service.clock.now() + longestMs;
  for (let step = 0; step < mostSteps && service.clock.now() < until; step += 1) {
    if ((await rekeyStep(work)) !== 'again') return;
  }
}
