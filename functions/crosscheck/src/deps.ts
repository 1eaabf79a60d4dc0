import type { Logger } from '@aws-lambda-powertools/logger';
import {
  awsCrosscheck,
  awsDesk,
  type CrosscheckVariables,
  type DeskVariables,
} from '@payung/data/aws';
import { type CrosscheckLog, createCrosscheck, createDesk } from './crosscheck.ts';

const logOf = (logger: Logger): CrosscheckLog => ({
  failed: (code, facts) => logger.error(code, { ...facts }),
});

/** The table and the key of a stage. Nothing is asked of AWS before the first request. */
export function openCrosscheck(env: CrosscheckVariables, logger: Logger) {
  const { open, ...service } = awsCrosscheck(env);
  return createCrosscheck(service, { open, log: logOf(logger) });
}

export function openDesk(env: DeskVariables, logger: Logger) {
  return createDesk(awsDesk(env), logOf(logger));
}
