import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { ensureTables, journalKeys, laneCount, type Tables, ulidAt } from '@payung/data';
import type { Region } from '@payung/domain';
import {
  emptyLane,
  entryHash,
  type LaneHead,
  positionText,
  type StoredEntry,
} from '@payung/journal-check';

export const journalTables: Tables = {
  tenancy: 'payung-tenancy',
  registry: 'payung-registry',
  journal: 'payung-journal',
};

/** Changes of each nomination: made, handed in again, moved, moved. */
const changes = 4;
const actionLimit = 100;
const inFlight = 4;
/** items held before they are written */
const portion = 5_000;

interface Put {
  readonly table: string;
  readonly item: Record<string, unknown>;
}

/** A journal as it was written, lane by lane, for verifying without a database. */
export type LanesInMemory = { head: LaneHead; readonly entries: StoredEntry[] }[];

async function writeAll(client: DynamoDBClient, puts: Put[]): Promise<void> {
  async function work(): Promise<void> {
    while (puts.length > 0) {
      const some = puts.splice(-actionLimit);
      await client.send(
        new TransactWriteItemsCommand({
          TransactItems: some.map(({ table, item }) => ({
            Put: { TableName: table, Item: marshall(item) },
          })),
        }),
      );
    }
  }
  await Promise.all(Array.from({ length: inFlight }, work));
}

function bodyOf(region: Region, lane: number, seq: number, id: string, turn: number): string {
  const at = new Date(Date.UTC(2026, 0, 5) + seq * 1_000).toISOString();
  const agency = region.agencies[0]?.id ?? null;
  return JSON.stringify({
    v: 1,
    tenant: region.tenantId,
    lane,
    seq,
    at,
    actor: { kind: 'AgencyOfficer', user: '33.19/dinas-perhubungan/officer', agency },
    source: 'api',
    correlationId: '01KA0000000000000000000000',
    changes: [
      turn === 0
        ? {
            of: 'nomination',
            id,
            act: 'made',
            after: { state: 'nominated', agency, bucket: '2026' },
          }
        : { of: 'nomination', id, act: 'handed-in-again', after: { import: 'x', row: turn } },
    ],
  });
}

/** Different in each call and the same in each run. */
function countingBytes(): (count: number) => Uint8Array {
  let calls = 0;
  return (count) => {
    calls += 1;
    return Uint8Array.from({ length: count }, (_, i) => (i < 4 ? calls >> (5 * i) : 0) & 31);
  };
}

/** One nomination with so many changes, each an entry in the next lane. */
function changed(region: Region, lanes: LanesInMemory, person: string, turns: number): Put[] {
  const tenant = region.tenantId;
  const id = `${person}-1`;
  const trail: string[] = [];
  const puts: Put[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const lane = lanes.reduce((least, { head }, i) => {
      return head.seq < (lanes[least]?.head.seq ?? 0) ? i : least;
    }, 0);
    const end = lanes[lane];
    if (end === undefined) throw new Error('a journal without lanes');
    const seq = end.head.seq + 1;
    const prev = end.head.hash;
    const body = bodyOf(region, lane, seq, id, turn);
    const entry = { seq, prev, hash: entryHash(prev, body), body };
    end.entries.push({ place: seq, ...entry });
    end.head = { seq, hash: entry.hash };
    trail.push(positionText(lane, seq));
    const key = journalKeys.entry(tenant, lane, seq);
    puts.push({ table: journalTables.journal, item: { ...key, schemaVersion: 1, ...entry } });
  }
  const item = {
    pk: `T#${tenant}#P#${person}`,
    sk: 'NOM#00001',
    gpk: `T#${tenant}#A#${region.agencies[0]?.id}`,
    gsk: `2026#nominated#${id}`,
    id,
    version: trail.length,
    trail,
  };
  return [...puts, { table: journalTables.registry, item }];
}

/** Writes a sound journal of that many entries and the nominations that they tell of, as the service would leave them. */
export async function inventJournal(
  client: DynamoDBClient,
  region: Region,
  entries: number,
): Promise<LanesInMemory> {
  await ensureTables(client, journalTables);
  const lanes: LanesInMemory = Array.from({ length: laneCount }, () => {
    return { head: emptyLane, entries: [] };
  });
  const bytes = countingBytes();
  let puts: Put[] = [];
  for (let written = 0; written < entries; written += changes) {
    const person = ulidAt(Date.UTC(2026, 0, 5), bytes);
    puts.push(...changed(region, lanes, person, Math.min(changes, entries - written)));
    if (puts.length < portion) continue;
    await writeAll(client, puts);
    puts = [];
  }
  const heads = lanes.map(({ head }, lane): Put => {
    const key = journalKeys.head(region.tenantId, lane);
    return { table: journalTables.journal, item: { ...key, schemaVersion: 1, ...head } };
  });
  await writeAll(client, [...puts, ...heads]);
  return lanes;
}
