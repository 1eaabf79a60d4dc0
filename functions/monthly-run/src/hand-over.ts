import { errorTrace } from '@payung/data';
import { TenantId } from '@payung/domain';
import * as z from 'zod';
import type { RunLog } from './run.ts';

const Night = z.strictObject({ tenantId: TenantId });
/** A call for one region. */
export type Night = z.infer<typeof Night>;

/**
 * What a call is for.
 *
 * @returns null when it names no region: the clock calls for all of them
 * @throws Error when it names one that can be none: whoever called by hand meant a single one
 */
export function nightIn(event: unknown): Night | null {
  if (typeof event !== 'object' || event === null || !('tenantId' in event)) return null;
  const night = Night.safeParse(event);
  if (night.success) return night.data;
  throw new Error('tenantId must be the id of one region, 26 signs, with nothing beside it');
}

/** regions that are handed over at once */
const atOnce = 10;

/**
 * Hands every region over to a call of its own: one that has much to do, or fails, takes no time from the others,
 * however many there are.
 *
 * @returns regions, and how many of them were not taken over; each of those is told
 */
export async function handOverAll(
  tenants: readonly TenantId[],
  handOver: (night: Night) => Promise<void>,
  log: RunLog,
): Promise<{ readonly regions: number; readonly failed: number }> {
  let failed = 0;
  for (let from = 0; from < tenants.length; from += atOnce) {
    const some = tenants.slice(from, from + atOnce).map(async (tenantId) => {
      try {
        await handOver({ tenantId });
      } catch (error) {
        failed += 1;
        log.failed('HAND_OVER_FAILED', { tenantId, error: errorTrace(error) });
      }
    });
    await Promise.all(some);
  }
  return { regions: tenants.length, failed };
}
