import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, it } from 'vitest';
import { type DatabaseProcess, freePort, startDatabase } from './database-process.ts';
import { localClient } from './local-service.ts';
import { processesWhere } from './process-table.ts';
import { StartGivenUp } from './start-refused.ts';

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
  const instead = portOf === undefined ? {} : { portOf };
  database = await startDatabase(newFolder(), { mayRestart }, instead);
  return database;
}

const realEngine = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');

/** A program in the place of the engine, in a folder of its own: lines of a shell, `$0` being itself. */
function inItsPlace(script: string): { folder: string; program: string } {
  const folder = newFolder();
  const program = join(folder, 'engine');
  writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
  return { folder, program };
}

const runsNow = (program: string) => processesWhere((words) => words.includes(program));

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

it('an engine that is slow over a large file is waited for as long as it runs, and it is told what for: ended by the clock, it began anew at each start', async () => {
  const { folder, program } = inItsPlace(
    `until [ -e "$0.go" ]; do sleep 0.02; done; exec ${realEngine} "$@"`,
  );
  const told: string[] = [];
  const tell = (line: string) => {
    told.push(line);
    // three times as long as may be before it is told of
    if (told.length === 3) writeFileSync(`${program}.go`, '');
  };
  let ports = 0;
  const portOf = () => {
    ports += 1;
    return freePort();
  };
  database = await startDatabase(folder, { tell }, { program, portOf, tellEvery: 40 });
  expect(ports).toBe(1);
  expect(told.length).toBeGreaterThanOrEqual(3);
  expect(told[0]).toMatch(
    /is waited for as long as it runs: it opens .*database\.sqlite \(0\.0 MB\)/,
  );
  await keepOne(database.endpoint);
});

it('an engine that is waited for is ended with the service: whoever stops it need not wait for a large file', async () => {
  const { folder, program } = inItsPlace('while [ -e "$0" ]; do sleep 0.1; done');
  const ending = new AbortController();
  const tell = () => ending.abort();
  const start = startDatabase(folder, { tell, givenUp: ending.signal }, { program, tellEvery: 20 });
  await expect(start).rejects.toThrow(StartGivenUp);
  expect(runsNow(program)).toEqual([]);
});

it('an engine that is waited for after it ended by itself is ended with the service, too', async () => {
  const { folder, program } = inItsPlace(
    `if [ -e "$0.ran" ]; then while [ -e "$0" ]; do sleep 0.1; done; fi; touch "$0.ran"; exec ${realEngine} "$@"`,
  );
  const waiting = Promise.withResolvers<void>();
  let isKilled = false;
  const tell = () => {
    if (isKilled) waiting.resolve();
  };
  const asked = { tell, mayRestart: () => true };
  const running = await startDatabase(folder, asked, { program, tellEvery: 20 });
  isKilled = process.kill(running.pid() ?? 0, 'SIGKILL');
  await waiting.promise;
  await running.stop();
  expect(runsNow(program)).toEqual([]);
});

it('an engine that is killed while it starts is told of at once, on the last of the ports that it may have lacked', async () => {
  const { folder, program } = inItsPlace('kill -9 $$');
  let ports = 0;
  const portOf = () => {
    ports += 1;
    return freePort();
  };
  await expect(startDatabase(folder, {}, { program, portOf })).rejects.toThrow(
    /does not start on .*database\.sqlite: see whether/,
  );
  expect(ports).toBe(5);
});
