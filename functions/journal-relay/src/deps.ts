import type { Logger } from '@aws-lambda-powertools/logger';
import { openService } from '@payung/casework';
import {
  type ListFiles,
  operatorId,
  systemClock,
  systemRandomness,
  type WorkQueue,
} from '@payung/data';
import {
  awsDatabase,
  kmsCheckpointSigner,
  openAwsAccess,
  s3JournalArchive,
} from '@payung/data/aws';
import { type CheckpointRun, createCheckpointRun } from './checkpoint.ts';
import type { Env } from './env.ts';
import { createJournalRelay, type JournalRelay } from './relay.ts';
import { toldArchive } from './told-archive.ts';

/** The role of the relay reaches neither lists nor queue, and its bundle does not carry their clients. */
const closed = async (): Promise<never> => {
  throw new Error('the journal relay reaches no lists and sends no work');
};
const noFiles: ListFiles = {
  put: closed,
  get: closed,
  remove: closed,
  uploadAddress: closed,
  parts: { begin: closed, address: closed, there: closed, join: closed },
};
const noQueue: WorkQueue = { send: closed };

export interface RelayDeps {
  readonly relay: JournalRelay;
  readonly checkpoint: () => Promise<CheckpointRun>;
}

/**
 * Both over the tables, archive and key of a stage; each runs under a role of its own, and only that of the
 * checkpoints may sign. Nothing is asked of AWS before the first entry.
 */
export function openDeps(env: Env, logger: Logger): RelayDeps {
  const access = openAwsAccess(env);
  const service = openService({
    database: awsDatabase(access, env),
    files: noFiles,
    queue: noQueue,
    clock: systemClock,
    random: systemRandomness,
  });
  const told = (code: string, facts: object): void => logger.error(code, { ...facts });
  const archive = toldArchive(s3JournalArchive({ ...access, bucket: env.ARCHIVE_BUCKET }), told);
  const signer = kmsCheckpointSigner({ ...access, keyId: env.CHECKPOINT_KEY_ID });
  return {
    relay: createJournalRelay(service, { failed: told }, archive),
    checkpoint: createCheckpointRun(service, { signer, archive }, told, [operatorId]),
  };
}
