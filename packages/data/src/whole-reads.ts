import type { AgencyId, BucketId, ImportId, NominationId, NominationState } from '@payung/domain';
import { nominationStates } from '@payung/domain';
import * as z from 'zod';
import { everything } from './everything.ts';
import { rowsIn } from './import-reads.ts';
import { type EntryRecord, readLane } from './journal.ts';
import { journalKeys } from './journal-keys.ts';
import {
  MovementItem,
  type MovementRecord,
  WaitingItem,
  type WaitingRecord,
} from './quota-records.ts';
import type { TenantReading } from './reading.ts';
import { type RowOutcome, readItem } from './records.ts';
import {
  agencyIndexPartition,
  importIndexPartition,
  parseIndexedKey,
  registryKeys,
  registryPrefixes,
} from './registry-keys.ts';
import type { Item, QueryRequest } from './table-access.ts';
import { byAgencyIndex } from './tables.ts';

/** Reads of everything there is of one kind, page after page. For checking and carrying off, never for a request. */
export interface WholeReads {
  movements(bucket: BucketId): Promise<MovementRecord[]>;
  waiting(bucket: BucketId): Promise<WaitingRecord[]>;
  /** nominations as the agency index shows them: under which agency and in which state */
  indexedNominations(
    agency: AgencyId,
    year: number,
  ): Promise<{ id: NominationId; state: NominationState | null }[]>;
  imports(): Promise<ImportId[]>;
  /** outcomes by piece of the list, in the order of the pieces */
  rows(id: ImportId): Promise<{ chunk: number; rows: RowOutcome[] }[]>;
  laneHead(lane: number): Promise<{ seq: number; hash: string } | null>;
  laneEntries(lane: number): Promise<EntryRecord[]>;
}

const LaneHeadItem = z.object({ seq: z.int(), hash: z.string() });
const entriesAtOnce = 1_000;

export function createWholeReads(reading: TenantReading): WholeReads {
  const { tenant, keys, tables, access } = reading;
  const registry = tables.registry;

  const all = (request: QueryRequest): Promise<Item[]> => everything(access, request);

  return {
    async movements(bucket) {
      const { pk: partition } = registryKeys.bucket(tenant, bucket);
      const prefix = registryPrefixes.movement;
      const items = await all({ table: registry, partition, prefix, consistent: true });
      return items.map((item) => readItem(MovementItem, 'movement', item));
    },
    async waiting(bucket) {
      const { pk: partition } = registryKeys.bucket(tenant, bucket);
      const prefix = registryPrefixes.waiting;
      const items = await all({ table: registry, partition, prefix, consistent: true });
      return items.map((item) => readItem(WaitingItem, 'waiting', item));
    },
    async indexedNominations(agency, year) {
      const partition = agencyIndexPartition(tenant, agency);
      const prefix = `${year}#`;
      const items = await all({ table: registry, index: byAgencyIndex, partition, prefix });
      return items.flatMap((item) => {
        const found = parseIndexedKey({ pk: String(item.pk), sk: String(item.sk) });
        if (found.kind !== 'nomination') return [];
        const [, shown] = String(item.gsk).split('#');
        return [{ id: found.id, state: nominationStates.find((s) => s === shown) ?? null }];
      });
    },
    async imports() {
      const partition = importIndexPartition(tenant);
      const items = await all({ table: registry, index: byAgencyIndex, partition });
      return items.flatMap((item) => {
        const found = parseIndexedKey({ pk: String(item.pk), sk: String(item.sk) });
        return found.kind === 'import' ? [found.id] : [];
      });
    },
    async rows(id) {
      const { pk: partition } = registryKeys.import(tenant, id);
      const prefix = registryPrefixes.rows;
      const items = await all({ table: registry, partition, prefix, consistent: true });
      return items.map((item) => ({
        chunk: Number(String(item.sk).split('#')[1]),
        rows: rowsIn(keys, id, item),
      }));
    },
    async laneHead(lane) {
      const key = journalKeys.head(tenant, lane);
      const [item = null] = await access.getMany([{ table: tables.journal, key }]);
      return item === null ? null : readItem(LaneHeadItem, 'lane head', item);
    },
    async laneEntries(lane) {
      const all: EntryRecord[] = [];
      let page: EntryRecord[];
      do {
        const after = all.at(-1)?.seq ?? 0;
        page = await readLane(access, tables.journal, tenant, lane, after, entriesAtOnce);
        all.push(...page);
      } while (page.length > 0);
      return all;
    },
  };
}
