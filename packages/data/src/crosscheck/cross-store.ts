import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TenantId } from '@payung/domain';
import { noConsumption } from '../consumption.ts';
import type { Randomness } from '../ports.ts';
import { readItem } from '../records.ts';
import type { Key } from '../registry-keys.ts';
import { contentionPolicy, type Pause, sleep, waitBefore } from '../retry.ts';
import { createTableAccess, type Item, type QueryPage } from '../table-access.ts';
import {
  AgreedItem,
  type AgreedRecord,
  CaseItem,
  type CaseRecord,
  ClaimsItem,
  type ClaimsRecord,
  EncodingsItem,
  type ExchangeId,
  ExchangeItem,
  type ExchangeRecord,
  OwnCaseItem,
  type OwnCaseRecord,
} from './cross-records.ts';
import { type CrossWrite, crossAction } from './cross-writes.ts';
import { claimShards, crosscheckKeys } from './crosscheck-keys.ts';

/** One part of a region's encodings, sealed. */
export interface EncodingsPart {
  readonly part: number;
  readonly sealed: Uint8Array;
}

/** A page of something, and the sort key after which the next begins; null at the end. */
export interface CrossPage<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Everything that is known across regions. There is no way from here to any other table. */
export interface CrossStore {
  /** of many regions at once, in their order */
  agreed(tenants: readonly TenantId[]): Promise<(AgreedRecord | null)[]>;
  claims(tokens: readonly string[]): Promise<(ClaimsRecord | null)[]>;
  /** some tokens that a region still claims; empty when there are none left */
  someClaimed(tenant: TenantId, limit: number): Promise<string[]>;
  cases(numbers: readonly string[]): Promise<(CaseRecord | null)[]>;
  /** newest first by month */
  allCases(after: string | null, limit: number): Promise<CrossPage<CaseRecord>>;
  casesOf(tenant: TenantId, after: string | null, limit: number): Promise<CrossPage<OwnCaseRecord>>;
  exchange(id: ExchangeId): Promise<ExchangeRecord | null>;
  exchanges(): Promise<ExchangeRecord[]>;
  encodings(id: ExchangeId, tenant: TenantId): Promise<EncodingsPart[]>;
  /** @returns false when a condition did not hold; nothing was written then */
  commit(writes: readonly CrossWrite[]): Promise<boolean>;
  pauseBefore(attempt: number): Promise<void>;
}

/** Opens the table over a client of the function's own role. */
export function openCrossStore(parts: {
  client: DynamoDBClient;
  table: string;
  random: Randomness;
  pause?: Pause;
}): CrossStore {
  const { client, table, random, pause = sleep } = parts;
  const access = createTableAccess({ client, consumption: noConsumption(), random, pause });

  async function many<T>(keys: readonly Key[], read: (item: Item) => T): Promise<(T | null)[]> {
    if (keys.length === 0) return [];
    const items = await access.getMany(keys.map((key) => ({ table, key })));
    return items.map((item) => (item === null ? null : read(item)));
  }

  async function page<T>(
    partition: string,
    { after, limit }: { after: string | null; limit: number },
    read: (item: Item) => T,
  ): Promise<CrossPage<T>> {
    const found = await access.query({
      table,
      partition,
      limit,
      consistent: true,
      newestFirst: true,
      after: after === null ? null : { pk: partition, sk: after },
    });
    return {
      items: found.items.map(read),
      next: found.next === null ? null : String(found.next.sk),
    };
  }

  async function under(partition: string, prefix?: string): Promise<Item[]> {
    const found: Item[] = [];
    let after: Item | null = null;
    do {
      const next: QueryPage = await access.query({
        table,
        partition,
        after,
        consistent: true,
        ...(prefix === undefined ? {} : { prefix }),
      });
      found.push(...next.items);
      after = next.next;
    } while (after !== null);
    return found;
  }

  const exchangeIn = (item: Item): ExchangeRecord => readItem(ExchangeItem, 'exchange', item);
  const caseIn = (item: Item): CaseRecord => readItem(CaseItem, 'case', item);

  return {
    agreed: (tenants) =>
      many(tenants.map(crosscheckKeys.agreed), (item) => readItem(AgreedItem, 'agreed', item)),
    claims: (tokens) =>
      many(tokens.map(crosscheckKeys.claims), (item) => readItem(ClaimsItem, 'claims', item)),
    async someClaimed(tenant, limit) {
      for (let shard = 0; shard < claimShards; shard += 1) {
        const partition = crosscheckKeys.claimsOf(tenant, shard);
        const { items } = await access.query({ table, partition, limit, consistent: true });
        if (items.length > 0) return items.map(({ sk }) => String(sk));
      }
      return [];
    },
    cases: (numbers) => many(numbers.map(crosscheckKeys.case), caseIn),
    allCases: (after, limit) => page(crosscheckKeys.cases, { after, limit }, caseIn),
    casesOf: (tenant, after, limit) =>
      page(crosscheckKeys.casesOf(tenant), { after, limit }, (item) =>
        readItem(OwnCaseItem, 'own case', item),
      ),
    exchange: async (id) => (await many([crosscheckKeys.exchange(id)], exchangeIn))[0] ?? null,
    exchanges: async () => (await under(crosscheckKeys.exchanges)).map(exchangeIn),
    async encodings(id, tenant) {
      const prefix = crosscheckKeys.encodingsPrefix(tenant);
      const items = await under(crosscheckKeys.encodings(id), prefix);
      return items.map((item) => ({
        part: Number(String(item.sk).slice(prefix.length)),
        sealed: readItem(EncodingsItem, 'encodings', item).sealed,
      }));
    },
    async commit(writes) {
      const result = await access.transact(writes.map((write) => crossAction(table, write)));
      return result.kind === 'done';
    },
    pauseBefore: (attempt) =>
      attempt === 0 ? Promise.resolve() : pause(waitBefore(attempt, contentionPolicy, random)),
  };
}
