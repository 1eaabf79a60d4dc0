import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { openDeps } from './deps.ts';
import { readEnv } from './env.ts';

const env = readEnv(process.env);
const logger = new Logger({ logLevel: env.LOG_LEVEL });
const deps = openDeps(env, logger);
// what one batch put there must not label the next, perhaps of another region
const withContext = () => injectLambdaContext(logger, { resetKeys: true });

export const handler = middy(deps.relay).use(withContext());
export const checkpoint = middy(async () => deps.checkpoint()).use(withContext());
