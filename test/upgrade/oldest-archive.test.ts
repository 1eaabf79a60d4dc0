import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkpointText } from '@payung/journal-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupSays } from '../support/copied-machine.ts';
import { aDataFolder } from '../support/local-start.ts';
import { forge, type RawItem, rawItems } from '../support/raw-items.ts';
import { startDatabase } from '../support/start-database.ts';
import { testClient } from '../support/test-service.ts';
import { keptOf, kudus, layDown, localTables, writeFiles } from './kept-items.ts';

const folder = aDataFolder();
const { at, another } = folder;
const saidOf = (data: string) => backupSays(data, Date.UTC(2026, 10, 23));

/** Works on the database of a data folder that nobody serves. */
async function inDatabase(
  data: string,
  work: (client: ReturnType<typeof testClient>) => Promise<void>,
): Promise<void> {
  const { endpoint, stop } = await startDatabase(join(data, 'database.sqlite'));
  try {
    await work(testClient(endpoint));
  } finally {
    await stop();
  }
}

/** Where the lanes of the region end, by number. */
let ends: ReadonlyMap<number, number> = new Map();

const tally = (lane: number, seq: number): RawItem => ({
  ...{ pk: `T#${kudus}#TALLY`, sk: `LANE#${String(lane).padStart(2, '0')}` },
  ...{ schemaVersion: 1, seq, counts: {} },
});

beforeAll(async () => {
  const kept = keptOf('0.1.0');
  mkdirSync(at('data'));
  await writeFiles(at('data'), kept);
  await inDatabase(at('data'), async (client) => {
    await layDown(client, localTables, kept);
    const journal = await rawItems(client, localTables.journal, kudus);
    ends = new Map(
      journal
        .filter(({ sk }) => sk === 'HEAD')
        .map(({ pk, seq }) => [Number(String(pk).slice(-2)), Number(seq)]),
    );
    // what the relay of that release left, which kept no copies
    for (const [lane, seq] of ends) await forge(client, localTables.journal, tally(lane, seq));
  });
});
afterAll(folder.remove);

const lacks = (lane: number) =>
  `archive/T/${kudus}/lanes/${String(lane).padStart(2, '0')} lacks the copy that ends with entry`;

describe('a machine that began under 0.1.0, which counted without keeping copies', () => {
  it('is backed up without leave to lack the archive: with that leave, nobody would miss the copies that were kept since', async () => {
    expect(ends.size).toBeGreaterThan(1);
    expect(await saidOf(another())).toBe('taken');
  });

  it('misses what a later release counted, lane by lane', async () => {
    const data = another();
    const [moved = 0, ...still] = [...ends.keys()];
    const lanes = [...ends].map(([lane, seq]) => ({ lane, seq, hash: 'x' }));
    await inDatabase(data, async (client) => {
      const first = { tenant: kudus, number: 1, at: '2026-11-22T10:00:00.000Z', prev: '', lanes };
      await forge(client, localTables.journal, {
        ...{ pk: `T#${kudus}#CHECKPOINTS`, sk: 'C#0000000001', schemaVersion: 1 },
        ...{ body: checkpointText(first), signature: '', publicKey: '' },
      });
      await forge(client, localTables.journal, tally(moved, (ends.get(moved) ?? 0) + 1));
    });
    writeFileSync(join(data, 'keys/checkpoint-key.pem'), 'a key of its own');
    const said = await saidOf(data);
    expect(said).toContain(lacks(moved));
    for (const lane of still) expect(said).not.toContain(lacks(lane));
  });

  it('is taken for none where nobody was nominated under it: a machine of today misses each of its copies', async () => {
    const data = another();
    await inDatabase(data, async (client) => {
      const items = await rawItems(client, localTables.registry, kudus);
      const nominations = items.filter(({ sk }) => String(sk).startsWith('NOM#'));
      expect(nominations.length).toBeGreaterThan(1);
      for (const one of nominations) {
        await forge(client, localTables.registry, { ...one, trail: ['2:1'] });
      }
    });
    const said = await saidOf(data);
    for (const lane of ends.keys()) expect(said).toContain(lacks(lane));
  });
});
