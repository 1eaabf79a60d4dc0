import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { largestListBytes, openService, type Service } from '@payung/casework';
import { systemClock, systemRandomness } from '@payung/data';
import { awsRegencyHolders, openAwsParts } from '@payung/data/aws';
import { createCallerRates, stageLog } from '@payung/edge';
import { openPlaces } from '@payung/places';
import type { OwnCoverApiOptions } from './app.ts';
import type { Env } from './env.ts';

/** Where the stack lays the files of `packages/places/data`: beside the one file of the function. */
const placesFolder = new URL('./places/', import.meta.url);

/** Names of the counts that operators watch: how much the check is used, and how often it meets a limit. */
const counted = {
  answered: 'OwnCoverChecksAnswered',
  'turned-away': 'OwnCoverChecksTurnedAway',
} as const;

/** The use-cases over a region's read-only session. Nothing is asked of AWS before the first request. */
export function openDeps(env: Env): Service {
  return openService(openAwsParts(env, largestListBytes));
}

export function apiOptions(env: Env, logger: Logger, metrics: Metrics): OwnCoverApiOptions {
  const { now } = systemClock;
  return {
    places: openPlaces(placesFolder),
    holderOf: awsRegencyHolders(env),
    // a family at a kitchen table, and an office that helps some dozen people in a morning
    rates: createCallerRates({
      each: { capacity: 10, perSecond: 0.05 },
      all: { capacity: 100, perSecond: 10 },
      now,
    }),
    regionRates: createCallerRates({
      each: { capacity: 60, perSecond: 2 },
      all: { capacity: 100, perSecond: 10 },
      now,
    }),
    now: () => performance.now(),
    wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
    log: stageLog(logger, metrics),
    count: (ended) => metrics.singleMetric().addMetric(counted[ended], MetricUnit.Count, 1),
    newCorrelationId: systemRandomness.ulid,
  };
}
