import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, it } from 'vitest';
import { type DatabaseProcess, freePort, startDatabase } from './database-process.ts';
import { localClient } from './local-service.ts';

const folders: string[] = [];
let database: DatabaseProcess | null = null;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'payung-database-'));
  folders.push(folder);
  return folder;
}

async function started(
  mayRestart: () => boolean,
  portOf?: () => Promise<number>,
): Promise<DatabaseProcess> {
  database = await startDatabase(newFolder(), mayRestart, portOf === undefined ? {} : { portOf });
  return database;
}

/** Starts a program that never serves, and tells what was said and how many ports it was given. */
async function refused(script: string, limit: number): Promise<{ said: string; ports: number }> {
  const folder = newFolder();
  const program = join(folder, 'engine');
  writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
  let ports = 0;
  const portOf = () => {
    ports += 1;
    return freePort();
  };
  const said = await startDatabase(folder, () => false, { portOf, program, limit }).then(
    () => 'it was started',
    String,
  );
  return { said, ports };
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

it('an engine that is slow over a large file is ended once and told of, not killed in the midst of recovering it on port after port', async () => {
  const { said, ports } = await refused('exec sleep 600', 200);
  expect(said).toMatch(/did not answer within 0\.2 seconds over .*database\.sqlite and was ended/);
  expect(ports).toBe(1);
});

it('an engine that is killed while it starts is told of at once, not after the wait of each port', async () => {
  const longerThanATestMayTake = 3_600_000;
  const { said, ports } = await refused('kill -9 $$', longerThanATestMayTake);
  expect(said).toMatch(/does not start on .*database\.sqlite: see whether/);
  expect(ports).toBe(5);
});
