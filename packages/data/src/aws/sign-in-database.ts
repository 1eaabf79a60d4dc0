import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Database } from '../database.ts';
import { openDatabase } from '../database.ts';
import { systemClock, systemRandomness } from '../system.ts';
import { quickConnections } from './connections.ts';
import type { SignInVariables } from './variables.ts';

const closed = async (): Promise<never> => {
  throw new Error('signing in opens no sealed section');
};

/**
 * What signing in reads, under the function's own role: the regions of a user, memberships without names, and how
 * each region stands. That role reaches no other table and no key of a region.
 */
export function awsSignInDatabase(
  variables: Pick<SignInVariables, 'AWS_REGION' | 'TENANCY_TABLE'>,
): Pick<Database, 'regions' | 'userRegions'> {
  const { AWS_REGION: region, TENANCY_TABLE: tenancy } = variables;
  const directory = new DynamoDBClient({ ...quickConnections(), region });
  const { regions, userRegions } = openDatabase({
    clientFor: async () => directory,
    directory,
    tables: { tenancy, registry: 'none', journal: 'none' },
    masterKey: { wrap: closed, unwrap: closed },
    clock: systemClock,
    random: systemRandomness,
  });
  return { regions, userRegions };
}
