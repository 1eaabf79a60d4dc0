import * as z from 'zod';
import type { TenantReading } from '../reading.ts';
import { readItem } from '../records.ts';
import type { Item } from '../table-access.ts';
import { doubleCheckKey, doubleCheckPartition } from './double-check-keys.ts';
import {
  CheckedList,
  checkedListsContext,
  DoubleCheckItem,
  type DoubleCheckRecord,
} from './double-check-records.ts';

/** Lists that a region had checked against one another. */
export interface DoubleCheckReads {
  check(id: string): Promise<DoubleCheckRecord | null>;
  /** newest first */
  checks(page: {
    after: Item | null;
    limit: number;
  }): Promise<{ items: DoubleCheckRecord[]; next: Item | null }>;
}

const Lists = z.array(CheckedList);

export function createDoubleCheckReads(reading: TenantReading): DoubleCheckReads {
  const { tenant, keys, tables, access } = reading;
  const table = tables.registry;

  function checkOf(item: Item): DoubleCheckRecord {
    const { schemaVersion: _, lists, ...facts } = readItem(DoubleCheckItem, 'double check', item);
    const opened = keys.open(lists, checkedListsContext(facts.id));
    return { ...facts, lists: Lists.parse(JSON.parse(opened)) };
  }

  return {
    async check(id) {
      const [item = null] = await access.getMany([{ table, key: doubleCheckKey(tenant, id) }]);
      return item === null ? null : checkOf(item);
    },
    async checks({ after, limit }) {
      const partition = doubleCheckPartition(tenant);
      const page = await access.query({ table, partition, after, limit, newestFirst: true });
      return { items: page.items.map(checkOf), next: page.next };
    },
  };
}
