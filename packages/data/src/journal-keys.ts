import type { TenantId } from '@payung/domain';
import type { Key } from './registry-keys.ts';

/** Number of independent hash chains of one tenant (design, decision 11). */
export const laneCount = 16;

interface SeenAt {
  readonly at: string;
  readonly lane: number;
  readonly seq: number;
}

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
  /** looks at one person, or at a list of people, oldest first */
  seenPartition: (t: TenantId, id: string): string => `T#${t}#SEEN#${id}`,
  seen: (t: TenantId, id: string, { at, lane, seq }: SeenAt): Key => ({
    pk: journalKeys.seenPartition(t, id),
    sk: `${at}#${String(lane).padStart(2, '0')}#${String(seq).padStart(10, '0')}`,
  }),
  /** where all lanes stood at a moment, signed; apart from the lanes, and never written over */
  checkpointPartition: (t: TenantId): string => `T#${t}#CHECKPOINTS`,
  checkpoint: (t: TenantId, number: number): Key => ({
    pk: journalKeys.checkpointPartition(t),
    sk: `C#${String(number).padStart(10, '0')}`,
  }),
} as const;

const partition = /^T#([0-9A-HJKMNP-TV-Z]{26})#J#(\d\d)$/;

/** Tenant and lane of a journal partition; null when it is not one. */
export function parseLanePartition(pk: string): { tenant: string; lane: number } | null {
  const [, tenant, lane] = partition.exec(pk) ?? [];
  return tenant === undefined || lane === undefined ? null : { tenant, lane: Number(lane) };
}

const numbered = /^[EC]#(\d{10})$/;

/** The number in the key of an entry or a checkpoint; null when it is another kind of key. */
export function numberInKey(sk: string): number | null {
  const [, digits] = numbered.exec(sk) ?? [];
  return digits === undefined ? null : Number(digits);
}

const seenAt = /#(\d\d)#(\d{10})$/;

/** The position of the entry that a look points to; null when the key is none of a look. */
export function positionInSeenKey(sk: string): { lane: number; seq: number } | null {
  const [, lane, seq] = seenAt.exec(sk) ?? [];
  return lane === undefined || seq === undefined ? null : { lane: Number(lane), seq: Number(seq) };
}
