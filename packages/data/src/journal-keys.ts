import type { TenantId } from '@payung/domain';
import type { Key } from './registry-keys.ts';

/** Number of independent hash chains of one tenant (design, decision 11). */
export const laneCount = 16;

/** Key grammar of the `journal` table. */
export const journalKeys = {
  partition: (t: TenantId, lane: number): string => `T#${t}#J#${String(lane).padStart(2, '0')}`,
  head: (t: TenantId, lane: number): Key => ({ pk: journalKeys.partition(t, lane), sk: 'HEAD' }),
  entry: (t: TenantId, lane: number, seq: number): Key => ({
    pk: journalKeys.partition(t, lane),
    sk: `E#${String(seq).padStart(10, '0')}`,
  }),
  /** what the relay has counted of this lane, and how far it has come */
  tally: (t: TenantId, lane: number): Key => ({
    pk: `T#${t}#TALLY`,
    sk: `LANE#${String(lane).padStart(2, '0')}`,
  }),
} as const;

const partition = /^T#([0-9A-HJKMNP-TV-Z]{26})#J#(\d\d)$/;

/** Tenant and lane of a journal partition; null when it is not one. */
export function parseLanePartition(pk: string): { tenant: string; lane: number } | null {
  const [, tenant, lane] = partition.exec(pk) ?? [];
  return tenant === undefined || lane === undefined ? null : { tenant, lane: Number(lane) };
}
