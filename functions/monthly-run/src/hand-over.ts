import { errorTrace } from '@payung/data';
import { TenantId } from '@payung/domain';
import * as z from 'zod';
import type { RunLog } from './run.ts';

/** What a call is for: one region, or, where the clock called, all of them. */
export const Night = z.strictObject({ tenantId: TenantId });
export type Night = z.infer<typeof Night>;

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
