import { unmarshall } from '@aws-sdk/util-dynamodb';
import { countJournal, type Service } from '@payung/casework';
import { errorTrace, type JournalArchive, parseLanePartition } from '@payung/data';
import { TenantId } from '@payung/domain';
import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
} from 'aws-lambda';
import * as z from 'zod';

/** What the relay tells its operators: codes and positions, never what an entry says. */
export interface RelayLog {
  failed(
    code: string,
    facts: { tenantId: string; lane: number; sequenceNumber: string; error: string },
  ): void;
}

export type JournalRelay = (
  event: DynamoDBStreamEvent,
  context: Context,
) => Promise<DynamoDBBatchResponse>;

interface Run {
  readonly tenant: TenantId;
  readonly lane: number;
  /** the last entry told of */
  upTo: number;
  readonly firstSequence: string;
}

const Told = z.object({ pk: z.string(), sk: z.string(), seq: z.int().optional() });
const isEntry = /^E#\d{10}$/;

/** New entries of an event, grouped by lane in the order they came; everything else in the table is passed over. */
function runsOf(records: readonly DynamoDBRecord[]): Run[] {
  const runs = new Map<string, Run>();
  for (const record of records) {
    const image = record.dynamodb?.NewImage;
    if (record.eventName !== 'INSERT' || image === undefined) continue;
    // the two packages name the very same attribute values by types of their own
    const item = unmarshall(image as Parameters<typeof unmarshall>[0]);
    const { pk, sk, seq = 0 } = Told.parse(item);
    const lane = parseLanePartition(pk);
    if (lane === null || !isEntry.test(sk)) continue;
    const run = runs.get(pk) ?? {
      tenant: TenantId.parse(lane.tenant),
      lane: lane.lane,
      upTo: 0,
      firstSequence: record.dynamodb?.SequenceNumber ?? '',
    };
    run.upTo = Math.max(run.upTo, seq);
    runs.set(pk, run);
  }
  return [...runs.values()];
}

/**
 * Carries the journal into its projections, and copies what is counted into the archive before. The first lane that
 * fails is handed back with everything after it: entries already counted are passed over when they come again.
 *
 * @param archive null where no copies are kept
 */
export function createJournalRelay(
  service: Service,
  log: RelayLog,
  archive: JournalArchive | null = null,
): JournalRelay {
  return async (event) => {
    for (const run of runsOf(event.Records)) {
      try {
        await countJournal(service, run.tenant, run.lane, run.upTo, archive);
      } catch (error) {
        const sequenceNumber = run.firstSequence;
        const { tenant, lane } = run;
        const facts = { tenantId: tenant, lane, sequenceNumber, error: errorTrace(error) };
        log.failed('RELAY_FAILED', facts);
        return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
      }
    }
    return { batchItemFailures: [] };
  };
}
