import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { foundRegion, type Service } from '@payung/casework';
import { ensureTables } from '@payung/data';
import { tables } from '../local-service.ts';
import { StartRefused } from '../start-refused.ts';
import type { DemoRegion } from './demo-region.ts';

/** @throws StartRefused when the database does not answer */
export async function prepareTables(client: DynamoDBClient, endpoint: string): Promise<void> {
  try {
    await ensureTables(client, tables);
  } catch (error) {
    throw new StartRefused(
      `The DynamoDB at ${endpoint} does not answer or refuses to make tables: see whether it runs, and DYNAMODB_ENDPOINT.`,
      error,
    );
  }
}

/**
 * Founds the demo regions. Safe to do at every start: a region that is there keeps its rules and its quota
 * cards as they are now, and one whose founding was cut off is completed.
 */
export async function foundDemo(service: Service, regions: readonly DemoRegion[]): Promise<void> {
  for (const { region, grants } of regions) {
    const known = await service.database.regions.region(region.tenantId);
    await foundRegion(service, known ?? region, grants);
  }
}
