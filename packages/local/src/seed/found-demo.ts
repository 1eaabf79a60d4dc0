import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { foundRegion, type Service } from '@payung/casework';
import { ensureCrossTable, ensureTables, type RegistryWrite } from '@payung/data';
import { Membership, type Region, UserId } from '@payung/domain';
import { accountsOfRegion, postsOf } from '../accounts.ts';
import { crosscheckTable } from '../local-crosscheck.ts';
import { tables } from '../local-service.ts';
import { demoEmail } from '../sign-in/demo-sign-in.ts';
import { StartRefused, systemCode } from '../start-refused.ts';
import type { DemoRegion } from './demo-region.ts';

/** @throws StartRefused when the database does not answer */
export async function prepareTables(client: DynamoDBClient, endpoint: string): Promise<void> {
  try {
    await ensureTables(client, tables);
    await ensureCrossTable(client, crosscheckTable);
  } catch (error) {
    const kind = systemCode(error) ?? (error instanceof Error ? error.name : typeof error);
    throw new StartRefused(
      `The DynamoDB at ${endpoint} does not answer or refuses to make tables (${kind}): see whether it runs, and DYNAMODB_ENDPOINT.`,
      error,
    );
  }
}

/**
 * Founds the demo regions. Safe to do at every start: a region that is there keeps its rules and its quota
 * cards as they are now, and one whose founding was cut off is completed.
 */
export async function foundDemo(service: Service, regions: readonly DemoRegion[]): Promise<void> {
  for (const { region, grants, verification } of regions) {
    const known = await service.database.regions.region(region.tenantId);
    const founded = known ?? { ...region, verification };
    await foundRegion(service, founded, grants);
    await enrolAccounts(service, founded);
  }
}

const byFounding = {
  actor: { kind: 'CentralAdmin', user: UserId.parse('central'), agency: null },
  source: 'founding',
  correlationId: 'founding',
};

/** Makes the demo accounts members of their region; one who is a member already keeps the posts given since. */
async function enrolAccounts(service: Service, region: Region): Promise<void> {
  const data = await service.database.tenant(region.tenantId);
  const known = new Set((await data.members.all()).members.map(({ user }) => user));
  const writes: RegistryWrite[] = [];
  for (const account of accountsOfRegion(region)) {
    const user = UserId.parse(account.account);
    if (known.has(user)) continue;
    await service.database.userRegions.point(user, region);
    const member = Membership.parse({
      tenant: region.tenantId,
      user,
      name: account.name,
      email: demoEmail(account.account),
      posts: postsOf(account, region),
      state: 'active',
    });
    writes.push({ write: 'new-member', member, by: 'founding' });
  }
  if (writes.length > 0) await data.commit({ cause: byFounding, lane: 'any', writes });
}
