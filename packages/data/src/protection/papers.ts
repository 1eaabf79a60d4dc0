import { Instant, type TenantId, UserId } from '@payung/domain';
import * as z from 'zod';
import { readItem, schemaVersion } from '../records.ts';
import type { Item, TableAccess } from '../table-access.ts';
import { type PaperKind, protectionKeys, protectionPrefixes } from './protection-keys.ts';

export const PaperItem = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(schemaVersion),
    version: z.int().min(1),
    at: Instant,
    by: UserId,
    /** the text itself; what it must hold is the matter of its use-case */
    json: z.string(),
  }),
);

/** One version of a paper of the region: its register of processing, its notice, its periods. */
export type PaperRecord = Omit<z.infer<typeof PaperItem>, 'schemaVersion'>;

export const RetentionRunItem = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(schemaVersion),
    startedAt: Instant,
    /** null while there is more to do */
    finishedAt: Instant.nullable(),
    /** JSON of where to go on; null at the beginning and at the end */
    position: z.string().nullable(),
    examined: z.int(),
    anonymised: z.int(),
    held: z.int(),
    listsRemoved: z.int(),
  }),
);
export type RetentionRunRecord = Omit<z.infer<typeof RetentionRunItem>, 'schemaVersion'>;

export interface PaperReads {
  /** the version in force; null while nobody has saved one */
  newest(kind: PaperKind): Promise<PaperRecord | null>;
  version(kind: PaperKind, version: number): Promise<PaperRecord | null>;
  retentionRun(): Promise<RetentionRunRecord | null>;
}

function paperOf(item: Item): PaperRecord {
  const { schemaVersion: _, ...record } = readItem(PaperItem, 'paper', item);
  return record;
}

/** Papers of one region about its use of personal data. */
export function createPaperReads(parts: {
  tenant: TenantId;
  tenancyTable: string;
  access: TableAccess;
}): PaperReads {
  const { tenant, tenancyTable: table, access } = parts;
  return {
    async newest(kind) {
      const { items } = await access.query({
        table,
        partition: protectionKeys.region(tenant),
        prefix: protectionPrefixes.paper(kind),
        newestFirst: true,
        limit: 1,
        consistent: true,
      });
      const [item] = items;
      return item === undefined ? null : paperOf(item);
    },
    async version(kind, version) {
      const key = protectionKeys.paper(tenant, kind, version);
      const [item = null] = await access.getMany([{ table, key }]);
      return item === null ? null : paperOf(item);
    },
    async retentionRun() {
      const key = protectionKeys.retentionRun(tenant);
      const [item = null] = await access.getMany([{ table, key }]);
      if (item === null) return null;
      const { schemaVersion: _, ...run } = readItem(RetentionRunItem, 'retention run', item);
      return run;
    },
  };
}
