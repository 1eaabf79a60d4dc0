import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { UserId } from '@payung/domain';
import { openControlPlane } from '../control/index.ts';
import { type Database, openDatabase } from '../database.ts';
import { systemClock, systemRandomness } from '../system.ts';
import { quickConnections } from './connections.ts';
import type { SignInVariables } from './variables.ts';

const closed = async (): Promise<never> => {
  throw new Error('signing in opens no sealed section');
};

/** What is known of a user before any region is. */
export interface SignInDatabase extends Pick<Database, 'regions' | 'userRegions'> {
  isCentralAdmin(user: UserId): Promise<boolean>;
}

/**
 * What signing in reads, under the function's own role: the regions of a user, memberships without names, and how
 * each region stands. That role reaches no other table and no key of a region.
 */
export function awsSignInDatabase(
  variables: Pick<SignInVariables, 'AWS_REGION' | 'TENANCY_TABLE'>,
): SignInDatabase {
  const { AWS_REGION: region, TENANCY_TABLE: tenancy } = variables;
  const directory = new DynamoDBClient({ ...quickConnections(), region });
  const tables = { tenancy, registry: 'none', journal: 'none' };
  const own = { tables, clock: systemClock, random: systemRandomness };
  const { regions, userRegions } = openDatabase({
    ...own,
    clientFor: async () => directory,
    directory,
    masterKey: { wrap: closed, unwrap: closed },
  });
  const control = openControlPlane({ ...own, client: directory });
  return {
    regions,
    userRegions,
    isCentralAdmin: async (user) => (await control.admin(user)) !== null,
  };
}
