import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, it } from 'vitest';
import { type DatabaseProcess, freePort, startDatabase } from './database-process.ts';
import { localClient } from './local-service.ts';

const folders: string[] = [];
let database: DatabaseProcess | null = null;

async function started(
  mayRestart: () => boolean,
  portOf?: () => Promise<number>,
): Promise<DatabaseProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-database-'));
  folders.push(folder);
  database = await startDatabase(folder, mayRestart, portOf);
  return database;
}

afterEach(async () => {
  await database?.stop();
  database = null;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const table = { TableName: 'kept' };
const key = { pk: { S: 'one' } };

async function keepOne(endpoint: string): Promise<void> {
  const client = localClient(endpoint);
  await client.send(
    new CreateTableCommand({
      ...table,
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  await client.send(new PutItemCommand({ ...table, Item: key }));
  client.destroy();
}

/** Asked as often as it takes: a request that meets the moment without an engine is sent again. */
async function untilFound(endpoint: string): Promise<unknown> {
  for (;;) {
    const client = localClient(endpoint);
    const found = await client.send(new GetItemCommand({ ...table, Key: key })).catch(() => null);
    client.destroy();
    if (found !== null) return found.Item;
  }
}

/** Kills it, and waits until another one is there. */
async function killed(running: DatabaseProcess): Promise<void> {
  const before = running.pid();
  process.kill(before ?? 0, 'SIGKILL');
  await expect.poll(() => running.pid()).not.toBe(before);
}

it('a database that is killed comes back by itself, with all that was acknowledged, or an office stands still until somebody looks', async () => {
  const running = await started(() => true);
  await keepOne(running.endpoint);
  await killed(running);
  expect(await untilFound(running.endpoint)).toEqual(key);
});

it('one that ends again and again is told of instead of being started for ever', async () => {
  let left = 1;
  const running = await started(() => {
    left -= 1;
    return left >= 0;
  });
  await keepOne(running.endpoint);
  await killed(running);
  process.kill(running.pid() ?? 0, 'SIGKILL');
  await running.died;
  expect(left).toBe(-1);
});

it('takes another port where the first was taken before it had it, or an office would work in somebody else’s database', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  // a server that listens on a port has such an address
  const taken = (other.address() as AddressInfo).port;
  const asked: number[] = [];
  const portOf = async () => {
    const port = asked.length === 0 ? taken : await freePort();
    asked.push(port);
    return port;
  };
  const running = await started(() => false, portOf);
  expect(asked).toHaveLength(2);
  await keepOne(running.endpoint);
  expect(await untilFound(running.endpoint)).toEqual(key);
  other.close();
});
