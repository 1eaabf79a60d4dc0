import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Local, startLocal } from '@payung/local';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  callerAt,
  handIn,
  importSettled,
  type Sent,
  signedIn,
} from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { aList, aPerson, type Invented } from '../support/invented-people.ts';
import { type Found, formsOf, personalIn, scan } from '../support/personal-data.ts';

const agency = 'dinas-perhubungan';
const alone = Array.from({ length: 6 }, (_, n) => aPerson(n));
const listed = Array.from({ length: 40 }, (_, n) => aPerson(n + 100));
const faulty = Array.from({ length: 6 }, (_, n) => ({
  ...aPerson(n + 200),
  birthDate: '31-02-1990',
  occupation: 'PILOT',
}));
const everybody: readonly Invented[] = [...alone, ...listed, ...faulty];

let folder: string;
let local: Local;
let said = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'payung-leaks-'));
  const onOutput = (text: string): void => {
    said += text;
  };
  local = await startLocal({ dataDir: folder, onOutput });
  await work(local.address);
  await local.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Asks, and sees that it came to what it should: an act that never happened could leak nothing. */
async function does(caller: Caller, status: number, call: string, sent: Sent = {}): Promise<void> {
  const [method = '', path = ''] = call.split(' ');
  expect((await caller.ask(method, path, sent)).status, call).toBe(status);
}

/** A day's work with everything that goes wrong on it. */
async function work(address: string): Promise<void> {
  const officer = await signedIn(address, `33.19/${agency}/officer`);
  const admin = await signedIn(address, '33.19/admin');
  const kept: { nominationId: string; personId: string }[] = [];
  for (const [n] of alone.entries()) kept.push(await nominated(officer, n, { agency }));
  const [one = { nominationId: '', personId: '' }, two = one] = kept;
  const changes = { occupation: 'LINMAS' };
  const rescue = await signedIn(address, '33.19/bpbd-relawan/officer');
  await nominated(rescue, 0, { agency: 'bpbd-relawan', changes });
  const bytes = aList([...listed, ...faulty]);
  const id = await handIn(officer, { agency, fileName: `${listed[0]?.name}.csv`, bytes });
  await importSettled(officer, id);
  const reason = { reason: `salah orang, ${two.personId}` };
  await does(admin, 200, `POST /v1/nominations/${two.nominationId}/withdraw`, { json: reason });
  const worker = { ...faulty[0], sex: 'ROBOT' };
  const halfABody = JSON.stringify(worker).slice(0, -9);
  const headers = { 'content-type': 'application/json' };
  await does(officer, 422, 'POST /v1/nominations', { json: { agency, worker } });
  await does(officer, 400, 'POST /v1/nominations', { body: halfABody, headers });
  await does(officer, 422, 'POST /v1/persons/search', { json: { nationalId: one } });
  await does(officer, 200, 'POST /v1/persons/search', { json: { name: listed[3]?.name } });
  for (const path of ['report', 'letter', 'rows']) {
    await does(officer, 200, `GET /v1/imports/${id}/${path}`);
  }
  await does(admin, 200, `GET /v1/persons/${one.personId}`);
  await does(admin, 200, `GET /v1/persons/${one.personId}/export`);
  const why = { json: { why: 'audit' } };
  await does(admin, 200, `POST /v1/persons/${one.personId}/number`, why);
  await does(officer, 200, `GET /v1/persons/${one.personId}/timeline`);
  await does(admin, 200, `POST /v1/persons/${two.personId}/erase`, { json: reason });
  await does(admin, 200, 'GET /v1/journal');
  await does(callerAt(address, 'bukan-token'), 401, `GET /v1/persons/${one.personId}`);
}

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
}

describe('after a day’s work', () => {
  it('nothing about a worker lies open in the database, the lists or any other file', () => {
    const forms = formsOf(everybody);
    const files = filesUnder(folder);
    // what may be read is found, or the scan would have looked past everything
    const open = new Map([['dinas-perhubungan', 'an agency']]);
    const readable = files.filter((path) => scan('file', readFileSync(path), open).length > 0);
    expect(readable).not.toEqual([]);
    const found = files.flatMap((path) =>
      scan('file', readFileSync(path), forms).map(({ kind }) => `${kind} in ${path}`),
    );
    expect(found).toEqual([]);
  });

  it('nothing about a worker stands in what the processes said', () => {
    const forms = formsOf(everybody);
    expect([...scan('log', Buffer.from(said), forms), ...personalIn('log', said)]).toEqual([]);
  });
});

describe('the scan itself', () => {
  const planted = alone[0] ?? aPerson(0);
  const spaced = planted.nationalId.replaceAll(/(.{4})/g, '$1 ').trim();

  it.each([
    ['a number', planted.nationalId],
    ['a number in groups', spaced],
    ['a number in an address', `/v1/persons?nik=${spaced.replaceAll(' ', '%20')}`],
    ['a family card', `kk=${planted.familyCardNo};`],
    ['a phone number', `hp ${planted.phone}`],
    ['a mother’s name', `ibu ${planted.motherMaidenName}`],
  ])('finds %s in whatever text it stands', (_, text) => {
    expect(personalIn('log', text)).not.toEqual([]);
  });

  it('finds every form of every value among other bytes, and nothing where nothing is', () => {
    const forms = formsOf([planted]);
    for (const form of forms.keys()) {
      const bytes = Buffer.concat([Buffer.alloc(99, 7), Buffer.from(form), Buffer.alloc(99, 9)]);
      expect(scan('file', bytes, forms).length).toBeGreaterThan(0);
    }
    const none: Found[] = [];
    expect(scan('file', Buffer.from('T#01KA3319KVDVSDEM0000000001#P#'), forms)).toEqual(none);
    expect(personalIn('log', '01KA3319KVDVSDEM0000000001 33.19.04.2002 26000 2026-01-15')).toEqual(
      none,
    );
  });
});
