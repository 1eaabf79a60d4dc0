import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AgencyId, TenantId } from '@payung/domain';
import type { ItemSource, JournalSource, LaneSource, StoredEntry } from '@payung/journal-check';
import { noConsumption } from '../consumption.ts';
import { allLanes, type EntryRecord, readLane } from '../journal.ts';
import type { Randomness, Tables } from '../ports.ts';
import { type Pause, sleep } from '../retry.ts';
import { createTableAccess, type TableAccess } from '../table-access.ts';
import { createTally, type Tally } from '../tally.ts';
import { type Checkpoints, createCheckpoints } from './checkpoints.ts';
import { createItemTrails, type ItemTrails, trailedKinds } from './item-trails.ts';
import { createJournalReads, type JournalReads } from './journal-reads.ts';

/** All that is kept of one tenant's journal. */
export interface TenantJournal {
  readonly reads: JournalReads;
  readonly checkpoints: Checkpoints;
  readonly trails: ItemTrails;
  /** what the relay has counted of it */
  readonly tally: Tally;
  /** entries of a lane after `after`, oldest first, at most `limit`, as they are carried on */
  lane(lane: number, after: number, limit: number): Promise<EntryRecord[]>;
}

export function tenantJournal(
  access: TableAccess,
  tables: Tables,
  tenant: TenantId,
): TenantJournal {
  return {
    reads: createJournalReads(access, tables.journal, tenant),
    checkpoints: createCheckpoints(access, tables.journal, tenant),
    trails: createItemTrails(access, tables, tenant),
    tally: createTally({ tenant, tables, access }),
    lane: (lane, after, limit) => readLane(access, tables.journal, tenant, lane, after, limit),
  };
}

/** Opens journals over a client that may read them, without the keys of any tenant: for an inspection. */
export function openJournals(parts: {
  client: DynamoDBClient;
  tables: Tables;
  random: Randomness;
  pause?: Pause;
}): (tenant: TenantId) => TenantJournal {
  const { client, tables, random, pause = sleep } = parts;
  const access = createTableAccess({ client, consumption: noConsumption(), random, pause });
  return (tenant) => tenantJournal(access, tables, tenant);
}

const entriesAtOnce = 1_000;

/** A lane as the verifier walks it, page after page. */
export function laneSource(reads: JournalReads, lane: number): LaneSource {
  return {
    lane,
    head: () => reads.head(lane),
    async *entriesAfter(seq) {
      let after = seq;
      let page: StoredEntry[];
      do {
        page = await reads.page(lane, { after, limit: entriesAtOnce });
        yield* page;
        after = page.at(-1)?.place ?? after;
      } while (page.length > 0);
    },
  };
}

/**
 * The items of a tenant for the verifier.
 *
 * @param agencies whose nominations are asked for their trails; null for those only that the journal names
 */
export function itemSource(
  { trails }: TenantJournal,
  agencies: readonly AgencyId[] | null,
): ItemSource {
  return {
    kinds: trailedKinds,
    async *all() {
      if (agencies !== null) yield* trails.all(agencies);
    },
    again: (wanted) => trails.of(wanted),
  };
}

/**
 * The whole journal of a tenant for the verifier: all lanes from their first entry, all checkpoints, all items.
 *
 * @param agencies whose nominations are asked for their trails; the journal names further ones itself
 */
export async function journalSource(
  tenant: TenantId,
  journal: TenantJournal,
  agencies: readonly AgencyId[],
): Promise<JournalSource> {
  return {
    tenant,
    lanes: allLanes.map((lane) => laneSource(journal.reads, lane)),
    checkpoints: await journal.checkpoints.all(),
    items: itemSource(journal, agencies),
  };
}
