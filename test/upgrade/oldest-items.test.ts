import { rmSync } from 'node:fs';
import { NominationResult, NominationSummary, QuotaDetail } from '@payung/contract';
import { startLocal } from '@payung/local';
import { afterEach, describe, expect, it } from 'vitest';
import { command } from '../support/command-line.ts';
import {
  type Caller,
  handIn,
  importSettled,
  problemIn,
  read,
  rowsOf,
  signedIn,
} from '../support/http-caller.ts';
import { aWorker } from '../support/http-nominations.ts';
import { aList, aPerson } from '../support/invented-people.ts';
import { aDataFolder } from '../support/local-start.ts';
import { type StartedDatabase, startDatabase } from '../support/start-database.ts';
import { testClient } from '../support/test-service.ts';
import { type Kept, keptOf, keptReleases, layDown, localTables, writeFiles } from './kept-items.ts';
import { migrationToKill } from './migration-to-kill.ts';
import { putNewer, shown } from './newer-items.ts';

/** Milliseconds for a test: each starts the service, the longest the command five times as well. */
const patience = 240_000;

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

/** Today's service over what a release left, and the database that both are in. */
async function todayOver(kept: Kept) {
  const folder = aDataFolder();
  ended.push(async () => rmSync(folder.path, { recursive: true }));
  await writeFiles(folder.path, kept);
  const database: StartedDatabase = await startDatabase();
  ended.push(database.stop);
  const client = testClient(database.endpoint);
  await layDown(client, localTables, kept);
  const env = { DYNAMODB_ENDPOINT: database.endpoint, DATA_DIR: folder.path };
  const local = await startLocal({ dataDir: folder.path, env });
  ended.push(local.stop);
  const officer = (agency: string) => signedIn(local.address, `33.19/${agency}/officer`);
  return { client, env, officer, admin: await signedIn(local.address, '33.19/admin') };
}

const nominationAt = async (caller: Caller, id: string) =>
  read(await caller.ask('GET', `/v1/nominations/${id}`), NominationSummary);

const cardAt = async (caller: Caller) =>
  read(await caller.ask('GET', '/v1/quotas/2026'), QuotaDetail);

/** What was done to those who were told of: the second was withdrawn, the fifth refused, and the tenth moved up. */
const stateNow: Readonly<Record<number, string>> = {
  2: 'withdrawn',
  5: 'refused',
  10: 'nominated',
};

