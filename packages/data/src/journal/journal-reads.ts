import type { TenantId } from '@payung/domain';
import { type LaneHead, parsePosition, type StoredEntry } from '@payung/journal-check';
import { EntryItem, type EntryRecord, HeadItem } from '../journal.ts';
import { journalKeys, numberInKey, positionInSeenKey } from '../journal-keys.ts';
import { readItem } from '../records.ts';
import type { Item, TableAccess } from '../table-access.ts';

/** Reads of one tenant's journal. They need none of its keys: nothing sealed stands there. */
export interface JournalReads {
  /** the lane's end as the writer keeps it; null for a lane without entries */
  head(lane: number): Promise<LaneHead | null>;
  /** entries of a lane after `seq` up to `upTo`, oldest first; as many as one page holds, at most `limit` */
  page(
    lane: number,
    range: { after: number; upTo?: number; limit: number },
  ): Promise<StoredEntry[]>;
  /** entries of a lane from `from` downwards, newest first, at most `limit` */
  pageBack(lane: number, from: number, limit: number): Promise<EntryRecord[]>;
  /** entries at these positions (`<lane>:<seq>`), null where there is none */
  at(positions: readonly string[]): Promise<(EntryRecord | null)[]>;
  /** positions of the looks at a person or list, newest first */
  seen(
    id: string,
    page: { after: Item | null; limit: number },
  ): Promise<{ positions: string[]; next: Item | null }>;
}

const lastSeq = 9_999_999_999;

export function createJournalReads(
  access: TableAccess,
  table: string,
  tenant: TenantId,
): JournalReads {
  return {
    async head(lane) {
      const [item] = await access.getMany([{ table, key: journalKeys.head(tenant, lane) }]);
      if (item == null) return null;
      const { seq, hash } = readItem(HeadItem, 'lane head', item);
      return { seq, hash };
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
      return items.map((item) => readItem(EntryItem, 'journal entry', item));
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
        return item === null ? null : readItem(EntryItem, 'journal entry', item);
      });
    },
    async seen(id, { after, limit }) {
      const page = await access.query({
        table,
        partition: journalKeys.seenPartition(tenant, id),
        after,
        limit,
        newestFirst: true,
        consistent: true,
      });
      const positions = page.items.flatMap(({ sk }) => {
        const place = positionInSeenKey(String(sk));
        return place === null ? [] : [`${place.lane}:${place.seq}`];
      });
      return { positions, next: page.next };
    },
  };
}

/** An entry for the verifier, however damaged: what is not there or of another type is empty, hence found wrong. */
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
