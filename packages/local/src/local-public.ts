import { openPublished, systemClock, systemRandomness } from '@payung/data';
import { type ApiLog, lambdaHandler } from '@payung/edge';
import { openPlaces } from '@payung/places';
import { createCallerRates, createPublicApi } from '@payung/public-api';
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
