import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { openDeps } from './deps.ts';
import { readEnv } from './env.ts';
import { Night } from './hand-over.ts';

const env = readEnv(process.env);
const logger = new Logger({ logLevel: env.LOG_LEVEL });
const work = openDeps(env, logger);

/** Milliseconds that the step under way may still take: fifty people, and the files of their lists. */
const lastStepMs = 90_000;

/** Answers the daily event of the scheduler, and the calls for one region that it then makes of itself. */
export const handler = middy(async (event: unknown, context: Context) => {
  const night = Night.safeParse(event);
  if (!night.success) {
    const handed = await work.handOver();
    logger.info('RUN_HANDED_OVER', { ...handed });
    if (handed.failed > 0) throw new Error(`${handed.failed} regions were not handed over`);
    return;
  }
  const hasTime = () => context.getRemainingTimeInMillis() > lastStepMs;
  const figures = await work.ofRegion(night.data, hasTime);
  new Metrics().singleMetric().addMetric('PeopleForgotten', MetricUnit.Count, figures.anonymised);
  logger.info('RUN_DONE', { ...night.data, ...figures });
  if (figures.failed + figures.passedOver > 0) {
    throw new Error(`the region failed, or ${figures.passedOver} people could not be worked on`);
  }
}).use(injectLambdaContext(logger, { resetKeys: true }));
