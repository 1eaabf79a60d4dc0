import { gunzipSync } from 'node:zlib';
import type { TenantReading } from '../reading.ts';
import { readItem } from '../records.ts';
import { matchModelKeys, matchModelPrefix } from './match-model-keys.ts';
import {
  MatchModelBodyItem,
  MatchModelItem,
  type MatchModelRecord,
  matchModelContext,
  PairUpItem,
  type PairUpRecord,
} from './match-model-records.ts';

/** How one region looks for the same person. */
export interface MatchModelReads {
  /** `noPairUp` where nothing was ever done */
  pairUp(): Promise<PairUpRecord>;
  model(id: string): Promise<MatchModelRecord | null>;
  /** what a model says, as JSON */
  body(id: string): Promise<string | null>;
  /** newest first; a region has few, since somebody asks for each */
  models(): Promise<MatchModelRecord[]>;
}

/** A region in which nobody compared everybody yet. */
export const noPairUp: PairUpRecord = {
  due: null,
  run: null,
  last: null,
  leaseUntil: 0,
  version: 0,
};

export function createMatchModelReads(reading: TenantReading): MatchModelReads {
  const { tenant, keys, tables, access } = reading;
  const table = tables.registry;
  return {
    async pairUp() {
      const [item = null] = await access.getMany([{ table, key: matchModelKeys.pairUp(tenant) }]);
      if (item === null) return noPairUp;
      const { schemaVersion: _, ...record } = readItem(PairUpItem, 'pair-up', item);
      return record;
    },
    async model(id) {
      const [item = null] = await access.getMany([
        { table, key: matchModelKeys.model(tenant, id) },
      ]);
      return item === null ? null : modelOf(item);
    },
    async body(id) {
      const [item = null] = await access.getMany([{ table, key: matchModelKeys.body(tenant, id) }]);
      if (item === null) return null;
      const { sealed } = readItem(MatchModelBodyItem, 'model body', item);
      return Buffer.from(gunzipSync(keys.openBytes(sealed, matchModelContext(id)))).toString(
        'utf8',
      );
    },
    async models() {
      const partition = matchModelKeys.matching(tenant);
      const { items } = await access.query({
        table,
        partition,
        prefix: matchModelPrefix,
        newestFirst: true,
        consistent: true,
        limit: mostModels,
      });
      return items.map(modelOf);
    },
  };
}

/** models that are shown; older ones stay and can still be named */
const mostModels = 50;

function modelOf(item: Record<string, unknown>): MatchModelRecord {
  const { schemaVersion: _, ...record } = readItem(MatchModelItem, 'match model', item);
  return record;
}
