import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, it } from 'vitest';
import { type DatabaseProcess, startDatabase } from './database-process.ts';
import { localClient } from './local-service.ts';

const folders: string[] = [];
let database: DatabaseProcess | null = null;

async function started(mayRestart: () => boolean): Promise<DatabaseProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-database-'));
  folders.push(folder);
  database = await startDatabase(folder, mayRestart);
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
  await expect.poll(() => running.pid(), { timeout: 15_000 }).not.toBe(before);
}

it('a database that is killed comes back by itself, with all that was acknowledged, or an office stands still until somebody looks', async () => {
  const running = await started(() => true);
  await keepOne(running.endpoint);
  await killed(running);
  expect(await untilFound(running.endpoint)).toEqual(key);
}, 60_000);

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
}, 60_000);
