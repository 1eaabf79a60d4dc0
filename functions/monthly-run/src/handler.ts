import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { openDeps } from './deps.ts';
import { readEnv } from './env.ts';

const env = readEnv(process.env);
const logger = new Logger({ logLevel: env.LOG_LEVEL });
const run = openDeps(env, logger);

/** Milliseconds that the step under way may still take: fifty people, and the files of their lists. */
const lastStepMs = 90_000;

/** Answers the daily event of the scheduler; its contents are not looked at. */
export const handler = middy(async (_event: unknown, context: Context) => {
  const figures = await run(() => context.getRemainingTimeInMillis() > lastStepMs);
  new Metrics().singleMetric().addMetric('PeopleForgotten', MetricUnit.Count, figures.anonymised);
  logger.info('RUN_DONE', { ...figures });
  if (figures.failed + figures.passedOver > 0) {
    throw new Error(
      `${figures.failed} regions and ${figures.passedOver} people could not be worked on`,
    );
  }
}).use(injectLambdaContext(logger, { resetKeys: true }));