describe.each(keptReleases)('what release %s wrote', (release) => {
  const kept = keptOf(release);

  it(
    'is read and worked on by this one: everybody, their list, and a list that nobody had read yet',
    async () => {
      const { officer, admin } = await todayOver(kept);
      for (const { n, nominationId, outcome } of kept.told) {
        const shown = await nominationAt(admin, nominationId);
        expect(shown.person.name).toBe(aPerson(n).name);
        expect([n, shown.state]).toEqual([
          n,
          outcome === 'duplicate' ? outcome : (stateNow[n] ?? 'nominated'),
        ]);
      }
      const trade = await officer('dinas-perdagangan');
      const rows = await rowsOf(trade, kept.lists.done);
      expect(rows.map(({ outcome }) => outcome)).toEqual([
        'nominated',
        'nominated',
        'waitlisted',
        'duplicate',
      ]);
      const report = await trade.ask('GET', `/v1/imports/${kept.lists.done}/report`);
      expect(report.status).toBe(200);
      // handed in under the old release, its message lost with it: the sweep finds it
      expect(await importSettled(trade, kept.lists.unread)).toMatchObject({
        state: 'done',
        rowsRead: 2,
      });

      const social = await officer('dinas-sosial');
      const [first] = kept.told;
      if (first === undefined) throw new Error('nobody is kept');
      const again = await social.ask('POST', '/v1/nominations', {
        json: { agency: 'dinas-sosial', worker: aWorker(7) },
      });
      expect(read(again, NominationResult).outcome).toBe('duplicate');
      const { name } = aPerson(first.n);
      const found = await admin.ask('POST', '/v1/nominations/search', { json: { name } });
      expect(found.text).toContain(first.nominationId);
      const withdrawn = await social.ask('POST', `/v1/nominations/${first.nominationId}/withdraw`, {
        json: { reason: 'contoh' },
      });
      expect(withdrawn.status).toBe(200);
      expect((await nominationAt(admin, first.nominationId)).state).toBe('withdrawn');
    },
    patience,
  );

  it(
    'is brought into today’s form while clerks work, though it is killed twice in the middle: nothing that was answered is lost',
    async () => {
      const { officer, admin, env, client } = await todayOver(kept);
      const { killAt, stop } = await migrationToKill(client, env);
      ended.push(stop);
      const social = await officer('dinas-sosial');
      const trade = await officer('dinas-perdagangan');
      const promised: string[] = [];
      async function clerksWork(): Promise<void> {
        for (const n of [30, 31, 32, 33]) {
          const json = { agency: 'dinas-sosial', worker: aWorker(n) };
          const answer = await social.ask('POST', '/v1/nominations', { json });
          promised.push(read(answer, NominationResult).nominationId);
        }
        for (const { n, nominationId } of kept.told.slice(2, 4)) {
          const reason = `contoh ${n}`;
          const path = `/v1/nominations/${nominationId}/withdraw`;
          expect((await social.ask('POST', path, { json: { reason } })).status).toBe(200);
        }
        const id = await handIn(trade, {
          agency: 'dinas-perdagangan',
          fileName: 'daftar.csv',
          bytes: aList([40, 41, 3].map((n) => aPerson(n))),
        });
        expect((await importSettled(trade, id)).state).toBe('done');
      }
      async function operatorMigrates(): Promise<void> {
        for (const killed of [await killAt(3, 'after'), await killAt(4, 'before')]) {
          expect([killed.status, killed.written]).toEqual([null, 3]);
          expect(killed.left, 'there is work left when it is killed').toBeGreaterThan(0);
        }
        expect(await command('migrate', ['33.19'], { env })).toMatchObject({ status: 0, said: '' });
      }
      await Promise.all([clerksWork(), operatorMigrates()]);

      const last = await command('migrate', ['33.19'], { env });
      expect(last.answer).toMatchObject({ ok: true, regions: 1, renewed: 0 });
      for (const id of promised) {
        expect(['nominated', 'waitlisted']).toContain((await nominationAt(admin, id)).state);
      }
      for (const { nominationId } of kept.told.slice(2, 4)) {
        const shown = await nominationAt(admin, nominationId);
        expect([shown.state, shown.endedWhy]).toEqual([
          'withdrawn',
          expect.stringMatching(/^contoh/),
        ]);
      }
      for (const { n, nominationId } of kept.told) {
        expect((await nominationAt(admin, nominationId)).person.name).toBe(aPerson(n).name);
      }
      const { granted, reserved } = await cardAt(admin);
      expect([granted, reserved]).toEqual([8, 8]);
      const audit = await command('audit:verify', [], { env });
      expect(audit.answer).toMatchObject({ ok: true, findings: 0 });
    },
    patience,
  );
});

describe('an item in the form of a newer release', () => {
  it(
    'stops whoever asks for it with one clear answer, is overwritten by nobody, and holds up no other region',
    async () => {
      const kept = keptOf('0.1.0');
      const { client, officer, admin, env } = await todayOver(kept);
      const card = await putNewer(client, localTables.registry, 'Q#2026', 'SUMS');
      const social = await officer('dinas-sosial');
      const json = { agency: 'dinas-sosial', worker: aWorker(50) };
      const nominated = await social.ask('POST', '/v1/nominations', { json });
      expect([nominated.status, problemIn(nominated).code]).toEqual([503, 'release-behind']);
      const looked = await admin.ask('GET', '/v1/quotas/2026');
      expect([looked.status, problemIn(looked).code]).toEqual([503, 'release-behind']);
      expect(await shown(client, localTables.registry, card)).toEqual(card);
      const asked = await social.ask('GET', `/v1/nominations/${kept.told[0]?.nominationId}`);
      expect(asked.status, 'what is not newer is shown').toBe(200);
      const renewed = await command('migrate', ['33.19'], { env });
      expect(renewed.status, 'the card is not renewed').toBe(0);
    },
    patience,
  );
});
