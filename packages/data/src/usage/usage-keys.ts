import type { TenantId } from '@payung/domain';
import type { Key } from '../registry-keys.ts';

/** Days are those of UTC, as on the bill that the figures are set against. */
export const usageDay = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);

/** Keys of a tenant's usage in the `tenancy` table: one item a day. */
export const usageKeys = {
  of: (t: TenantId): string => `T#${t}#USAGE`,
  day: (t: TenantId, day: string): Key => ({ pk: `T#${t}#USAGE`, sk: `DAY#${day}` }),
} as const;

const sortKey = /^DAY#(\d{4}-\d{2}-\d{2})$/;

/** @throws Error when the key is not of a day's usage */
export function parseUsageDay(sk: unknown): string {
  const [, day] = sortKey.exec(String(sk)) ?? [];
  if (day === undefined) throw new Error('not the key of a day of usage');
  return day;
}
