import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type ContributionMonth,
  PublicLook,
  PublicMonth,
  PublicOwnCover,
  type RegencyCode,
  TenantId,
} from '@payung/domain';
import * as z from 'zod';
import { noConsumption } from '../consumption.ts';
import { controlKeys } from '../control/control-keys.ts';
import type { Randomness } from '../ports.ts';
import { readItem, schemaVersion } from '../records.ts';
import { type Pause, sleep } from '../retry.ts';
import { createTableAccess, type Item, type TableAccess } from '../table-access.ts';
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
  /** how people of the region ask about their own cover; null where it does not let them */
  ownCover(code: RegencyCode): Promise<PublicOwnCover | null>;
  /** how the region looks; null where it chose nothing. Says nothing about whether anything is published */
  look(code: RegencyCode): Promise<PublicLook | null>;
}

async function holderIn(
  access: TableAccess,
  table: string,
  code: RegencyCode,
): Promise<TenantId | null> {
  const [item = null] = await access.getMany([{ table, key: controlKeys.regency(code) }]);
  return item === null ? null : readItem(Holder, 'regency', item).tenant;
}

/** Which region a regency is; null where it is none. Over a client that reaches nothing else. */
export type RegencyHolders = (code: RegencyCode) => Promise<TenantId | null>;

export function openRegencyHolders(parts: {
  client: DynamoDBClient;
  table: string;
  random: Randomness;
  pause?: Pause;
}): RegencyHolders {
  const { client, table, random, pause = sleep } = parts;
  const access = createTableAccess({ client, consumption: noConsumption(), random, pause });
  return (code) => holderIn(access, table, code);
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

  const holderOf = async (code: RegencyCode) => (await holderIn(access, table, code)) ?? nobody;

  const monthIn = (item: Item): PublicMonth =>
    PublicMonth.parse(JSON.parse(readItem(PublishedItem, 'published month', item).json));

  return {
    async months(code, most) {
      const tenant = await holderOf(code);
      const partition = publishedKeys.months(tenant);
      const prefix = publishedKeys.monthPrefix;
      const asked = { table, partition, prefix, limit: most, newestFirst: true };
      const { items } = await access.query(asked);
      return items.map(monthIn);
    },
    async month(code, month) {
      const tenant = await holderOf(code);
      const key = publishedKeys.month(tenant, month);
      const [item = null] = await access.getMany([{ table, key }]);
      return item === null ? null : monthIn(item);
    },
    async ownCover(code) {
      const key = publishedKeys.ownCover(await holderOf(code));
      const [item = null] = await access.getMany([{ table, key }]);
      if (item === null) return null;
      return PublicOwnCover.parse(JSON.parse(readItem(PublishedItem, 'own cover', item).json));
    },
    async look(code) {
      const key = publishedKeys.look(await holderOf(code));
      const [item = null] = await access.getMany([{ table, key }]);
      if (item === null) return null;
      return PublicLook.parse(JSON.parse(readItem(PublishedItem, 'look', item).json));
    },
  };
}
