import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openPublished, type Published } from '../published/index.ts';
import { systemRandomness } from '../system.ts';
import { quickConnections } from './connections.ts';
import type { SignInVariables } from './variables.ts';

/** What regions have published, under the function's own role, which reaches no sealed section and no key. */
export function awsPublished(variables: SignInVariables): Published {
  const { AWS_REGION: region, TENANCY_TABLE: table } = variables;
  const client = new DynamoDBClient({ ...quickConnections(), region });
  return openPublished({ client, table, random: systemRandomness });
}
