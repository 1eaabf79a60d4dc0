import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import { largestListBytes, openService, type Service } from '@payung/casework';
import { systemClock, systemRandomness } from '@payung/data';
import { awsAccounts, awsCrossing, openAwsParts, quickConnections } from '@payung/data/aws';
import { stageLog, stageVerifier } from '@payung/edge';
import type { ApiOptions } from './app.ts';
import type { Env } from './env.ts';
import { createTenantRates, type Rates } from './tenant-rates.ts';

/**
 * Of one execution environment, which answers one request at a time: no clerk comes near it, a program that floods
 * one region is slowed down (ADR 0015 says what guards the account as a whole).
 */
const rates: Rates = {
  read: { capacity: 300, perSecond: 50 },
  write: { capacity: 150, perSecond: 25 },
};

/** The use-cases over the tables, lists and queue of a stage. Nothing is asked of AWS before the first request. */
export function openDeps(env: Env): Service {
  // no network is chosen yet (ADR 0033): whoever switched messages on would wait for ever
  return openService({ ...openAwsParts(env, largestListBytes), sendsNoMessages: true });
}

/** Tokens and accounts of the stage's user pool. */
export function apiOptions(env: Env, logger: Logger, metrics: Metrics): ApiOptions {
  return {
    newCorrelationId: systemRandomness.ulid,
    rates: createTenantRates({ rates, now: systemClock.now }),
    verify: stageVerifier(env, logger),
    accounts: awsAccounts({
      userPoolId: env.USER_POOL_ID,
      region: env.AWS_REGION,
      connections: quickConnections(),
    }),
    cross: awsCrossing(env),
    log: stageLog(logger, metrics),
  };
}
