import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type CrossCheck,
  type CrossDesk,
  type CrossRate,
  type CrossRequest,
  type CrossStore,
  type CrossTokens,
  type CrossVault,
  createRequestOpener,
  openCrossRate,
  openCrossStore,
  openCrossTokens,
  type SealedRequest,
} from '../crosscheck/index.ts';
import type { Clock, Randomness } from '../ports.ts';
import { systemClock, systemRandomness } from '../system.ts';
import { openAwsAccess } from './aws-access.ts';
import { quickConnections } from './connections.ts';
import { kmsCrossVault } from './kms-cross-vault.ts';
import { lateAsking } from './late.ts';
import type { CrosscheckVariables, CrossingVariables, DeskVariables } from './variables.ts';

interface DeskParts {
  readonly store: CrossStore;
  readonly clock: Clock;
  readonly random: Randomness;
}

interface CrosscheckParts extends DeskParts {
  readonly tokens: CrossTokens;
  readonly vault: CrossVault;
  readonly rate: CrossRate;
  /** opens what a region's session sealed */
  readonly open: (sealed: SealedRequest) => Promise<CrossRequest>;
}

const clientAt = (region: string): DynamoDBClient =>
  new DynamoDBClient({ ...quickConnections(), region });

/** The table and the key of the check across regions, under the function's own role. */
export function awsCrosscheck(variables: CrosscheckVariables): CrosscheckParts {
  const { AWS_REGION: region, CROSSCHECK_TABLE: table, CROSSCHECK_KEY_ID: keyId } = variables;
  const [client, random, clock] = [clientAt(region), systemRandomness, systemClock];
  const vault = kmsCrossVault({ keyId, region, connections: quickConnections() });
  return {
    store: openCrossStore({ client, table, random }),
    tokens: openCrossTokens({ client, table, vault, random }),
    rate: openCrossRate(client, table),
    vault,
    clock,
    random,
    open: createRequestOpener({
      unwrap: (wrapped, tenant) => vault.unwrap(wrapped, { tenant }),
      clock,
    }),
  };
}

/** The same table for the desk, without any key. */
export function awsDesk({ AWS_REGION: region, CROSSCHECK_TABLE: table }: DeskVariables): DeskParts {
  const random = systemRandomness;
  return {
    store: openCrossStore({ client: clientAt(region), table, random }),
    clock: systemClock,
    random,
  };
}

/** The way to the check across regions for a function that works for tenants. */
export function awsCrossing(variables: CrossingVariables): CrossCheck {
  return lateAsking(async () => {
    const { lambdaCrossCheck } = await import('./lambda-cross-check.ts');
    return lambdaCrossCheck({
      ...openAwsAccess(variables),
      functionName: variables.CROSSCHECK_FUNCTION,
      keyId: variables.CROSSCHECK_KEY_ID,
    });
  });
}

/** The way from the control plane to the desk; see `lambdaCrossDesk`. */
export function awsCrossDesk(parts: { functionName: string; region: string }): CrossDesk {
  return lateAsking(async () => (await import('./lambda-cross-check.ts')).lambdaCrossDesk(parts));
}
