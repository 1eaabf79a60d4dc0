import { fileArrived, type Service } from '@payung/casework';
import { errorTrace } from '@payung/data';
import type { SQSBatchItemFailure, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { ImportWorker, WorkerLog } from './worker.ts';

/** An S3 notification as far as it is read. Keys of lists hold no character that would be encoded in it. */
const Notice = z.object({
  Records: z.array(
    z.object({
      eventSource: z.literal('aws:s3'),
      s3: z.object({ object: z.object({ key: z.string() }) }),
    }),
  ),
});

/** Keys of the files that a message says arrived; null when it is about something else. */
function arrivedKeys(body: string): string[] | null {
  try {
    const notice = Notice.safeParse(JSON.parse(body));
    return notice.data?.Records.map(({ s3 }) => s3.object.key) ?? null;
  } catch {
    return null;
  }
}

/**
 * Starts the reading of lists that came through an upload address, and hands all other messages on. Both kinds
 * come through the one queue, so that uploads share its repeats, its dead letters and its alarms.
 */
export function withArrivals(
  service: Service,
  log: Pick<WorkerLog, 'failed'>,
  handler: ImportWorker['handler'],
): ImportWorker['handler'] {
  return async (event, context) => {
    const failures: SQSBatchItemFailure[] = [];
    const others: SQSRecord[] = [];
    for (const record of event.Records) {
      const keys = arrivedKeys(record.body);
      if (keys === null) {
        others.push(record);
        continue;
      }
      try {
        for (const key of keys) await fileArrived(service, key);
      } catch (error) {
        const { messageId } = record;
        log.failed('ARRIVAL_FAILED', {
          messageId,
          error: errorTrace(error),
        });
        failures.push({ itemIdentifier: messageId });
      }
    }
    if (others.length === 0) return { batchItemFailures: failures };
    const { batchItemFailures } = await handler({ Records: others }, context);
    return { batchItemFailures: [...failures, ...batchItemFailures] };
  };
}
