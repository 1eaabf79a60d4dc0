import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Member, NominationSummary } from '@payung/contract';
import { type Local, startLocal } from '@payung/local';
import { restoreBackup, takeBackup } from '@payung/local/backup';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contradictionsIn, filesIn, itemsIn, journalCopied } from '../support/copied-machine.ts';
import { aPhoto } from '../support/evidence-files.ts';
import {
  type Caller,
  handIn,
  importSettled,
  read,
  rowsOf,
  signedIn,
} from '../support/http-caller.ts';
import { handInEvidence } from '../support/http-evidence.ts';
import { nominated } from '../support/http-nominations.ts';
import { acceptInvitation, signedInByPage } from '../support/http-sign-in.ts';
import { aList, aPerson } from '../support/invented-people.ts';
import { aDataFolder } from '../support/local-start.ts';
import { patient } from '../support/patient.ts';

const agency = 'dinas-perhubungan';
/** the demo's Kudus */
const tenant = '01KA3319KVDVSDEM0000000001';
const email = 'petugas-salinan@contoh.example';
const password = 'kata-sandi-contoh-panjang';
const whole = { findings: 0, differing: [], lacking: [], held: 'every file' };

let folder = aDataFolder();
const running: Local[] = [];
beforeEach(() => {
  folder = aDataFolder();
});
afterEach(async () => {
  for (const local of running.splice(0)) await local.stop();
  folder.remove();
});

const at = (name: string) => join(folder.path, name);
const plainly = () => ({ now: Date.now(), lacking: [] });

async function started(name: string): Promise<Local> {
  const local = await startLocal({ dataDir: at(name) });
  running.push(local);
  return local;
}

const officerOf = ({ address }: Local) => signedIn(address, `33.19/${agency}/officer`);
const adminOf = ({ address }: Local) => signedIn(address, '33.19/admin');

const handedIn = (officer: Caller, people: readonly number[]) =>
  handIn(officer, { agency, fileName: 'daftar.csv', bytes: aList(people.map((n) => aPerson(n))) });

/** Things that a region was told are done: people, a list with its file, a proof, an account. */
async function everyKindOfWork(local: Local) {
  const [officer, admin] = [await officerOf(local), await adminOf(local)];
  const people: string[] = [];
  for (const n of [0, 1, 2]) people.push((await nominated(officer, n, { agency })).nominationId);
  const list = await handedIn(officer, [10, 11, 2]);
  expect((await importSettled(officer, list)).state).toBe('done');
  const [nominationId = ''] = people;
  const proof = await handInEvidence(officer, { use: 'nomination', nominationId });
  const posts = [{ role: 'officer', agencies: [agency], from: '2026-01-01' }];
  const json = { name: 'PETUGAS CONTOH', email, posts };
  read(await admin.ask('POST', '/v1/users', { json }), Member);
  await acceptInvitation(local.address, email, password);
  return { people, list, proof };
}

/** What the region is told of that work, by people who sign in with their password. */
async function toldOf(local: Local, work: Awaited<ReturnType<typeof everyKindOfWork>>) {
  const invited = await signedInByPage(local.address, email, password);
  const asked = [
    ...work.people.map((id) => `/v1/nominations/${id}`),
    '/v1/quotas/2026',
    `/v1/imports/${work.list}`,
  ];
  const answers: string[] = [];
  for (const path of asked) {
    const { status, text } = await invited.ask('GET', path);
    answers.push(`${path} ${status} ${text}`);
  }
  const report = await invited.ask('GET', `/v1/imports/${work.list}/report`);
  const proof = await invited.ask('GET', `/v1/evidence/${work.proof}/file`);
  return {
    answers,
    rows: await rowsOf(invited, work.list),
    report: [report.status, report.bytes.length > 100],
    proof: Buffer.from(proof.bytes).equals(aPhoto()),
  };
}

/** What becomes of newcomers, by what is told of them: of so many invented people some resemble another. */
const newcomers: ReadonlyMap<string, string> = new Map([
  ['nominated', 'nominated'],
  ['review', 'suspected'],
]);

