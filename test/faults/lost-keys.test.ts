import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { localClient, startLocal } from '@payung/local';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDataFolder } from '../support/local-start.ts';
import { startDatabase } from '../support/start-database.ts';

const folder = aDataFolder();
const { at, another } = folder;
const keysIn = (data: string) => readdirSync(join(data, 'keys'));

beforeAll(async () => {
  const local = await startLocal({ dataDir: at('data') });
  await local.stop();
});
afterAll(folder.remove);

/** What the check across regions writes first; of the key under which it does so only its place is looked at. */
async function claimAcrossRegions(data: string): Promise<void> {
  const { endpoint, stop } = await startDatabase(join(data, 'database.sqlite'));
  const client = localClient(endpoint);
  const Item = { pk: { S: 'KEYS' }, sk: { S: 'TOKENS' }, wrapped: { B: Buffer.alloc(60, 7) } };
  await client.send(new PutItemCommand({ TableName: 'payung-crosscheck', Item }));
  client.destroy();
  await stop();
}

describe('a start over data whose keys were lost', () => {
  const refused = (data: string, sentence: RegExp) =>
    expect(startLocal({ dataDir: data })).rejects.toThrow(sentence);

  it('is refused and makes no other key: what came in then would be sealed under one that no backup has', async () => {
    const data = another();
    rmSync(join(data, 'keys/master.key'));
    await refused(
      data,
      /^There is no master\.key in [^\n]*: put back from a backup what is missing, or name the data folder[^\n]*$/,
    );
    expect(keysIn(data)).not.toContain('master.key');
    cpSync(at('data/keys/master.key'), join(data, 'keys/master.key'));
    rmSync(join(data, 'keys/crosscheck.key'));
    const local = await startLocal({ dataDir: data });
    await local.stop();
    const left = keysIn(data);
    expect(left, 'nothing was written with it yet').toContain('crosscheck.key');
  });

  it.each(['identity.key', 'signing.pem'])(
    'is refused without %s too, or accounts open for nobody and a backup is the first to tell',
    async (key) => {
      const data = another();
      rmSync(join(data, 'keys', key));
      await refused(data, new RegExp(`^There is no ${key} in `));
      expect(keysIn(data)).not.toContain(key);
    },
  );

  it('is told of all of them at once, that of claims across regions too, not of one more at each start', async () => {
    const data = another();
    await claimAcrossRegions(data);
    rmSync(join(data, 'keys'), { recursive: true });
    await refused(
      data,
      /^There is no master\.key, no crosscheck\.key, no identity\.key, no signing\.pem\b/,
    );
    expect(existsSync(join(data, 'keys')), 'no key is made to take the place').toBe(false);
  });
});
