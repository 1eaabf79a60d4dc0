import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { type ApiHandler, lambdaHandler } from '@payung/edge';
import { createRegionApi } from './app.ts';
import { apiOptions, openDeps } from './deps.ts';
import { readEnv } from './env.ts';
import { alsoForSystems } from './systems-address.ts';

const env = readEnv(process.env);
const logger = new Logger({ logLevel: env.LOG_LEVEL });
const answer = alsoForSystems(
  lambdaHandler(createRegionApi(openDeps(env), apiOptions(env, logger, new Metrics()))),
);

export const handler: ApiHandler = (event, context) => {
  // what one request put there must not label the next, perhaps of another region
  logger.resetKeys();
  logger.addContext(context);
  return answer(event, context);
};
