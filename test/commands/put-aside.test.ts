import { once } from 'node:events';
import { createServer } from 'node:http';
import { startLocal } from '@payung/local';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { command } from '../support/command-line.ts';
import {
  callerAt,
  handIn,
  importSettled,
  problemIn,
  read,
  signedIn,
} from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { aList, aPerson } from '../support/invented-people.ts';
import { aDataFolder } from '../support/local-start.ts';
import { type StartedDatabase, startDatabase } from '../support/start-database.ts';
import { testClient } from '../support/test-service.ts';
import { localTables } from '../upgrade/kept-items.ts';
import { putBack, putNewer } from '../upgrade/newer-items.ts';

const DeadLetters = z.object({
  items: z.array(z.object({ kind: z.string(), tenantId: z.string() })),
});

/** Milliseconds for a piece of work to be received five times and put aside, on a machine that has much else to do. */
const patience = 180_000;
const folder = aDataFolder();
const agency = 'dinas-perhubungan';
let database: StartedDatabase;
let local: Awaited<ReturnType<typeof startLocal>>;
let said = '';

beforeAll(async () => {
  database = await startDatabase();
  local = await startLocal({
    dataDir: folder.path,
    env: { DYNAMODB_ENDPOINT: database.endpoint },
    onOutput: (text) => {
      said += text;
    },
  });
});
afterAll(async () => {
  await local.stop();
  await database.stop();
  folder.remove();
});

const list = (...numbers: number[]) => ({
  agency,
  fileName: 'daftar.csv',
  bytes: aList(numbers.map((n) => aPerson(n))),
});

async function putAside() {
  const answer = await callerAt(local.address, null).ask('GET', '/local/dead-letters');
  return read(answer, DeadLetters).items;
}

const portOf = (address: string) => new URL(address).port;

describe('work that fails again and again', () => {
  it('is put aside and told while all other work goes on, and is done once its cause is mended and it is lined up again', async () => {
    const officer = await signedIn(local.address, `33.19/${agency}/officer`);
    const asked = await officer.ask('POST', '/v1/imports', {
      json: { agency, fileName: 'daftar.csv' },
    });
    const made = read(asked, z.object({ id: z.string(), upload: z.object({ url: z.string() }) }));
    // a later release wrote what the work is about, and this one was put back
    const client = testClient(database.endpoint);
    const item = await putNewer(client, localTables.registry, `I#${made.id}`, 'IMPORT');
    const { bytes } = list(1, 2, 3);
    const put = await fetch(made.upload.url, { method: 'PUT', body: Buffer.from(bytes) });
    expect(put.ok).toBe(true);

    const aside = await vi.waitUntil(
      async () => {
        const items = await putAside();
        return items.length > 0 ? items : null;
      },
      { timeout: patience, interval: 100 },
    );
    expect(aside).toMatchObject([{ kind: 'inspect' }]);
    expect(said).toMatch(/dead letter \S+: received-too-often/);
    expect(said).toMatch(/ITEM_UNREADABLE.*kind list was written in version 2/s);
    const shown = await officer.ask('GET', `/v1/imports/${made.id}`);
    expect([shown.status, problemIn(shown).code]).toEqual([503, 'release-behind']);
    expect((await nominated(officer, 10, { agency })).outcome).toBe('nominated');
    const other = await signedIn(local.address, '33.75/admin');
    expect((await other.ask('GET', '/v1/home')).status).toBe(200);
    const next = await handIn(officer, list(4, 5));
    expect((await importSettled(officer, next)).state).toBe('done');

    await putBack(client, localTables.registry, item);
    const env = { PORT: portOf(local.address) };
    const run = await command('redrive', [], { env });
    expect(run).toMatchObject({ status: 0, answer: { ok: true, sentAgain: 1 } });
    expect(await importSettled(officer, made.id)).toMatchObject({ state: 'done', rowsRead: 3 });
    expect(await putAside()).toEqual([]);
    expect((await command('redrive', [], { env })).answer).toEqual({ ok: true, sentAgain: 0 });
  });
});

describe('the command that lines up again', () => {
  it.each([
    [
      'an option that there is not',
      ['--port', '3000'],
      {},
      /^redrive takes no --port\nusage: redrive/,
    ],
    ['a port that is none', [], { PORT: 'http' }, /^PORT must be the number/],
    [
      'a port where nobody listens',
      [],
      { PORT: '1' },
      /^No service of Payung answers on .*:1: start it/,
    ],
  ])('says what to do where it is given %s', async (_, args, env, sentence) => {
    const run = await command('redrive', args, { env });
    expect(run).toMatchObject({ status: 1, lines: [''] });
    expect(run.said).toMatch(sentence);
    expect(run.said).not.toMatch(/\n\s+at /);
  });

  it('takes no other program that answers for the service', async () => {
    const server = createServer((_, response) => response.end('<h1>Hello</h1>')).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    const place = server.address();
    const port = typeof place === 'object' && place !== null ? place.port : 0;
    const run = await command('redrive', [], { env: { PORT: String(port) } });
    server.close();
    expect([run.status, run.said]).toEqual([1, expect.stringMatching(/^No service of Payung/)]);
  });
});
