import { type Cause, newestOf, TooBusyError, withNewSeal } from '@payung/data';
import { instantOf, type TenantId } from '@payung/domain';
import type { Service } from '../service.ts';

/** each further try means that the ring was changed otherwise in the same moment */
const tries = 8;
/** A queue may hand out an order twice: a key so young, in milliseconds, is the one that was asked for. */
const sameOrderMs = 15 * 60_000;

/**
 * Renews the key under which a region's sections are sealed. What was sealed before opens as before; everything
 * sealed from now on names the new version. Other processes learn of it when they first meet such a section, or
 * after 30 seconds. Two who renew at once make one version, and so does an order that comes twice.
 *
 * @returns the version that is newest now
 * @throws TooBusyError when the ring keeps being changed otherwise
 */
export async function rotateSealingKey(
  service: Service,
  tenant: TenantId,
  cause: Cause,
): Promise<{ readonly version: number }> {
  const { keys, commit } = await service.database.tenant(tenant);
  const now = service.clock.now();
  const since = instantOf(now);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await keys.reread();
    const made = Date.parse(before.seals.at(-1)?.since ?? '1970-01-01T00:00:00.000Z');
    const from = newestOf(before.seals);
    if (now - made < sameOrderMs) return { version: from };
    const told = { key: 'sealing', act: 'rotated', from, to: from + 1 } as const;
    const after = withNewSeal(before, await keys.newRoot(), since);
    // done or refused: the ring as it is then tells whether there is a new key
    await commit({ cause, lane: 'any', writes: [{ write: 'turn-ring', before, after, told }] });
  }
  throw new TooBusyError(2);
}
