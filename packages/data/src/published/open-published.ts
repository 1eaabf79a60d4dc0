import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type ContributionMonth, PublicMonth, type RegencyCode, TenantId } from '@payung/domain';
import * as z from 'zod';
import { noConsumption } from '../consumption.ts';
import { controlKeys } from '../control/control-keys.ts';
import type { Randomness } from '../ports.ts';
import { readItem, schemaVersion } from '../records.ts';
import { type Pause, sleep } from '../retry.ts';
import { createTableAccess, type Item } from '../table-access.ts';
import { publishedKeys } from './published-keys.ts';

const PublishedItem = z.object({ schemaVersion: z.literal(schemaVersion), json: z.string() });
const Holder = z.object({ tenant: TenantId });

/**
 * Has published nothing. It is asked where a regency has no region, so that whoever measures the time of an answer does
 * not learn which regencies use the service in silence.
 */
const nobody = TenantId.parse('0'.repeat(26));

/** What regions have published, and nothing else of them. */
export interface Published {
  /** months of the region of a regency, the newest first; none where it publishes nothing, or is no region */
  months(code: RegencyCode, most: number): Promise<PublicMonth[]>;
  month(code: RegencyCode, month: ContributionMonth): Promise<PublicMonth | null>;
}

/** Opens what is published over a client that reaches it alone. */
export function openPublished(parts: {
  client: DynamoDBClient;
  table: string;
  random: Randomness;
  pause?: Pause;
}): Published {
  const { client, table, random, pause = sleep } = parts;
  const access = createTableAccess({ client, consumption: noConsumption(), random, pause });

  async function holderOf(code: RegencyCode): Promise<TenantId> {
    const [item = null] = await access.getMany([{ table, key: controlKeys.regency(code) }]);
    return item === null ? nobody : readItem(Holder, 'regency', item).tenant;
  }

  const monthIn = (item: Item): PublicMonth =>
    PublicMonth.parse(JSON.parse(readItem(PublishedItem, 'published month', item).json));

  return {
    async months(code, most) {
      const tenant = await holderOf(code);
      const partition = publishedKeys.months(tenant);
      const { items } = await access.query({ table, partition, limit: most, newestFirst: true });
      return items.map(monthIn);
    },
    async month(code, month) {
      const tenant = await holderOf(code);
      const key = publishedKeys.month(tenant, month);
      const [item = null] = await access.getMany([{ table, key }]);
      return item === null ? null : monthIn(item);
    },
  };
}
