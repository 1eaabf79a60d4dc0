import { ensureTables } from '@payung/data';
import { startLocal } from '@payung/local';
import { afterAll, describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { aDataFolder } from '../support/local-start.ts';
import { testClient } from '../support/test-service.ts';

const database = embeddedDatabase();
/** one for both starts: the database of the second holds regions that the keys of the first open */
const folder = aDataFolder();
afterAll(folder.remove);

it('a start over tables that are there makes none, or a fault in that moment ends a service that lost nothing', async () => {
  const proxy = await startFaultProxy(database.endpoint());
  const client = testClient(proxy.endpoint);
  const tables = { tenancy: 'again-tenancy', registry: 'again-registry', journal: 'again-journal' };
  try {
    await ensureTables(client, tables);
    proxy.reset(({ operation }) => (operation === 'CreateTable' ? 'server-error' : null));
    await ensureTables(client, tables);
    expect(proxy.injected['server-error']).toBe(0);
  } finally {
    client.destroy();
    await proxy.stop();
  }
});

describe('a start whose database gives no answer', () => {
  it('while tables are made says so with what it met, or nobody knows whether it is down or refuses', async () => {
    const proxy = await startFaultProxy(database.endpoint());
    proxy.reset(({ operation }) => (operation === 'CreateTable' ? 'cut-before' : null));
    try {
      await expect(
        startLocal({ dataDir: folder.path, env: { DYNAMODB_ENDPOINT: proxy.endpoint } }),
      ).rejects.toThrow(/^The DynamoDB at [^\n]* refuses to make tables \(ECONNRESET\): [^\n]*$/);
    } finally {
      await proxy.stop();
    }
  });

  it.each([
    ['while accounts are made', 'PutItem'],
    ['while regions are founded', 'TransactWriteItems'],
  ])('%s ends in one sentence, or whoever started reads a stack', async (_when, lost) => {
    const proxy = await startFaultProxy(database.endpoint());
    proxy.reset(({ operation }) => (operation === lost ? 'cut-before' : null));
    try {
      await expect(
        startLocal({ dataDir: folder.path, env: { DYNAMODB_ENDPOINT: proxy.endpoint } }),
      ).rejects.toThrow(/^The database gave no answer in time: [^\n]*$/);
      expect(proxy.injected['cut-before']).toBeGreaterThan(0);
    } finally {
      await proxy.stop();
    }
  });
});
