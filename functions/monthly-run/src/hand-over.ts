import { errorTrace } from '@payung/data';
import { PersonId, TenantId } from '@payung/domain';
import * as z from 'zod';
import type { RunLog } from './run.ts';

const Night = z.strictObject({
  tenantId: TenantId,
  /** on whom no night can work, and of whom whoever calls by hand knows */
  known: z.array(PersonId).min(1).max(100).optional(),
});
/** A call for one region. */
export type Night = z.infer<typeof Night>;

const Turn = z.strictObject({
  /** when the clock was to call */
  at: z.iso.datetime(),
  everyMinutes: z.int().min(1),
  /** calls of a night */
  calls: z.int().min(1),
});
/** One of the calls by which the clock goes through all regions in a night; see `infra/lib/monthly-run.ts`. */
export type Turn = z.infer<typeof Turn>;

/** What a call is for: one region, those whose turn it is, or all of them at once. */
export type Meant =
  | { readonly of: 'region'; readonly night: Night }
  | { readonly of: 'turn'; readonly turn: Turn }
  | { readonly of: 'all' };

/**
 * What a call is for.
 *
 * @throws Error when it names a region that can be none: whoever called by hand meant a single one; or a turn that the
 * stack does not send
 */
export function meantBy(event: unknown): Meant {
  if (typeof event !== 'object' || event === null) return { of: 'all' };
  if ('turn' in event) return { of: 'turn', turn: Turn.parse(event.turn) };
  if (!('tenantId' in event)) return { of: 'all' };
  const night = Night.safeParse(event);
  if (night.success) return { of: 'region', night: night.data };
  throw new Error(
    'tenantId must be the id of one region, 26 signs; beside it may stand known, a list of up to 100 ids of people, and nothing else',
  );
}

/**
 * The regions whose turn it is. Each has the same one every night, by its id, so that all of them never begin in the same
 * second; each comes once in as many calls as a night has, at whatever hour these begin.
 */
export function whoseTurn(
  tenants: readonly TenantId[],
  { at, everyMinutes, calls }: Turn,
): TenantId[] {
  const turn = Math.floor(Date.parse(at) / (everyMinutes * 60_000)) % calls;
  return tenants.filter((tenant) => placeOf(tenant) % calls === turn);
}

/** A number that is drawn by the end of an id, which is random. */
function placeOf(tenant: TenantId): number {
  return [...tenant.slice(-8)].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973,
    0,
  );
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
