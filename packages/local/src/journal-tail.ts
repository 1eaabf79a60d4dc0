import type { Database, EntryRecord } from '@payung/data';
import { allLanes, journalKeys, operatorId } from '@payung/data';
import type { TenantId } from '@payung/domain';
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { lambdaContext } from './lambda-context.ts';

export type RelayHandler = (
  event: DynamoDBStreamEvent,
  context: Context,
) => Promise<DynamoDBBatchResponse>;

/** Entries of one lane in one event; AWS sends up to 100 by default. */
const batchSize = 100;

/** The event that the stream of the journal table would bring for these entries. */
export function toStreamEvent(
  tenant: TenantId,
  lane: number,
  entries: readonly EntryRecord[],
): DynamoDBStreamEvent {
  return {
    Records: entries.map((entry) => {
      const { pk, sk } = journalKeys.entry(tenant, lane, entry.seq);
      const keys = { pk: { S: pk }, sk: { S: sk } };
      const sequence = `${String(lane).padStart(2, '0')}${String(entry.seq).padStart(19, '0')}`;
      return {
        eventID: `${tenant}-${sequence}`,
        eventName: 'INSERT',
        eventSource: 'aws:dynamodb',
        eventVersion: '1.1',
        awsRegion: 'local',
        eventSourceARN: 'arn:aws:dynamodb:local:000000000000:table/payung-journal/stream/local',
        dynamodb: {
          Keys: keys,
          NewImage: {
            ...keys,
            schemaVersion: { N: String(entry.schemaVersion) },
            seq: { N: String(entry.seq) },
            prev: { S: entry.prev },
            hash: { S: entry.hash },
            body: { S: entry.body },
          },
          SequenceNumber: sequence,
          StreamViewType: 'NEW_IMAGE',
        },
      };
    }),
  };
}

/**
 * Reads what was added to the journal since the relay's own positions and hands it to the relay, lane by lane,
 * as the table's stream does in AWS. The embedded database runs without streams, which cost nine tenths of its
 * writes.
 */
export function createJournalTail(database: Database, relay: RelayHandler) {
  async function follow(tenant: TenantId): Promise<void> {
    const journal = await database.journal(tenant);
    const positions = await journal.tally.positions();
    // one request for all lanes: most have nothing new in most of these looks
    const heads = await journal.reads.heads();
    for (const lane of allLanes) {
      if ((heads[lane]?.seq ?? 0) === (positions[lane] ?? 0)) continue;
      const entries = await journal.lane(lane, positions[lane] ?? 0, batchSize);
      if (entries.length === 0) continue;
      await relay(
        toStreamEvent(tenant, lane, entries),
        lambdaContext('journal-relay', `${tenant}-${lane}-${entries[0]?.seq}`),
      );
    }
  }

  return async (): Promise<void> => {
    for (const tenant of await database.regions.tenants()) await follow(tenant);
    await follow(operatorId);
  };
}
