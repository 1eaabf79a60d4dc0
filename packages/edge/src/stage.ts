import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { systemClock } from '@payung/data';
import { createTokenVerifier, remoteKeys, type TokenVerifier } from '@payung/identity';

/** What operators are told of a request that failed. */
export interface FailureFacts {
  readonly correlationId: string;
  /** the number under which whoever asked says they did */
  readonly askedAs?: string;
  /** null before anybody was recognised, and where no region is meant */
  readonly tenantId: string | null;
  readonly route: string;
  /** kind of the error and where it rose, never its text */
  readonly error: string;
}

/** A request that changed something, or was to. */
export interface AskedFacts extends Omit<FailureFacts, 'error'> {
  readonly askedAs: string;
  readonly status: number;
}

/** What an API tells its operators; codes and ids only, never what was sent. */
export interface ApiLog {
  failed(code: string, facts: FailureFacts): void;
  /** Told of each request that says under which number it was asked, so that it is found when its answer was lost. */
  asked?(facts: AskedFacts): void;
}

/**
 * Failures as log lines and one count. The tenant is no dimension of the count, since each would be a metric of
 * its own.
 */
export function stageLog(logger: Logger, metrics: Metrics): ApiLog {
  return {
    failed(code, facts) {
      logger.error(code, { ...facts });
      metrics.singleMetric().addMetric('RequestsFailed', MetricUnit.Count, 1);
    },
    asked: (facts) => logger.info('ASKED', { ...facts }),
  };
}

/** The check of the tokens of a stage's user pool. */
export function stageVerifier(
  env: { readonly TOKEN_ISSUER: string; readonly TOKEN_CLIENTS: readonly string[] },
  logger: Logger,
): TokenVerifier {
  return createTokenVerifier({
    issuer: env.TOKEN_ISSUER,
    clients: env.TOKEN_CLIENTS,
    keys: remoteKeys(new URL(`${env.TOKEN_ISSUER}/.well-known/jwks.json`)),
    now: systemClock.now,
    onKeysUnavailable: () => logger.error('SIGNING_KEYS_UNAVAILABLE'),
  });
}
