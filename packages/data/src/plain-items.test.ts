import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BatchGetItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingOut } from './plain-items.ts';

let reply: { status: number; body: unknown } = { status: 200, body: {} };
/** answers that break off in the middle, before one comes whole */
let torn = 0;
const server = createServer((_, response) => {
  const text = JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
  });
  if (torn === 0) {
    response.end(text);
    return;
  }
  torn -= 1;
  response.write(text.slice(0, text.length / 2), () => response.destroy());
});
let client: DynamoDBClient;

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // a server that listens on a port has an address
  const { port } = server.address() as AddressInfo;
  client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'local',
    maxAttempts: 2,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});
afterAll(() => {
  client.destroy();
  server.close();
});

/** an item as it stands in the text of an answer */
const written = (item: Record<string, unknown>): unknown =>
  JSON.parse(JSON.stringify(marshall(item)), (_, value) => {
    const isBytes = typeof value === 'object' && value !== null && 'B' in value;
    return isBytes ? { B: Buffer.from(Object.values<number>(value.B)).toString('base64') } : value;
  });

async function asked(body: unknown): Promise<Record<string, unknown>[] | null> {
  reply = { status: 200, body };
  const command = new QueryCommand({ TableName: 't' });
  const out = readingOut(command);
  await client.send(command);
  return out.items;
}

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('any'), { maxKeys: 3 }),
  ),
})).any;
// names in small letters: the helper above tells bytes by the letter B
const anyItem = fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), value, { maxKeys: 6 });

describe('items that are read out of an answer', () => {
  it('are what the SDK would have made of them, or a person would be read as somebody else', async () => {
    await fc.assert(
      fc.asyncProperty(anyItem, async (item) => {
        const plain = JSON.parse(JSON.stringify(item)) === undefined ? {} : item;
        expect(await asked({ Items: [written(plain)], Count: 1 })).toEqual([
          unmarshall(marshall(plain)),
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('of several tables stay apart, and what was not looked for yet is told', async () => {
    const left = { r: { Keys: [{ pk: { S: 'b' } }] } };
    reply = {
      status: 200,
      body: {
        Responses: { r: [written({ pk: 'a', n: 1 })], j: [] },
        UnprocessedKeys: left,
        ConsumedCapacity: [{ TableName: 'r', CapacityUnits: 1.5 }],
      },
    };
    const command = new BatchGetItemCommand({ RequestItems: { r: { Keys: [] } } });
    const out = readingOut(command);
    const answer = await client.send(command);
    expect(out.byTable).toEqual({ r: [{ pk: 'a', n: 1 }], j: [] });
    expect(answer.UnprocessedKeys).toEqual(left);
    expect(answer.ConsumedCapacity?.[0]?.CapacityUnits).toBe(1.5);
  });

  it('are none where the database refuses, which is told as ever', async () => {
    const name = 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException';
    reply = { status: 400, body: { __type: name, message: 'no such table' } };
    const command = new QueryCommand({ TableName: 't' });
    const out = readingOut(command);
    await expect(client.send(command)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    expect(out).toEqual({ items: null, byTable: null });
  });

  it('are not rounded, nor taken for something else', async () => {
    await expect(asked({ Items: [{ n: { N: '9007199254740993' } }] })).rejects.toThrow('digits');
    await expect(asked({ Items: [{ n: { SS: ['a'] } }] })).rejects.toThrow('kind');
  });

  it('are read by us alone: a version of the SDK whose answers lie elsewhere is seen here', async () => {
    reply = { status: 200, body: { Items: [{ pk: { S: 'a' } }], Count: 1 } };
    const command = new QueryCommand({ TableName: 't' });
    const out = readingOut(command);
    const answer = await client.send(command);
    expect(out.items).toEqual([{ pk: 'a' }]);
    expect(answer.Items ?? []).toEqual([]);
    expect(answer.Count).toBe(1);
  });

  it('are asked for again where an answer breaks off, and none of the half is kept', async () => {
    torn = 1;
    expect(await asked({ Items: [{ pk: { S: 'a' } }, { pk: { S: 'b' } }] })).toHaveLength(2);
    torn = 2;
    await expect(asked({ Items: [{ pk: { S: 'a' } }] })).rejects.toThrow();
    expect(torn).toBe(0);
  });

  it('lie in memory alike, in whichever order their attributes came', async () => {
    const [one, other] = (await asked({
      Items: [
        { b: { S: '1' }, a: { S: '2' } },
        { a: { S: '3' }, b: { S: '4' } },
      ],
    })) ?? [{}, {}];
    expect(Object.keys(one ?? {})).toEqual(Object.keys(other ?? {}));
  });
});
