import {
  BatchGetItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { Instant, Region, type TenantId, TenantState } from '@payung/domain';
import * as z from 'zod';
import { type LiveKeys, openLiveKeys } from './key-ring/live-keys.ts';
import type { ClientSource, Clock, MasterKey, Randomness, Tables } from './ports.ts';
import { readItem, schemaVersion } from './records.ts';
import type { Key } from './registry-keys.ts';
import { storedRegion } from './stored-region.ts';
import type { Item } from './table-access.ts';
import { parseTenantEntry, tenancyKeys } from './tenancy-keys.ts';

const Stored = z.object({ schemaVersion: z.literal(schemaVersion), json: z.string() });
/** What a region's own work needs to know of its standing; the rest of the item is the control plane's. */
const StoredStanding = z.looseObject({ state: TenantState, json: z.string().optional() });
const StandingSince = z.object({ since: Instant });

/** The control plane's records of a region: its profile and rules, and its wrapped root keys. */
export interface Regions {
  region(tenant: TenantId): Promise<Region | null>;
  /** the same with its text, for a change that must not overwrite another */
  profile(tenant: TenantId): Promise<{ readonly region: Region; readonly text: string } | null>;
  /** where the region stands; one from before there was a standing is active */
  standing(tenant: TenantId): Promise<TenantState>;
  /** since when it stands there; null for one from before there was a standing */
  standingSince(tenant: TenantId): Promise<Instant | null>;
  save(region: Region): Promise<void>;
  /** opens the tenant's keys; makes them at the first call for a tenant */
  keys(tenant: TenantId): Promise<LiveKeys>;
  /** all tenants; for the sweep, never inside a tenant's request */
  tenants(): Promise<TenantId[]>;
}

export function createRegions(parts: {
  clientFor: ClientSource;
  directory: DynamoDBClient;
  tables: Tables;
  masterKey: MasterKey;
  clock: Clock;
  random: Randomness;
}): Regions {
  const { clientFor, directory, tables } = parts;
  const table = tables.tenancy;
  const opened = new Map<TenantId, Promise<LiveKeys>>();

  async function get(tenant: TenantId, keys: readonly Key[]): Promise<(Item | null)[]> {
    const client = await clientFor(tenant);
    const answer = await client.send(
      new BatchGetItemCommand({
        RequestItems: {
          [table]: { Keys: keys.map((key) => marshall(key)), ConsistentRead: true },
        },
      }),
    );
    if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0) {
      throw new Error('the region record could not be read whole');
    }
    const items = (answer.Responses?.[table] ?? []).map((item) => unmarshall(item));
    return keys.map((key) => items.find((item) => item.sk === key.sk) ?? null);
  }

  async function profile(tenant: TenantId): Promise<{ region: Region; text: string } | null> {
    const [item = null] = await get(tenant, [tenancyKeys.profile(tenant)]);
    if (item === null) return null;
    const text = readItem(Stored, 'region', item).json;
    return { region: Region.parse(JSON.parse(text)), text };
  }

  async function storedStanding(tenant: TenantId): Promise<z.infer<typeof StoredStanding> | null> {
    const [item = null] = await get(tenant, [tenancyKeys.standing(tenant)]);
    return item === null ? null : readItem(StoredStanding, 'standing', item);
  }

  return {
    profile,
    region: async (tenant) => (await profile(tenant))?.region ?? null,
    standing: async (tenant) => (await storedStanding(tenant))?.state ?? 'active',
    async standingSince(tenant) {
      const json = (await storedStanding(tenant))?.json;
      return json === undefined ? null : StandingSince.parse(JSON.parse(json)).since;
    },
    async save(region) {
      const client = await clientFor(region.tenantId);
      const json = storedRegion(region);
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: marshall({ ...tenancyKeys.profile(region.tenantId), schemaVersion, json }),
        }),
      );
      await directory.send(
        new PutItemCommand({
          TableName: table,
          Item: marshall({
            ...tenancyKeys.tenantEntry(region.tenantId),
            schemaVersion,
            regencyCode: region.regencyCode,
          }),
        }),
      );
    },
    async keys(tenant) {
      const known = opened.get(tenant);
      if (known !== undefined) return known;
      const opening = openLiveKeys({ ...parts, table }, tenant);
      opened.set(tenant, opening);
      opening.catch(() => opened.delete(tenant));
      return opening;
    },
    async tenants() {
      const found: TenantId[] = [];
      let after: Record<string, unknown> | undefined;
      do {
        const page = await directory.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :p',
            ExpressionAttributeValues: { ':p': { S: tenancyKeys.tenantList } },
            ...(after === undefined ? {} : { ExclusiveStartKey: marshall(after) }),
          }),
        );
        for (const item of page.Items ?? []) {
          const { pk, sk } = unmarshall(item);
          found.push(parseTenantEntry({ pk: String(pk), sk: String(sk) }));
        }
        after = page.LastEvaluatedKey === undefined ? undefined : unmarshall(page.LastEvaluatedKey);
      } while (after !== undefined);
      return found;
    },
  };
}
