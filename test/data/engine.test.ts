import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { ensureTables } from '@payung/data';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { patient } from '../support/patient.ts';
import { tablesOf, testClient } from '../support/test-service.ts';

/** What the repositories rest on, asked of the engine itself. */
const database = embeddedDatabase();
const tables = tablesOf(1);
const table = tables.registry;
let client: DynamoDBClient;
beforeAll(async () => {
  client = testClient(database.endpoint());
  await ensureTables(client, tables);
});

let drawn = 0;
function newKey(): { pk: string; sk: string } {
  drawn += 1;
  return { pk: `T#${process.pid}-${process.hrtime.bigint().toString(36)}-${drawn}`, sk: 'A' };
}

const put = (item: Record<string, unknown>): TransactWriteItem => ({
  Put: { TableName: table, Item: marshall(item) },
});

function updateIf(key: object, condition: string, values: Record<string, unknown>) {
  const names = [...condition.matchAll(/#(\w+)/g)].map(([whole, name = '']) => [whole, name]);
  return {
    Update: {
      TableName: table,
      Key: marshall(key),
      UpdateExpression: 'SET #changed = :changed',
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#changed': 'changed', ...Object.fromEntries(names) },
      ExpressionAttributeValues: marshall({ ':changed': 'yes', ...values }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  };
}

const send = (items: TransactWriteItem[], token?: string) =>
  client.send(
    new TransactWriteItemsCommand({
      TransactItems: items,
      ...(token === undefined ? {} : { ClientRequestToken: token }),
    }),
  );

async function reasonsOf(items: TransactWriteItem[]) {
  try {
    await send(items);
    return null;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    return error.CancellationReasons ?? [];
  }
}

async function itemAt(key: { pk: string; sk: string }) {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: table, Key: marshall(key), ConsistentRead: true }),
  );
  return Item === undefined ? null : unmarshall(Item);
}

/** Everything under a partition of the table, or of its index, page after page. */
async function queried(partition: string, index: string | null) {
  const items: Record<string, unknown>[] = [];
  let pages = 0;
  let after: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: `${index === null ? 'pk' : 'gpk'} = :p`,
        ExpressionAttributeValues: { ':p': { S: partition } },
        ...(index === null ? { ConsistentRead: true } : { IndexName: index }),
        ...(after === undefined ? {} : { ExclusiveStartKey: after }),
      }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    after = page.LastEvaluatedKey;
    pages += 1;
  } while (after !== undefined);
  return { items, pages };
}

describe('a transaction', () => {
  it('of a hundred actions is done whole or not at all, or half a nomination would be kept', async () => {
    const keys = Array.from({ length: 100 }, newKey);
    await send(keys.slice(0, 1).map((key) => put({ ...key, schemaVersion: 1 })));
    const refused = keys.map((key) => ({
      Put: {
        TableName: table,
        Item: marshall(key),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }));
    const reasons = await reasonsOf(refused);
    expect(reasons?.map(({ Code }) => Code)).toEqual([
      'ConditionalCheckFailed',
      ...Array.from({ length: 99 }, () => 'None'),
    ]);
    const last = keys.at(-1);
    if (last !== undefined) expect(await itemAt(last)).toBeNull();
    await send(refused.slice(1));
    if (last !== undefined) expect(await itemAt(last)).toEqual(last);
  });

  it('that is refused brings back what stands there, by which a later release’s item is known', async () => {
    const key = newKey();
    await send([put({ ...key, schemaVersion: 2 })]);
    const reasons = await reasonsOf([updateIf(key, '#schemaVersion <= :known', { ':known': 1 })]);
    const [{ Item } = {}] = reasons ?? [];
    expect(Item === undefined ? null : unmarshall(Item)).toEqual({ ...key, schemaVersion: 2 });
  });

  it('that is sent again under its token is not done again, or a place would be taken twice', async () => {
    const key = newKey();
    await send([put({ ...key, count: 1 })]);
    const take = {
      Update: {
        TableName: table,
        Key: marshall(key),
        UpdateExpression: 'SET #count = #count + :one',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':one': { N: '1' } },
      },
    };
    const token = `token-${drawn}-${process.hrtime.bigint().toString(36)}`.slice(0, 36);
    await send([take], token);
    await send([take], token);
    expect((await itemAt(key))?.count).toBe(2);
  });
});

describe('a condition', () => {
  it.each([
    ['nothing that was written as nothing', null],
    ['a map', { importId: 'x', row: 7 }],
    ['bytes', new Uint8Array([1, 2, 250])],
    ['a list', ['9:1', '9:2']],
  ])(
    'holds while %s is as it was read, and no longer, or a renewed item would undo a clerk’s act',
    async (_, value) => {
      const key = newKey();
      await send([put({ ...key, value })]);
      expect(await reasonsOf([updateIf(key, '#value = :was', { ':was': value })])).toBeNull();
      const other = await reasonsOf([updateIf(key, '#value = :was', { ':was': 'other' })]);
      expect(other?.[0]?.Code).toBe('ConditionalCheckFailed');
    },
  );
});

describe('a query', () => {
  it('gives everything there is in the order of bytes, page after page, however much a page holds', async () => {
    const { pk } = newKey();
    const padding = 'x'.repeat(90_000);
    const sks = [
      'A#1',
      'A#10',
      'A#2',
      'B',
      'a',
      '~',
      ...Array.from({ length: 24 }, (__, n) => `C#${n}`),
    ];
    for (const sk of sks) await send([put({ pk, sk, padding })]);
    const { items, pages } = await queried(pk, null);
    const found = items.map(({ sk }) => String(sk));
    expect(found).toEqual([...sks].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(pages, 'a page ends at 1 MB').toBeGreaterThan(1);
  });

  it('of the index shows, before long, where an item lies and nothing else of it', async () => {
    const key = newKey();
    await send([put({ ...key, gpk: key.pk, gsk: '2026#nominated#1', fact: 'x' })]);
    const seen = await vi.waitUntil(
      async () => {
        const { items } = await queried(key.pk, 'byAgency');
        return items.length > 0 ? items : null;
      },
      { ...patient, interval: 20 },
    );
    expect(seen).toEqual([{ ...key, gpk: key.pk, gsk: '2026#nominated#1' }]);
  });
});
