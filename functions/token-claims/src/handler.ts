import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { openDeps } from './deps.ts';
import { readEnv } from './env.ts';
import { createTokenClaims, type TokenAnswer } from './token-claims.ts';

const env = readEnv(process.env);
const logger = new Logger({ logLevel: env.LOG_LEVEL });
const answer = createTokenClaims(openDeps(env, logger));

/** An error goes to Cognito, which then gives no token, and to the runtime, which logs its text: it says nothing of anybody. */
export async function handler(event: unknown, context: Context): Promise<TokenAnswer> {
  // what one request put there must not label the next
  logger.resetKeys();
  logger.addContext(context);
  return answer(event);
}