describe('the drill of a machine that is lost', () => {
  it('brings back everything that anybody was told is done: people, places, the journal, keys, files and accounts', async () => {
    const before = await started('data');
    const work = await everyKindOfWork(before);
    const told = await toldOf(before, work);
    expect(told.answers.join('\n')).not.toMatch(/ 4\d\d \{/);
    expect([told.report, told.proof]).toEqual([[200, true], true]);
    await journalCopied(at('data'));
    await before.stop();
    const { rows } = await takeBackup(at('data'), at('copy'), plainly());
    const [items, keys, lists, archive] = [
      itemsIn(at('data')),
      ...['keys', 'lists', 'archive'].map((name) => filesIn(join(at('data'), name))),
    ];
    rmSync(at('data'), { recursive: true });

    const restored = await restoreBackup(at('copy'), at('anew'));
    expect(restored).toMatchObject(whole);
    expect(restored.rows).toBe(Object.values(rows).reduce((sum, one) => sum + one, 0));
    expect(itemsIn(at('anew'))).toEqual(items);
    const now = ['keys', 'lists', 'archive'].map((name) => filesIn(join(at('anew'), name)));
    expect(now).toEqual([keys, lists, archive]);
    expect(now.map((files) => Object.keys(files).length > 0)).toEqual([true, true, true]);
    expect(await contradictionsIn(at('anew'), tenant)).toEqual([]);

    const after = await started('anew');
    expect(await toldOf(after, work)).toEqual(told);
    const officer = await officerOf(after);
    expect((await nominated(officer, 30, { agency })).outcome).toBe('nominated');
    const again = await nominated(officer, 0, { agency });
    expect(again.outcome, 'whoever was there is found by their NIK').toBe('duplicate');
  });

  it('finds every copy that was taken while people worked at one moment: all that was told before it, nothing half done', async () => {
    const before = await started('data');
    const [first, second] = [await officerOf(before), await officerOf(before)];
    const told = {
      people: [] as { id: string; outcome: string }[],
      lists: [] as string[],
      proofs: [] as string[],
    };
    const work = { goesOn: true };
    async function nominating(officer: Caller, from: number): Promise<void> {
      for (let n = from; work.goesOn; n += 2) {
        const { nominationId, outcome } = await nominated(officer, n, { agency });
        told.people.push({ id: nominationId, outcome });
      }
    }
    async function handingIn(): Promise<void> {
      for (let n = 20_000; work.goesOn; n += 20) {
        const people = Array.from({ length: 20 }, (_, i) => n + i);
        told.lists.push(await handedIn(first, people));
        const nominationId = told.people[0]?.id;
        if (nominationId === undefined) continue;
        told.proofs.push(await handInEvidence(first, { use: 'nomination', nominationId }));
      }
    }
    const copies: { name: string; told: typeof told; takenAt: string }[] = [];
    async function copying(): Promise<void> {
      for (const name of ['copy-1', 'copy-2']) {
        const enough = told.people.length + 4;
        await expect.poll(() => told.people.length, patient).toBeGreaterThan(enough);
        const so = structuredClone(told);
        const { takenAt } = await takeBackup(at('data'), at(name), plainly());
        copies.push({ name, told: so, takenAt });
      }
      expect(told.people.length, 'people went on meanwhile').toBeGreaterThan(
        copies[0]?.told.people.length ?? Number.POSITIVE_INFINITY,
      );
    }
    // however many each of them manages, nobody is named twice
    const traffic = [nominating(first, 100), nominating(second, 101), handingIn()];
    await Promise.all([
      ...traffic,
      copying().finally(() => {
        work.goesOn = false;
      }),
    ]);
    await before.stop();
    rmSync(at('data'), { recursive: true });

    for (const { name, told: promised, takenAt } of copies) {
      const anew = `${name}-anew`;
      expect(await restoreBackup(at(name), at(anew))).toMatchObject({ ...whole, takenAt });
      expect(await contradictionsIn(at(anew), tenant)).toEqual([]);
      const after = await started(anew);
      const officer = await officerOf(after);
      for (const { id, outcome } of promised.people) {
        const shown = await officer.ask('GET', `/v1/nominations/${id}`);
        expect(read(shown, NominationSummary).state).toBe(newcomers.get(outcome));
      }
      for (const id of promised.lists) {
        expect((await importSettled(officer, id)).state).toBe('done');
        const rows = await rowsOf(officer, id);
        expect(rows.filter(({ outcome }) => !newcomers.has(outcome))).toEqual([]);
        expect(rows).toHaveLength(20);
      }
      for (const id of promised.proofs) {
        const proof = await officer.ask('GET', `/v1/evidence/${id}/file`);
        expect(Buffer.from(proof.bytes).equals(aPhoto())).toBe(true);
      }
      await after.stop();
      expect(await contradictionsIn(at(anew), tenant)).toEqual([]);
      expect(readFileSync(join(at(anew), 'keys/master.key'))).toHaveLength(32);
    }
  });
});
