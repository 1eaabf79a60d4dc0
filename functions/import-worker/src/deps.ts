import type { Logger } from '@aws-lambda-powertools/logger';
import { largestListBytes, openService } from '@payung/casework';
import { awsCrossing, openAwsParts } from '@payung/data/aws';
import { withArrivals } from './arrivals.ts';
import type { Env } from './env.ts';
import { createImportWorker, type ImportWorker, type WorkerLog } from './worker.ts';

/** Longer than the 120 s that the function may run, so that nobody takes over from a worker that still lives. */
const leaseSeconds = 150;

/** The worker over the tables, lists and queue of a stage. Nothing is asked of AWS before the first message. */
export function openDeps(env: Env, logger: Logger): ImportWorker {
  const service = openService(openAwsParts(env, largestListBytes));
  const log: WorkerLog = {
    failed: (code, facts) => logger.error(code, { ...facts }),
    done: (code, facts) => logger.info(code, { ...facts }),
  };
  const { handler, sweep } = createImportWorker(service, {
    leaseSeconds,
    log,
    cross: awsCrossing(env),
  });
  return { handler: withArrivals(service, log, handler), sweep };
}
