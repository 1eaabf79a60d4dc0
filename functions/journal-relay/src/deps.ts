import type { Logger } from '@aws-lambda-powertools/logger';
import { openService } from '@payung/casework';
import { type ListFiles, systemClock, systemRandomness, type WorkQueue } from '@payung/data';
import { awsDatabase, openAwsAccess } from '@payung/data/aws';
import type { Env } from './env.ts';
import { createJournalRelay, type JournalRelay } from './relay.ts';

/** The role of the relay reaches neither lists nor queue, and its bundle does not carry their clients. */
const closed = async (): Promise<never> => {
  throw new Error('the journal relay reaches no lists and sends no work');
};
const noFiles: ListFiles = { put: closed, get: closed, remove: closed, uploadAddress: closed };
const noQueue: WorkQueue = { send: closed };

/** The relay over the tables of a stage. Nothing is asked of AWS before the first entry. */
export function openDeps(env: Env, logger: Logger): JournalRelay {
  const service = openService({
    database: awsDatabase(openAwsAccess(env), env),
    files: noFiles,
    queue: noQueue,
    clock: systemClock,
    random: systemRandomness,
  });
  return createJournalRelay(service, {
    failed: (code, facts) => logger.error(code, { ...facts }),
  });
}
