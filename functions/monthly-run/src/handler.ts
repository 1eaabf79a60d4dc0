import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { answerCall } from './answer-call.ts';
import { openDeps } from './deps.ts';
import { readEnv } from './env.ts';

const env = readEnv(process.env);
const logger = new Logger({ logLevel: env.LOG_LEVEL });
const work = openDeps(env, logger);

/** Milliseconds that the step under way may still take: fifty people, and the files of their lists. */
const lastStepMs = 90_000;

export const handler = middy(async (event: unknown, context: Context) => {
  const hasTime = () => context.getRemainingTimeInMillis() > lastStepMs;
  await answerCall(event, work, hasTime, {
    done: (code, facts) => logger.info(code, { ...facts }),
    forgotten: (people) => {
      new Metrics().singleMetric().addMetric('PeopleForgotten', MetricUnit.Count, people);
    },
  });
}).use(injectLambdaContext(logger, { resetKeys: true }));
