import type { BucketId, BucketSums } from '@payung/domain';
import { everything } from './everything.ts';
import {
  BucketItem,
  type BucketRecord,
  MovementItem,
  type MovementRecord,
  WaitingItem,
  type WaitingRecord,
} from './quota-records.ts';
import type { TenantReading } from './reading.ts';
import { readItem } from './records.ts';
import {
  bucketIndexPartition,
  parseIndexedKey,
  registryKeys,
  registryPrefixes,
} from './registry-keys.ts';
import type { Item } from './table-access.ts';
import { byAgencyIndex } from './tables.ts';

export interface QuotaReads {
  bucket(id: BucketId): Promise<BucketRecord | null>;
  /**
   * Every card of the region.
   *
   * @param also cards that may have been opened a moment ago: the index by which the others are found tells late
   */
  buckets(also?: readonly BucketId[]): Promise<BucketRecord[]>;
  /** newest first */
  movements(
    id: BucketId,
    page: { after: Item | null; limit: number; oldestFirst?: boolean },
  ): Promise<{ items: MovementRecord[]; next: Item | null }>;
  /** the longest waiting first */
  waiting(id: BucketId, limit: number): Promise<WaitingRecord[]>;
}

/** The sums of a card without its name and place. */
export function sumsOf(record: BucketRecord): BucketSums {
  const { granted, reserved, consumed, waiting, lastNumber, moves } = record;
  return { granted, reserved, consumed, waiting, lastNumber, moves };
}

export function createQuotaReads(reading: TenantReading): QuotaReads {
  const { tenant, tables, access } = reading;
  const partition = (id: BucketId): string => registryKeys.bucket(tenant, id).pk;

  async function some(ids: readonly BucketId[]): Promise<BucketRecord[]> {
    const items = await access.getMany(
      ids.map((id) => ({ table: tables.registry, key: registryKeys.bucket(tenant, id) })),
    );
    return items.flatMap((item) => (item === null ? [] : [readItem(BucketItem, 'bucket', item)]));
  }

  return {
    async bucket(id) {
      const [found = null] = await some([id]);
      return found;
    },
    async buckets(also = []) {
      const page = await access.query({
        table: tables.registry,
        index: byAgencyIndex,
        partition: bucketIndexPartition(tenant),
      });
      const ids = page.items.flatMap((item) => {
        const found = parseIndexedKey({ pk: String(item.pk), sk: String(item.sk) });
        return found.kind === 'bucket' ? [found.id] : [];
      });
      return some([...new Set([...ids, ...also])]);
    },
    async movements(id, { after, limit, oldestFirst }) {
      const page = await access.query({
        table: tables.registry,
        partition: partition(id),
        prefix: registryPrefixes.movement,
        after,
        limit,
        newestFirst: oldestFirst !== true,
      });
      return {
        items: page.items.map((item) => readItem(MovementItem, 'movement', item)),
        next: page.next,
      };
    },
    async waiting(id, limit) {
      const items = await everything(access, {
        table: tables.registry,
        partition: partition(id),
        prefix: registryPrefixes.waiting,
        limit,
        consistent: true,
      });
      return items.map((item) => readItem(WaitingItem, 'waiting', item));
    },
  };
}
