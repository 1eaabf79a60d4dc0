import type { TenantId } from '@payung/domain';
import { StoredCheckpoint } from '@payung/journal-check';
import { everything } from '../everything.ts';
import { journalKeys } from '../journal-keys.ts';
import { readItem, schemaVersion } from '../records.ts';
import type { Item, TableAccess } from '../table-access.ts';
import { putNew } from '../write-actions.ts';

/** The signed checkpoints of one tenant: written once each, never over. */
export interface Checkpoints {
  /** by rising number */
  all(): Promise<StoredCheckpoint[]>;
  /** the newest ones first, `limit` of them where there are so many */
  newest(limit: number): Promise<StoredCheckpoint[]>;
  /** those behind that number, by rising number; as many as one page holds, at most `limit` */
  page(after: number, limit: number): Promise<StoredCheckpoint[]>;
  /** false when another one took the number */
  add(number: number, checkpoint: StoredCheckpoint): Promise<boolean>;
}

const lastNumber = 9_999_999_999;

export function createCheckpoints(
  access: TableAccess,
  table: string,
  tenant: TenantId,
): Checkpoints {
  const partition = journalKeys.checkpointPartition(tenant);
  const read = (item: Item): StoredCheckpoint => {
    const { body, signature, publicKey } = readItem(StoredCheckpoint, 'checkpoint', item);
    return { body, signature, publicKey };
  };
  return {
    async all() {
      return (await everything(access, { table, partition, consistent: true })).map(read);
    },
    async newest(limit) {
      const asked = { table, partition, limit, newestFirst: true, consistent: true };
      return (await everything(access, asked)).map(read);
    },
    async page(after, limit) {
      const between = [
        journalKeys.checkpoint(tenant, after + 1).sk,
        journalKeys.checkpoint(tenant, lastNumber).sk,
      ] as const;
      const { items } = await access.query({ table, partition, between, limit, consistent: true });
      return items.map(read);
    },
    async add(number, checkpoint) {
      const key = journalKeys.checkpoint(tenant, number);
      const result = await access.transact([
        putNew(table, { ...key, schemaVersion, ...checkpoint }),
      ]);
      return result.kind === 'done';
    },
  };
}
