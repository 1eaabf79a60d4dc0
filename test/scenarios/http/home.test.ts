import { Home } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  expectDone,
  handIn,
  importSettled,
  read,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import { answerCase, caseOf, nominatedTwice } from '../../support/http-cases.ts';
import { aCsv } from '../../support/http-files.ts';
import { openVerification } from '../../support/http-verification.ts';
import { aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

const agency = 'dinas-perhubungan';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let officer: Caller;
let stranger: Caller;
const as = (account: string) => signedIn(service.address, `33.19/${account}`);

beforeAll(async () => {
  service = await aLocalService();
  admin = await as('admin');
  officer = await as(`${agency}/officer`);
  stranger = await as('dinas-perdagangan/officer');
});
afterAll(() => service.end());

const home = async (caller: Caller) => read(await caller.ask('GET', '/v1/home'), Home);
const waiting = async (caller: Caller, act: Home['waiting'][number]['act']) =>
  (await home(caller)).waiting.find((one) => one.act === act);

describe('the home of somebody', () => {
  it('tells of a question until it is answered, and not to an agency that may not answer it', async () => {
    const own = { caller: officer, how: { agency } };
    const nomination = await nominatedTwice(own, own, 900);
    const [before, elsewhere] = [await waiting(officer, 'decide-case'), await home(stranger)];
    expect(before?.count).toBeGreaterThan(0);
    expect(before?.oldest).not.toBeNull();
    await answerCase(officer, await caseOf(officer, nomination));
    const left = (await waiting(officer, 'decide-case'))?.count ?? 0;
    expect(left).toBe((before?.count ?? 0) - 1);
    const seen = elsewhere.waiting.find(({ act }) => act === 'decide-case');
    expect(seen?.only).not.toBe(before?.only ?? 'none');
  });

  it('asks for the columns of a list whoever handed it in, and tells them once it was checked', async () => {
    const lines = [1, 2].map((n) => [aPerson(910 + n).nationalId, aPerson(910 + n).name, `X-${n}`]);
    const bytes = aCsv([['Kolom A', 'Kolom B', 'Kolom C'], ...lines]);
    const id = await handIn(officer, { agency, fileName: 'kolom tanpa nama.csv', bytes });
    await importSettled(officer, id);
    expect(await waiting(officer, 'choose-columns')).toMatchObject({ count: 1, only: id });
    expect(await waiting(stranger, 'choose-columns')).toBeUndefined();
    expect(await waiting(await as('auditor'), 'choose-columns')).toBeUndefined();
    expect((await home(stranger)).lists.map((list) => list.id)).not.toContain(id);

    const json = { headerRow: 1, columns: ['nationalId', 'name', 'occupation'] };
    expectDone(await officer.ask('PUT', `/v1/imports/${id}/mapping`, { json }));
    await importSettled(officer, id);
    const { changes, lists } = await home(officer);
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'list-checked', id, rows: 2 }));
    expect(lists.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(await home(stranger))).not.toContain('kolom tanpa nama');
  });

  it('counts for a village those who wait at its own level, in its own area', async () => {
    let n = 920;
    const next = () => {
      n += 1;
      return n;
    };
    const { sheetAt, answerers } = await openVerification(service.address, {
      next,
      agency,
      officer,
    });
    const before = (await waiting(answerers.village, 'verify'))?.count ?? 0;
    await sheetAt('village');
    await sheetAt('district');
    expect((await waiting(answerers.village, 'verify'))?.count).toBe(before + 1);
    expect((await waiting(answerers.district, 'verify'))?.count).toBeGreaterThan(0);
    expect(await waiting(officer, 'verify')).toBeUndefined();
  });

  it('names nobody, opens to every role, and stays shut without a token', async () => {
    for (const role of ['approver', 'treasurer', 'insurer', 'auditor', 'verifier', 'district']) {
      await home(await as(role));
    }
    const told = JSON.stringify(await home(admin));
    expect(told).not.toContain(aPerson(900).name);
    expect(told).not.toContain(aPerson(900).nationalId);
    const nobody = await fetch(new URL('/v1/home', service.address));
    expect(nobody.status).toBe(401);
    expect(
      verdictOf(await (await signedIn(service.address, 'central/admin')).ask('GET', '/v1/home')),
    ).toBe('403 not-allowed');
  });
});
