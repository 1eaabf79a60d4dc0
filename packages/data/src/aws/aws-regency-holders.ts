import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openRegencyHolders, type RegencyHolders } from '../published/index.ts';
import { systemRandomness } from '../system.ts';
import { quickConnections } from './connections.ts';
import type { TenantVariables } from './variables.ts';

/** Which region a regency is, under the function's own role, which reads nothing else. */
export function awsRegencyHolders(
  variables: Pick<TenantVariables, 'AWS_REGION' | 'TENANCY_TABLE'>,
): RegencyHolders {
  const { AWS_REGION: region, TENANCY_TABLE: table } = variables;
  const client = new DynamoDBClient({ ...quickConnections(), region });
  return openRegencyHolders({ client, table, random: systemRandomness });
}
