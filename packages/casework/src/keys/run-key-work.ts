import { type Cause, KeysDestroyedError, type RegionMessage } from '@payung/data';
import { type TenantId, UserId } from '@payung/domain';
import type { Service } from '../service.ts';
import { beginRekeying, type RekeyProgress, rekeyStep, rekeyWorkOf } from './re-key-look-up.ts';
import { rotateSealingKey } from './rotate-sealing-key.ts';

export type KeyMessage = Extract<RegionMessage, { kind: 'rotate' | 're-key' }>;

/** How long one message is worked on, in milliseconds: half of what the function may run. */
const longestMs = 60_000;
/** and in how many steps at most, each of them thirty people */
const mostSteps = 500;

/** Whoever ordered it stands in the operator's journal; the region's tells what was done to its keys. */
const bySystem: Cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'keys',
  correlationId: 'keys',
};

/**
 * Renews a key of a region, as the control plane asked by a work message. It runs under the region's own role, as
 * nobody else can open the keys. A message that comes twice renews once. The change of the look-up key goes on with
 * a further message until it is done; the sweep sends one when that got lost, or when the change had to wait.
 */
export async function runKeyWork(service: Service, message: KeyMessage): Promise<void> {
  const { tenantId } = message;
  try {
    if (message.kind === 'rotate') await rotateSealingKey(service, tenantId, bySystem);
    else if ((await rekey(service, tenantId)) === 'again') await service.queue.send(message);
  } catch (error) {
    // the region has ended meanwhile: there is no key any more that could be renewed
    if (!(error instanceof KeysDestroyedError)) throw error;
  }
}

async function rekey(service: Service, tenant: TenantId): Promise<RekeyProgress> {
  const work = await rekeyWorkOf(service, tenant, bySystem);
  if ((await beginRekeying(work)) === 'too-soon') return 'done';
  const until = service.clock.now() + longestMs;
  for (let step = 0; step < mostSteps && service.clock.now() < until; step += 1) {
    const progress = await rekeyStep(work);
    if (progress !== 'again') return progress;
  }
  return 'again';
}
