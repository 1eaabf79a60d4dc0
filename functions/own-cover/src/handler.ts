import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { type ApiHandler, lambdaHandler } from '@payung/edge';
import { createOwnCoverApi } from './app.ts';
import { apiOptions, openDeps } from './deps.ts';
import { readEnv } from './env.ts';

const env = readEnv(process.env);
const logger = new Logger({ logLevel: env.LOG_LEVEL });
const answer = lambdaHandler(
  createOwnCoverApi(openDeps(env), apiOptions(env, logger, new Metrics())),
);

export const handler: ApiHandler = (event, context) => {
  logger.resetKeys();
  logger.addContext(context);
  return answer(event, context);
};
