import type { ControlService } from '@payung/casework/control';
import { createCentralApi } from '@payung/central-api';
import {
  type ControlPlane,
  type CrossDesk,
  openControlPlane,
  systemClock,
  systemRandomness,
  type WorkQueue,
} from '@payung/data';
import { type ApiLog, lambdaHandler } from '@payung/edge';
import { openPlaces } from '@payung/places';
import { type LocalService, tables } from './local-service.ts';
import { note } from './note.ts';
import type { SignIn } from './sign-in/sign-in.ts';

/** The control plane of one machine: the same tables, and no way to a region's keys. */
export function openLocalControl({ client }: Pick<LocalService, 'client'>): ControlPlane {
  return openControlPlane({ client, tables, clock: systemClock, random: systemRandomness });
}

/** The control plane's API as the function in AWS serves it. */
export function openLocalCentral(
  control: ControlPlane,
  queue: WorkQueue,
  signIn: Pick<SignIn, 'accounts' | 'outbox' | 'verify'>,
  desk: CrossDesk,
): ReturnType<typeof lambdaHandler> {
  const { accounts, outbox, verify } = signIn;
  const service: ControlService = {
    control,
    places: openPlaces(),
    accounts,
    outbox,
    queue,
    desk,
    clock: systemClock,
    random: systemRandomness,
  };
  const log: ApiLog = {
    failed: (code, { correlationId, route, error }) =>
      note(`${code} ${route} ${correlationId} ${error}`),
  };
  return lambdaHandler(
    createCentralApi(service, { log, verify, newCorrelationId: systemRandomness.ulid }),
  );
}
