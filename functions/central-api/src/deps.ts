import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { ControlService } from '@payung/casework/control';
import { systemClock, systemRandomness } from '@payung/data';
import {
  awsAccounts,
  awsControlPlane,
  awsCrossDesk,
  awsOutbox,
  awsWorkQueue,
  quickConnections,
} from '@payung/data/aws';
import { stageLog, stageVerifier } from '@payung/edge';
import { openPlaces } from '@payung/places';
import type { CentralApiOptions } from './app.ts';
import type { Env } from './env.ts';

/** Where the stack lays the files of `packages/places/data`: beside the one file of the function. */
const placesFolder = new URL('./places/', import.meta.url);

/** The control plane of a stage. Nothing is asked of AWS before the first request. */
export function openDeps(env: Env): ControlService {
  const at = { region: env.AWS_REGION, connections: quickConnections() };
  return {
    control: awsControlPlane(env),
    places: openPlaces(placesFolder),
    accounts: awsAccounts({ ...at, userPoolId: env.USER_POOL_ID }),
    outbox: awsOutbox({ ...at, from: env.MAIL_FROM, configuration: env.MAIL_CONFIGURATION }),
    queue: awsWorkQueue({ ...at, url: env.IMPORT_QUEUE_URL }),
    desk: awsCrossDesk({ functionName: env.CROSSCHECK_DESK_FUNCTION, region: env.AWS_REGION }),
    clock: systemClock,
    random: systemRandomness,
  };
}

/** Tokens of the stage's user pool; failures as log lines and one count. */
export function apiOptions(env: Env, logger: Logger, metrics: Metrics): CentralApiOptions {
  return {
    newCorrelationId: systemRandomness.ulid,
    verify: stageVerifier(env, logger),
    log: stageLog(logger, metrics),
  };
}
