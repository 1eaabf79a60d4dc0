import type { Logger } from '@aws-lambda-powertools/logger';
import { largestListBytes, openService } from '@payung/casework';
import { awsOutbox, lambdaHandOver, openAwsParts, quickConnections } from '@payung/data/aws';
import type { NightlyWork } from './answer-call.ts';
import type { Env } from './env.ts';
import { handOverAll, whoseTurn } from './hand-over.ts';
import { nightLog } from './night-log.ts';
import { runOne } from './run.ts';

/** Nominations looked at in one region and one run: some minutes of work. */
const mostLooked = 5_000;

/** The run over the tables and lists of a stage. Nothing is asked of AWS before the first event. */
export function openDeps(env: Env, logger: Logger): NightlyWork {
  const service = openService(openAwsParts(env, largestListBytes));
  const log = nightLog(logger);
  const { AWS_REGION: region, AWS_LAMBDA_FUNCTION_NAME: functionName } = env;
  const connections = quickConnections();
  const outbox = awsOutbox({
    region,
    connections,
    from: env.MAIL_FROM,
    configuration: env.MAIL_CONFIGURATION,
  });
  const handOver = lambdaHandOver({ functionName, region, connections });
  return {
    handOver: async (turn) => {
      const all = await service.database.regions.tenants();
      return handOverAll(turn === null ? all : whoseTurn(all, turn), handOver, log);
    },
    ofRegion: ({ tenantId, known = [] }, hasTime) =>
      runOne(service, tenantId, { log, outbox, known, most: mostLooked, hasTime }),
  };
}
