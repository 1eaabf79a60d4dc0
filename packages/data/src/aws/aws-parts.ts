import type { Database } from '../database.ts';
import type { Clock, ListFiles, Randomness, WorkQueue } from '../ports.ts';
import { systemRandomness } from '../system.ts';
import { awsDatabase, openAwsAccess } from './aws-access.ts';
import { fileConnections } from './connections.ts';
import { s3ListFiles } from './s3-list-files.ts';
import { sqsWorkQueue } from './sqs-work-queue.ts';
import type { ListVariables } from './variables.ts';

/** All that the use-cases work with, where it is AWS. */
export interface AwsParts {
  readonly database: Database;
  readonly files: ListFiles;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly random: Randomness;
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
    files: s3ListFiles({
      ...access,
      connections: fileConnections(),
      bucket: variables.LISTS_BUCKET,
      largestUploadBytes,
    }),
    queue: sqsWorkQueue({ ...access, url: variables.IMPORT_QUEUE_URL }),
    clock: access.clock,
    random: systemRandomness,
  };
}
