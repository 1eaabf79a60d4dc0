import type { Logger } from '@aws-lambda-powertools/logger';
import { largestListBytes, openService } from '@payung/casework';
import { awsOutbox, openAwsParts, quickConnections } from '@payung/data/aws';
import type { Env } from './env.ts';
import { type RunFigures, runAll } from './run.ts';

/** Nominations looked at in one region and one run: some minutes of work. */
const mostLooked = 5_000;

/** The run over the tables and lists of a stage. Nothing is asked of AWS before the first event. */
export function openDeps(
  env: Env,
  logger: Logger,
): (hasTime: () => boolean) => Promise<RunFigures> {
  const service = openService(openAwsParts(env, largestListBytes));
  const log = { failed: (code: string, facts: object) => logger.error(code, { ...facts }) };
  const outbox = awsOutbox({
    region: env.AWS_REGION,
    connections: quickConnections(),
    from: env.MAIL_FROM,
    configuration: env.MAIL_CONFIGURATION,
  });
  return (hasTime) => runAll(service, { log, outbox, most: mostLooked, hasTime });
}
