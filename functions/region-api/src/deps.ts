import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { largestListBytes, openService, type Service } from '@payung/casework';
import { systemRandomness } from '@payung/data';
import { openAwsParts } from '@payung/data/aws';
import type { ApiOptions } from './app.ts';
import type { Env } from './env.ts';

/** The use-cases over the tables, lists and queue of a stage. Nothing is asked of AWS before the first request. */
export function openDeps(env: Env): Service {
  return openService(openAwsParts(env, largestListBytes));
}

/** Failures as log lines and one count; the tenant is no dimension of it, since each would be a metric of its own. */
export function apiOptions(logger: Logger, metrics: Metrics): ApiOptions {
  return {
    newCorrelationId: systemRandomness.ulid,
    log: {
      failed(code, facts) {
        logger.error(code, { ...facts });
        metrics.singleMetric().addMetric('RequestsFailed', MetricUnit.Count, 1);
      },
    },
  };
}
