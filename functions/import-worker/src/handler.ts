import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import { openDeps } from './deps.ts';
import { readEnv } from './env.ts';

const env = readEnv(process.env);
const logger = new Logger({ logLevel: env.LOG_LEVEL });
const worker = openDeps(env, logger);
// what one message put there must not label the next, perhaps of another region
const withContext = () => injectLambdaContext(logger, { resetKeys: true });

export const handler = middy(worker.handler).use(withContext());
export const sweep = middy(async () => {
  new Metrics().singleMetric().addMetric('WorkSentAgain', MetricUnit.Count, await worker.sweep());
}).use(withContext());
