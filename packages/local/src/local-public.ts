import { openPublished, openRegencyHolders, systemClock, systemRandomness } from '@payung/data';
import { type ApiLog, createCallerRates, lambdaHandler } from '@payung/edge';
import { createOwnCoverApi } from '@payung/own-cover';
import { openPlaces } from '@payung/places';
import { createPublicApi } from '@payung/public-api';
import { type LocalService, tables } from './local-service.ts';

/** What one caller may ask of this machine, and all of them. */
const rates = {
  each: { capacity: 600, perSecond: 50 },
  all: { capacity: 2_000, perSecond: 100 },
};

/** What everybody may read, as the function in AWS serves it. */
export function openLocalPublic(
  { client }: Pick<LocalService, 'client'>,
  log: ApiLog,
): ReturnType<typeof lambdaHandler> {
  const published = openPublished({ client, table: tables.tenancy, random: systemRandomness });
  return lambdaHandler(
    createPublicApi(published, {
      places: openPlaces(),
      rates: createCallerRates({ ...rates, now: systemClock.now }),
      log,
      newCorrelationId: systemRandomness.ulid,
    }),
  );
}

/** What one caller may ask about cover on this machine, and all of them: a test asks many times. */
const ownCoverRates = {
  each: { capacity: 60, perSecond: 5 },
  all: { capacity: 200, perSecond: 20 },
};

/** Whether somebody is covered, as the function in AWS answers it. */
export function openLocalOwnCover(
  { client, service }: Pick<LocalService, 'client' | 'service'>,
  log: ApiLog,
): ReturnType<typeof lambdaHandler> {
  const holderOf = openRegencyHolders({
    client,
    table: tables.tenancy,
    random: systemRandomness,
  });
  return lambdaHandler(
    createOwnCoverApi(service, {
      places: openPlaces(),
      holderOf,
      rates: createCallerRates({ ...ownCoverRates, now: systemClock.now }),
      regionRates: createCallerRates({ ...ownCoverRates, now: systemClock.now }),
      now: () => performance.now(),
      wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
      log,
      // nobody watches a single machine
      count: () => undefined,
      newCorrelationId: systemRandomness.ulid,
    }),
  );
}
