import { Logger } from '@aws-lambda-powertools/logger';
import type { CrossAnswer, DeskAnswer } from '@payung/data';
import type { Context } from 'aws-lambda';
import { openCrosscheck, openDesk } from './deps.ts';
import { readDeskEnv, readEnv } from './env.ts';

const logger = new Logger({ logLevel: readDeskEnv(process.env).LOG_LEVEL });

// one module for two functions: each is set up when it is first invoked, since the desk has no key to be told of
let answerRegions: ReturnType<typeof openCrosscheck> | null = null;
let answerDesk: ReturnType<typeof openDesk> | null = null;

function begin(context: Context): void {
  logger.resetKeys();
  logger.addContext(context);
}

/** Invoked by the functions of regions, never from outside. */
export const handler = (event: unknown, context: Context): Promise<CrossAnswer> => {
  begin(context);
  answerRegions ??= openCrosscheck(readEnv(process.env), logger);
  return answerRegions(event);
};

/** Invoked by the control plane alone. */
export const desk = (event: unknown, context: Context): Promise<DeskAnswer> => {
  begin(context);
  answerDesk ??= openDesk(readDeskEnv(process.env), logger);
  return answerDesk(event);
};
