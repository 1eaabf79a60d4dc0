import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import { type Published, systemClock, systemRandomness } from '@payung/data';
import { awsPublished, type SignInVariables } from '@payung/data/aws';
import { createCallerRates, stageLog } from '@payung/edge';
import { openPlaces } from '@payung/places';
import type { PublicApiOptions } from './app.ts';

/** Where the stack lays the files of `packages/places/data`: beside the one file of the function. */
const placesFolder = new URL('./places/', import.meta.url);

/** What regions of the stage have published. Nothing is asked of AWS before the first request. */
export function openDeps(env: SignInVariables): Published {
  return awsPublished(env);
}

export function apiOptions(logger: Logger, metrics: Metrics): PublicApiOptions {
  return {
    places: openPlaces(placesFolder),
    rates: createCallerRates({
      // a page of a newspaper, and a program that reads all months of a region
      each: { capacity: 60, perSecond: 5 },
      all: { capacity: 400, perSecond: 50 },
      now: systemClock.now,
    }),
    log: stageLog(logger, metrics),
    newCorrelationId: systemRandomness.ulid,
  };
}
