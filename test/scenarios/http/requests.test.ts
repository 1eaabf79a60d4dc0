import { randomUUID } from 'node:crypto';
import { NominationPage, NominationResult } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  type Caller,
  postList,
  problemIn,
  read,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import { aWorker } from '../../support/http-nominations.ts';
import { aList, aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let officer: Caller;

beforeAll(async () => {
  service = await aLocalService();
  officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
});
afterAll(() => service.end());

const agency = 'dinas-perhubungan';
const nominate = (n: number, key?: string, caller = officer) =>
  caller.ask('POST', '/v1/nominations', {
    json: { agency, worker: aWorker(n) },
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });

const fieldsOf = (answer: Answer) => problemIn(answer).errors?.map(({ field }) => field);

describe('a request under an Idempotency-Key', () => {
  it('sent again gets the same answer and is done once', async () => {
    const key = randomUUID();
    const first = await nominate(1, key);
    const again = await nominate(1, key);
    expect(first.status).toBe(201);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    const { nationalId } = aPerson(1);
    const found = await officer.ask('POST', '/v1/nominations/search', { json: { nationalId } });
    expect(read(found, NominationPage).items).toHaveLength(1);
  });

  it('sent twenty times at once is done once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => nominate(2, key)));
    const given = answers.filter(({ status }) => status === 201).map(({ text }) => text);
    expect(new Set(given).size).toBe(1);
    const others = answers.filter(({ status }) => status !== 201).map(verdictOf);
    for (const verdict of others) expect(verdict).toMatch(/^(409|503) /);
  });

  it('is refused with another content, and free for another user', async () => {
    const key = randomUUID();
    expect((await nominate(3, key)).status).toBe(201);
    expect(verdictOf(await nominate(4, key))).toBe('422 idempotency-key-reused');
    const admin = await signedIn(service.address, '33.19/admin');
    const answer = await nominate(5, key, admin);
    expect(read(answer, NominationResult).outcome).toBe('nominated');
  });

  it('that cannot be used is named', async () => {
    expect(fieldsOf(await nominate(6, 'a'.repeat(256)))).toEqual(['Idempotency-Key']);
  });

  it('takes a list in once, however often it is sent', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const list = { agency, fileName: 'sekali.csv', bytes: aList([aPerson(7)]), headers };
    const [first, again] = [await postList(officer, list), await postList(officer, list)];
    expect([again.status, again.text]).toEqual([202, first.text]);
    const other = await postList(officer, { ...list, bytes: aList([aPerson(8)]) });
    expect(verdictOf(other)).toBe('422 idempotency-key-reused');
  });
});

describe('a request that does not fit', () => {
  const bad: readonly (readonly [string, string, string, object, string])[] = [
    ['an address that is none', 'GET', '/v1/nothing', {}, '404 route-unknown'],
    ['an id that is none', 'GET', '/v1/imports/abc', {}, '422 request-invalid'],
    ['another method', 'DELETE', '/v1/nominations', {}, '405 method-not-allowed'],
    ['another kind of body', 'POST', '/v1/imports', { body: 'a' }, '415 media-type-unsupported'],
    [
      'another kind of body for a form',
      'POST',
      '/v1/nominations',
      { body: '<a/>', headers: { 'content-type': 'text/xml' } },
      '415 media-type-unsupported',
    ],
    [
      'broken JSON',
      'POST',
      '/v1/nominations',
      { body: '{"a', headers: { 'content-type': 'application/json' } },
      '400 body-unreadable',
    ],
    [
      'broken JSON of a list',
      'POST',
      '/v1/imports',
      { body: '{"a', headers: { 'content-type': 'application/json' } },
      '400 body-unreadable',
    ],
    [
      'a multipart body without parts',
      'POST',
      '/v1/imports',
      { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } },
      '400 body-unreadable',
    ],
    ['a page too large', 'GET', '/v1/nominations?limit=5000', {}, '422 request-invalid'],
    ['an outcome that is none', 'GET', '/v1/nominations?state=lost', {}, '422 request-invalid'],
    ['a search for nothing', 'POST', '/v1/persons/search', { json: {} }, '422 request-invalid'],
    ['no reason', 'POST', '/v1/nominations/x/withdraw', { json: {} }, '422 request-invalid'],
  ];
  it.each(bad)('is refused: %s', async (_, method, path, sent, verdict) => {
    expect(verdictOf(await officer.ask(method, path, sent))).toBe(verdict);
  });

  it('gets all its faults named, not the first alone', async () => {
    const answer = await officer.ask('POST', '/v1/nominations', {
      json: { agency: 7, worker: { name: 'A', income: -1, tenantId: 'x' }, roles: ['admin'] },
    });
    expect(verdictOf(answer)).toBe('422 request-invalid');
    const fields = fieldsOf(answer);
    for (const field of ['agency', 'worker.nationalId', 'worker.occupation', 'worker.income']) {
      expect(fields).toContain(field);
    }
    expect(answer.text).toContain('tenantId');
    expect(answer.text).toContain('roles');
  });

  it('gets all that is to correct in a worker named, and keeps nothing', async () => {
    const worker = {
      nationalId: '33190',
      name: '77',
      occupation: 'ASTRONAUT',
      birthDate: '31-2-1980',
    };
    const answer = await officer.ask('POST', '/v1/nominations', { json: { agency, worker } });
    expect(verdictOf(answer)).toBe('422 worker-to-correct');
    expect(fieldsOf(answer)?.sort()).toEqual([
      'worker.birthDate',
      'worker.name',
      'worker.nationalId',
      'worker.occupation',
    ]);
    expect(answer.text).not.toContain('33190');
  });

  it('is cut off when it is larger than any list may be', async () => {
    const body = Buffer.alloc(65 * 1024 * 1024, 0x41);
    const headers = { 'content-type': 'application/json' };
    const answer = await officer.ask('POST', '/v1/nominations', { body, headers });
    expect(verdictOf(answer)).toBe('413 body-too-large');
    const list = { agency, fileName: 'besar.csv', bytes: body.subarray(0, 51 * 1024 * 1024) };
    expect(verdictOf(await postList(officer, list))).toBe('413 body-too-large');
  });
});
