import type { Database } from '../database.ts';
import type { Clock, ListFiles, Randomness, WorkQueue } from '../ports.ts';
import { systemRandomness } from '../system.ts';
import { awsDatabase, openAwsAccess } from './aws-access.ts';
import { fileConnections } from './connections.ts';
import { lateListFiles, lateWorkQueue } from './late.ts';
import type { sqsWorkQueue } from './sqs-work-queue.ts';
import type { ListVariables } from './variables.ts';

/** All that the use-cases work with, where it is AWS. */
export interface AwsParts {
  readonly database: Database;
  readonly files: ListFiles;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly random: Randomness;
}

/** The work queue of a stage; see `sqsWorkQueue`. */
export function awsWorkQueue(parts: Parameters<typeof sqsWorkQueue>[0]): WorkQueue {
  return lateWorkQueue(async () => (await import('./sqs-work-queue.ts')).sqsWorkQueue(parts));
}

/**
 * The tables, lists and queue of a stage. Nothing is asked of AWS yet.
 *
 * @param largestUploadBytes see `s3ListFiles`
 */
export function openAwsParts(variables: ListVariables, largestUploadBytes: number): AwsParts {
  const access = openAwsAccess(variables);
  return {
    database: awsDatabase(access, variables),
    files: lateListFiles(async () => {
      const { s3ListFiles } = await import('./s3-list-files.ts');
      const connections = fileConnections();
      const bucket = variables.LISTS_BUCKET;
      return s3ListFiles({ ...access, connections, bucket, largestUploadBytes });
    }),
    queue: awsWorkQueue({ ...access, url: variables.IMPORT_QUEUE_URL }),
    clock: access.clock,
    random: systemRandomness,
  };
}
