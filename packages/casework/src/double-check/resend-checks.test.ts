import { expect, it } from 'vitest';
import type { OpenRegion, Service } from '../service.ts';
import { resendChecks } from './resend-checks.ts';

const now = Date.parse('2026-01-15T02:00:00.000Z');
const hour = 3_600_000;
const at = (ms: number): string => new Date(ms).toISOString();

/** Checks asked for an hour after one another, the newest first; those of these numbers were cut off. */
function regionWith(count: number, stopped: readonly number[]) {
  const records = Array.from({ length: count }, (_, n) => ({
    id: String(n),
    state: stopped.includes(n) ? 'working' : 'done',
    leaseUntil: 0,
    at: at(now - (n + 1) * hour),
    expiresAt: at(now - (n + 1) * hour + 7 * 24 * hour),
  }));
  const sent: string[] = [];
  const data = {
    tenant: 't',
    doubleChecks: {
      checks: async ({ after, limit }: { after: { from: number } | null; limit: number }) => {
        const from = after?.from ?? 0;
        const next = from + limit < count ? { from: from + limit } : null;
        return { items: records.slice(from, from + limit), next };
      },
    },
  };
  const service = {
    clock: { now: () => now },
    queue: { send: async ({ check }: { check: string }) => void sent.push(check) },
  };
  // only what is asked of them here
  return { open: { data } as unknown as OpenRegion, service: service as unknown as Service, sent };
}

it('a check that was cut off goes on, though many were asked for since; one that is over does not', async () => {
  const { open, service, sent } = regionWith(400, [3, 90, 300]);
  expect(await resendChecks(service, open)).toBe(2);
  expect(sent).toEqual(['3', '90']);
});
