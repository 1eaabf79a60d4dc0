import type { Logger } from '@aws-lambda-powertools/logger';
import type { RunLog } from './run.ts';

/** What failed in a night, as lines in the log of the function: alarms count them by `message`. */
export const nightLog = (logger: Pick<Logger, 'error'>): RunLog => ({
  failed: (code, facts) => logger.error(code, { ...facts }),
});
