import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { STSClient } from '@aws-sdk/client-sts';
import { type Database, openDatabase } from '../database.ts';
import type { Clock, Tables } from '../ports.ts';
import { systemClock, systemRandomness } from '../system.ts';
import { type Connections, quickConnections } from './connections.ts';
import { kmsMasterKey } from './kms-master-key.ts';
import { stsClientSource } from './sts-client-source.ts';
import { stsTenantSessions, type TenantSessions } from './tenant-sessions.ts';

/** What every adapter of one process shares. */
export interface AwsAccess {
  readonly region: string;
  readonly sessions: TenantSessions;
  readonly connections: Connections;
  readonly clock: Clock;
}

/**
 * Opens nothing yet: the first session is asked for with the first tenant.
 *
 * @param parts.tenantRoleArn the role that is taken once for each tenant
 */
export function openAwsAccess(parts: { region: string; tenantRoleArn: string }): AwsAccess {
  const { region, tenantRoleArn: roleArn } = parts;
  const connections = quickConnections();
  const clock = systemClock;
  const sts = new STSClient({ ...connections, region });
  return { region, connections, clock, sessions: stsTenantSessions({ sts, roleArn, clock }) };
}

/**
 * The database in AWS. Items of tenants go through their sessions; the list of tenants is read under the
 * function's own role, which only the sweep's lets do so.
 *
 * @param parts.sealingKeyId key of KMS under which the tenants' keys are wrapped
 */
export function awsDatabase(
  access: AwsAccess,
  parts: { tables: Tables; sealingKeyId: string },
): Database {
  const { region, connections, clock } = access;
  return openDatabase({
    clientFor: stsClientSource(access),
    directory: new DynamoDBClient({ ...connections, region }),
    tables: parts.tables,
    masterKey: kmsMasterKey({ ...access, keyId: parts.sealingKeyId }),
    clock,
    random: systemRandomness,
  });
}
