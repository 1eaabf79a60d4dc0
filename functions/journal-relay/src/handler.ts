import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { openDeps } from './deps.ts';
import { readEnv } from './env.ts';

const env = readEnv(process.env);
const logger = new Logger({ logLevel: env.LOG_LEVEL });

export const handler = middy(openDeps(env, logger)).use(
  // what one batch put there must not label the next, perhaps of another region
  injectLambdaContext(logger, { resetKeys: true }),
);
