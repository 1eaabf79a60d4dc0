import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type AgencyId, ImportId, Instant, type TenantId, type UserId } from '@payung/domain';
import { emptyLane, entryHash, type LaneHead } from '@payung/journal-check';
import * as z from 'zod';
import { journalKeys, laneCount } from './journal-keys.ts';
import { readItem, schemaVersion } from './records.ts';
import type { Change, HandedIn, Position } from './registry-writes.ts';
import type { TableAccess } from './table-access.ts';
import { putNew, update } from './write-actions.ts';

/** Who did it and by which door; an entry without both is never written. */
export interface Cause {
  readonly actor: {
    readonly kind: string;
    readonly user: UserId;
    readonly agency: AgencyId | null;
  };
  /** `api`, or `sourceOfList` */
  readonly source: string;
  readonly correlationId: string;
}

const ofList = 'import:';

/** The source of what is done with the rows of a list. */
export function sourceOfList(id: ImportId): string {
  return `${ofList}${id}`;
}

/** The list whose rows a cause is about; null for every other one. */
export function listBehind({ source, actor }: Cause): HandedIn | null {
  if (!source.startsWith(ofList) || actor.agency === null) return null;
  return { id: ImportId.parse(source.slice(ofList.length)), agency: actor.agency };
}

export const HeadItem = z.lazy(() =>
  z.object({
    seq: z.int(),
    hash: z.string(),
    /** epoch of the look-up keys: who works under an earlier one may write nothing more in this lane */
    keys: z.int().default(0),
  }),
);

export const EntryItem = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(schemaVersion),
    seq: z.int(),
    prev: z.string(),
    hash: z.string(),
    /** the exact text that was hashed; never made again from its parts */
    body: z.string(),
  }),
);
export type EntryRecord = z.infer<typeof EntryItem>;

/** What the text of an entry says. */
export const EntryBody = z.lazy(() =>
  z.object({
    v: z.literal(1),
    tenant: z.string(),
    lane: z.int(),
    seq: z.int(),
    at: Instant,
    actor: z.object({ kind: z.string(), user: z.string(), agency: z.string().nullable() }),
    source: z.string(),
    correlationId: z.string(),
    changes: z.array(
      z.object({
        of: z.string(),
        id: z.string(),
        act: z.string(),
        /** nothing was changed: somebody looked */
        look: z.literal(true).optional(),
        before: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
        after: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
      }),
    ),
  }),
);
export type EntryBody = z.infer<typeof EntryBody>;

/** The end of a lane, and the epoch of look-up keys that was last announced in it. */
export type KeyedHead = LaneHead & { readonly keys: number };

/**
 * The two actions that add one entry to a lane whose end is `head`.
 *
 * @param fence the epoch of look-up keys that the lane announces from this entry on; null leaves it
 */
export function entryActions(
  table: string,
  tenant: TenantId,
  head: KeyedHead,
  position: Position,
  cause: Cause,
  changes: readonly (Change & { readonly look?: true })[],
  fence: number | null = null,
): { actions: TransactWriteItem[]; next: KeyedHead } {
  const { lane, seq, at } = position;
  const said: EntryBody = {
    v: 1,
    tenant,
    lane,
    seq,
    at,
    actor: cause.actor,
    source: cause.source,
    correlationId: cause.correlationId,
    changes: [...changes],
  };
  const body = JSON.stringify(said);
  const hash = entryHash(head.hash, body);
  const headKey = journalKeys.head(tenant, lane);
  const announced = fence === null ? {} : { keys: fence };
  const headAction =
    head.seq === 0
      ? putNew(table, { ...headKey, schemaVersion, seq, hash, ...announced })
      : update(table, headKey, {
          change: `SET #seq = :seq, #hash = :hash${fence === null ? '' : ', #keys = :keys'}`,
          condition: '#seq = :before AND #hash = :prev',
          values: {
            ':seq': seq,
            ':hash': hash,
            ':before': head.seq,
            ':prev': head.hash,
            ...(fence === null ? {} : { ':keys': fence }),
          },
        });
  const entry = putNew(table, {
    ...journalKeys.entry(tenant, lane, seq),
    schemaVersion,
    seq,
    prev: head.hash,
    hash,
    body,
  });
  return { actions: [headAction, entry], next: { seq, hash, keys: fence ?? head.keys } };
}

/** Remembers where lanes end, so that a busy lane costs no read; a refused write makes it forget. */
export interface LaneHeads {
  get(tenant: TenantId, lane: number): Promise<KeyedHead>;
  set(tenant: TenantId, lane: number, head: KeyedHead): void;
  forget(tenant: TenantId, lane: number): void;
}

export function createLaneHeads(table: string, access: TableAccess): LaneHeads {
  const known = new Map<string, KeyedHead>();
  const name = (tenant: TenantId, lane: number): string => journalKeys.partition(tenant, lane);
  return {
    async get(tenant, lane) {
      const remembered = known.get(name(tenant, lane));
      if (remembered !== undefined) return remembered;
      const [item] = await access.getMany([{ table, key: journalKeys.head(tenant, lane) }]);
      return item == null ? { ...emptyLane, keys: 0 } : readItem(HeadItem, 'lane head', item);
    },
    set: (tenant, lane, head) => void known.set(name(tenant, lane), head),
    forget: (tenant, lane) => void known.delete(name(tenant, lane)),
  };
}

/** Entries of a lane after `seq`, oldest first, at most `limit`. */
export async function readLane(
  access: TableAccess,
  table: string,
  tenant: TenantId,
  lane: number,
  after: number,
  limit: number,
): Promise<EntryRecord[]> {
  const page = await access.query({
    table,
    partition: journalKeys.partition(tenant, lane),
    between: [
      journalKeys.entry(tenant, lane, after + 1).sk,
      journalKeys.entry(tenant, lane, 9_999_999_999).sk,
    ],
    limit,
    consistent: true,
  });
  return page.items.map((item) => readItem(EntryItem, 'journal entry', item));
}

export const allLanes: readonly number[] = Array.from({ length: laneCount }, (_, lane) => lane);
