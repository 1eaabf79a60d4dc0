import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { STSClient } from '@aws-sdk/client-sts';
import { type Database, openDatabase } from '../database.ts';
import type { Clock } from '../ports.ts';
import { systemClock, systemRandomness } from '../system.ts';
import { type Connections, quickConnections } from './connections.ts';
import { kmsMasterKey } from './kms-master-key.ts';
import { stsClientSource } from './sts-client-source.ts';
import { stsTenantSessions, type TenantSessions } from './tenant-sessions.ts';
import type { TenantVariables } from './variables.ts';

/** What every adapter of one process shares. */
export interface AwsAccess {
  readonly region: string;
  readonly sessions: TenantSessions;
  readonly connections: Connections;
  readonly clock: Clock;
}

/** Nothing is asked of AWS yet: the first session is begun for the first tenant that somebody works for. */
export function openAwsAccess(variables: TenantVariables): AwsAccess {
  const { AWS_REGION: region, TENANT_ROLE_ARN: roleArn } = variables;
  const connections = quickConnections();
  const clock = systemClock;
  const sts = new STSClient({ ...connections, region });
  return { region, connections, clock, sessions: stsTenantSessions({ sts, roleArn, clock }) };
}

/**
 * The database in AWS. Items of tenants go through their sessions; the list of tenants is read under the
 * function's own role, and only the sweep's role lets it.
 */
export function awsDatabase(access: AwsAccess, variables: TenantVariables): Database {
  const { region, connections, clock } = access;
  return openDatabase({
    clientFor: stsClientSource(access),
    directory: new DynamoDBClient({ ...connections, region }),
    tables: {
      tenancy: variables.TENANCY_TABLE,
      registry: variables.REGISTRY_TABLE,
      journal: variables.JOURNAL_TABLE,
    },
    masterKey: kmsMasterKey({ ...access, keyId: variables.SEALING_KEY_ID }),
    clock,
    random: systemRandomness,
  });
}
