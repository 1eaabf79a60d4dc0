import type { AgencyId, ImportId } from '@payung/domain';
import * as z from 'zod';
import { fileNameContext, layoutContext, rowsContext } from './action-setting.ts';
import { everything } from './everything.ts';
import type { TenantReading } from './reading.ts';
import {
  ChunkItem,
  type ChunkRecord,
  ImportItem,
  type ImportRecord,
  LayoutItem,
  RowOutcome,
  RowsItem,
  readItem,
} from './records.ts';
import {
  importIndexPartition,
  parseIndexedKey,
  registryKeys,
  registryPrefixes,
} from './registry-keys.ts';
import type { TenantKeys } from './sealing.ts';
import type { Item } from './table-access.ts';
import { byAgencyIndex } from './tables.ts';

export interface ImportReads {
  import(id: ImportId): Promise<ImportRecord | null>;
  /** those at work first, each newest first */
  imports(page: {
    phase: 'open' | 'ended';
    after: Item | null;
    limit: number;
  }): Promise<{ items: ImportRecord[]; next: Item | null }>;
  chunks(id: ImportId): Promise<ChunkRecord[]>;
  chunk(id: ImportId, chunk: number): Promise<ChunkRecord | null>;
  /** outcomes in the order of the list; one page of the database at a time */
  rows(
    id: ImportId,
    page: { after: Item | null; limit: number },
  ): Promise<{ groups: { key: Item; chunk: number; rows: RowOutcome[] }[]; next: Item | null }>;
  /** outcomes of one piece */
  rowsOfChunk(id: ImportId, chunk: number): Promise<RowOutcome[]>;
  /** columns remembered for an agency, by layout */
  layouts(agency: AgencyId): Promise<ReadonlyMap<string, readonly string[]>>;
}

const RowList = z.array(RowOutcome);

/** Opens the outcomes of one commit. */
export function rowsIn(keys: TenantKeys, id: ImportId, item: Item): RowOutcome[] {
  const { chunk, batch, rows } = readItem(RowsItem, 'rows', item);
  return RowList.parse(JSON.parse(keys.open(rows, rowsContext(id, chunk, batch))));
}

export function createImportReads(reading: TenantReading): ImportReads {
  const { tenant, keys, tables, access } = reading;
  const partition = (id: ImportId): string => registryKeys.import(tenant, id).pk;

  function importOf(item: Item): ImportRecord {
    const { layout, fileName, ...record } = readItem(ImportItem, 'import', item);
    return {
      ...record,
      fileName: keys.open(fileName, fileNameContext(record.id)),
      layout: layout === null ? null : keys.open(layout, layoutContext(record.id)),
    };
  }

  async function some(ids: readonly ImportId[]): Promise<ImportRecord[]> {
    const items = await access.getMany(
      ids.map((id) => ({ table: tables.registry, key: registryKeys.import(tenant, id) })),
    );
    return items.flatMap((item) => (item === null ? [] : [importOf(item)]));
  }

  return {
    async import(id) {
      const [found = null] = await some([id]);
      return found;
    },
    async imports({ phase, after, limit }) {
      const page = await access.query({
        table: tables.registry,
        index: byAgencyIndex,
        partition: importIndexPartition(tenant),
        prefix: `${phase}#`,
        after,
        limit,
        newestFirst: true,
      });
      const ids = page.items.flatMap((item) => {
        const found = parseIndexedKey({ pk: String(item.pk), sk: String(item.sk) });
        return found.kind === 'import' ? [found.id] : [];
      });
      return { items: await some(ids), next: page.next };
    },
    async chunks(id) {
      const items = await everything(access, {
        table: tables.registry,
        partition: partition(id),
        prefix: registryPrefixes.chunk,
        consistent: true,
      });
      return items.map((item) => readItem(ChunkItem, 'chunk', item));
    },
    async chunk(id, chunk) {
      const [item = null] = await access.getMany([
        { table: tables.registry, key: registryKeys.chunk(tenant, id, chunk) },
      ]);
      return item === null ? null : readItem(ChunkItem, 'chunk', item);
    },
    async rows(id, { after, limit }) {
      const page = await access.query({
        table: tables.registry,
        partition: partition(id),
        prefix: registryPrefixes.rows,
        after,
        limit,
        consistent: true,
      });
      return {
        groups: page.items.map((item) => ({
          key: { pk: item.pk, sk: item.sk },
          chunk: readItem(RowsItem, 'rows', item).chunk,
          rows: rowsIn(keys, id, item),
        })),
        next: page.next,
      };
    },
    async rowsOfChunk(id, chunk) {
      const { sk } = registryKeys.rows(tenant, id, chunk, 0);
      const prefix = sk.slice(0, sk.lastIndexOf('#') + 1);
      const items = await everything(access, {
        table: tables.registry,
        partition: partition(id),
        prefix,
        consistent: true,
      });
      return items.flatMap((item) => rowsIn(keys, id, item));
    },
    async layouts(agency) {
      const page = await access.query({
        table: tables.registry,
        partition: registryKeys.layout(tenant, agency, '').pk,
        prefix: registryPrefixes.layout,
      });
      return new Map(
        page.items.map((item) => {
          const layout = readItem(LayoutItem, 'layout', item);
          return [layout.layoutKey, layout.columns] as const;
        }),
      );
    },
  };
}
