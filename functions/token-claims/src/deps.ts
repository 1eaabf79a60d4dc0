import type { Logger } from '@aws-lambda-powertools/logger';
import { claimsOf } from '@payung/casework';
import { systemClock } from '@payung/data';
import { awsSignInDatabase, cognitoSecondFactors, quickConnections } from '@payung/data/aws';
import type { Env } from './env.ts';
import type { TokenClaimsParts } from './token-claims.ts';

/** Memberships and second factors of a stage. Nothing is asked of AWS before the first token. */
export function openDeps(env: Env, logger: Logger): TokenClaimsParts {
  const database = awsSignInDatabase(env);
  const { AWS_REGION: region } = env;
  const factors = cognitoSecondFactors({ region, connections: quickConnections() });
  return {
    claimsOf: (user, wanted) => claimsOf(database, user, wanted, systemClock.now()),
    hasSecondFactor: factors.has,
    told: (code, facts) => logger.warn(code, { ...facts }),
    failed: (code, facts) => logger.error(code, { ...facts }),
  };
}
