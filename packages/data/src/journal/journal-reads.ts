import type { TenantId } from '@payung/domain';
import {
  type LaneHead,
  parsePosition,
  positionText,
  type StoredEntry,
} from '@payung/journal-check';
import { allLanes, HeadItem } from '../journal.ts';
import { journalKeys, numberInKey, positionInSeenKey } from '../journal-keys.ts';
import { readItem } from '../records.ts';
import type { Item, TableAccess } from '../table-access.ts';

/** A look at a person or list. */
export interface Look {
  /** sorts by time */
  readonly name: string;
  /** of the entry that tells of it */
  readonly position: string;
}

/** Reads of one tenant's journal. They need none of its keys: nothing sealed stands there. */
export interface JournalReads {
  /** the lane's end as the writer keeps it; null for a lane without entries */
  head(lane: number): Promise<LaneHead | null>;
  /** the ends of all lanes, in their order */
  heads(): Promise<(LaneHead | null)[]>;
  /** entries of a lane after `seq` up to `upTo`, oldest first; as many as one page holds, at most `limit` */
  page(
    lane: number,
    range: { after: number; upTo?: number; limit: number },
  ): Promise<StoredEntry[]>;
  /** entries of a lane from `from` downwards, newest first, at most `limit` */
  pageBack(lane: number, from: number, limit: number): Promise<StoredEntry[]>;
  /** entries at these positions (`<lane>:<seq>`), null where there is none */
  at(positions: readonly string[]): Promise<(StoredEntry | null)[]>;
  /** looks at a person or list, newest first, before the one named `before` */
  seen(id: string, page: { before: string | null; limit: number }): Promise<Look[]>;
}

const lastSeq = 9_999_999_999;

export function createJournalReads(
  access: TableAccess,
  table: string,
  tenant: TenantId,
): JournalReads {
  return {
    async head(lane) {
      const [item = null] = await access.getMany([{ table, key: journalKeys.head(tenant, lane) }]);
      return headOf(item);
    },
    async heads() {
      const keys = allLanes.map((lane) => ({ table, key: journalKeys.head(tenant, lane) }));
      return (await access.getMany(keys)).map(headOf);
    },
    async page(lane, { after, upTo = lastSeq, limit }) {
      if (after >= upTo) return [];
      const { items } = await access.query({
        table,
        partition: journalKeys.partition(tenant, lane),
        between: [
          journalKeys.entry(tenant, lane, after + 1).sk,
          journalKeys.entry(tenant, lane, upTo).sk,
        ],
        limit,
        consistent: true,
      });
      return items.map(storedEntry);
    },
    async pageBack(lane, from, limit) {
      if (from < 1) return [];
      const { items } = await access.query({
        table,
        partition: journalKeys.partition(tenant, lane),
        between: [journalKeys.entry(tenant, lane, 1).sk, journalKeys.entry(tenant, lane, from).sk],
        limit,
        newestFirst: true,
        consistent: true,
      });
      return items.map(storedEntry);
    },
    async at(positions) {
      const places = positions.map(parsePosition);
      const wanted = places.flatMap((place) =>
        place === null ? [] : [{ table, key: journalKeys.entry(tenant, place.lane, place.seq) }],
      );
      const items = await access.getMany(wanted);
      let next = 0;
      return places.map((place) => {
        if (place === null) return null;
        const item = items[next++] ?? null;
        return item === null ? null : storedEntry(item);
      });
    },
    async seen(id, { before, limit }) {
      const { items } = await access.query({
        table,
        partition: journalKeys.seenPartition(tenant, id),
        ...(before === null ? {} : { between: [' ', before] as const }),
        limit: limit + 1,
        newestFirst: true,
        consistent: true,
      });
      return items.flatMap(({ sk }): Look[] => {
        const name = String(sk);
        const place = positionInSeenKey(name);
        if (place === null || name === before) return [];
        return [{ name, position: positionText(place.lane, place.seq) }];
      });
    },
  };
}

function headOf(item: Item | null): LaneHead | null {
  if (item === null) return null;
  const { seq, hash } = readItem(HeadItem, 'lane head', item);
  return { seq, hash };
}

/** An entry however damaged: what is not there or of another type is empty, hence found wrong by the verifier. */
function storedEntry(item: Item): StoredEntry {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    place: numberInKey(String(item.sk)) ?? 0,
    seq: typeof item.seq === 'number' ? item.seq : 0,
    prev: text(item.prev),
    hash: text(item.hash),
    body: text(item.body),
  };
}
