import { randomUUID } from 'node:crypto';
import {
  AgencyList,
  ImportAccepted,
  MachineMade,
  NominationPage,
  NominationResult,
} from '@payung/contract';
import { allSystemsPaths } from '@payung/infra/own-systems';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  type Answer,
  type Caller,
  callerAt,
  importSettled,
  postList,
  problemIn,
  read,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import { aWorker } from '../../support/http-nominations.ts';
import { aList, aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

const agency = 'dinas-perhubungan';
const later = allSystemsPaths.slice(1);
const [second = '', third = ''] = later;

let service: Awaited<ReturnType<typeof aLocalService>>;
let system: Caller;

/** An agency's own system, with a token for its secret as it gets one in a stage. */
async function systemOf(region: string, ofAgency?: string): Promise<Caller> {
  const admin = await signedIn(service.address, `${region}/admin`);
  const { items } = read(await admin.ask('GET', '/v1/agencies'), AgencyList);
  const chosen = ofAgency ?? items[0]?.id;
  const json = { name: 'SISTEM CONTOH', agencies: [chosen], from: '2026-01-01' };
  const made = read(await admin.ask('POST', '/v1/machines', { json }), MachineMade);
  const secret = Buffer.from(`${made.clientId}:${made.secret}`).toString('base64');
  const answer = await callerAt(service.address, null).ask('POST', '/identity/token', {
    body: 'grant_type=client_credentials',
    headers: {
      authorization: `Basic ${secret}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  const { access_token } = read(answer, z.object({ access_token: z.string() }));
  return callerAt(service.address, access_token);
}

/** The same caller at the address of a later list. */
const at = (path: string, caller: Caller): Caller => ({
  ask: (method, asked, sent) => caller.ask(method, `${path}${asked}`, sent),
});

const nominate = (caller: Caller, n: number, key: string) =>
  caller.ask('POST', '/v1/nominations', {
    json: { agency, worker: aWorker(n) },
    headers: { 'idempotency-key': key },
  });

/** An answer without what is of one request alone. */
function lasting({ status, headers, text }: Answer) {
  const ofOne = new Set(['date', 'x-correlation-id']);
  return {
    status,
    headers: [...headers].filter(([name]) => !ofOne.has(name)),
    text: text.replace(/"correlationId":"[^"]+"/, ''),
  };
}

beforeAll(async () => {
  service = await aLocalService();
  system = await systemOf('33.19', agency);
});
afterAll(() => service.end());

describe("an agency's own system of a later list", () => {
  it('is answered as at /v1, refusals too, or its program breaks on the day that its list is full', async () => {
    const { nominationId } = read(await nominate(system, 801, randomUUID()), NominationResult);
    const asked = [
      ['GET', '/v1/me'],
      ['GET', '/v1/nominations?limit=5'],
      ['GET', `/v1/nominations/${nominationId}`],
      ['GET', '/v1/health'],
      ['GET', '/v1/nominations/01JD4Z5N6P7Q8R9S0T1V2W3X4Y'],
      ['GET', '/v1/users'],
      ['GET', '/v1/nothing-here'],
      ['PUT', '/v1/nominations'],
      ['POST', '/v1/nominations'],
    ] as const;
    for (const [method, path] of asked) {
      const here = lasting(await system.ask(method, path));
      for (const list of later) {
        const there = await at(list, system).ask(method, path);
        expect(lasting(there), `${method} ${list}${path}`).toEqual(here);
      }
    }
  });

  it('does under one key one act, at whichever address it is sent again', async () => {
    const key = randomUUID();
    const first = await nominate(at(second, system), 802, key);
    expect(read(first, NominationResult).outcome).toBe('nominated');
    for (const again of [system, at(third, system)]) {
      expect((await nominate(again, 802, key)).text).toBe(first.text);
    }
    expect(verdictOf(await nominate(at(third, system), 803, key))).toBe(
      '422 idempotency-key-reused',
    );
    const search = { json: { nationalId: aPerson(802).nationalId } };
    const found = await at(second, system).ask('POST', '/v1/nominations/search', search);
    expect(read(found, NominationPage).items).toHaveLength(1);
  });

  it('hands a list in and reads what became of it', async () => {
    const there = at(second, system);
    const list = { agency, fileName: 'sistem.csv', bytes: aList([aPerson(804)]) };
    const { id } = read(await postList(there, list), ImportAccepted);
    expect(await importSettled(there, id)).toMatchObject({ state: 'done' });
    const rows = await there.ask('GET', `/v1/imports/${id}/rows`);
    expect(rows.text).toBe((await system.ask('GET', `/v1/imports/${id}/rows`)).text);
  });

  it('sees nothing of another region or agency there, or the further door were one into all of them', async () => {
    const kept = read(await nominate(at(second, system), 805, randomUUID()), NominationResult);
    const strangers = [await systemOf('35.73'), await systemOf('33.19', 'dinas-perdagangan')];
    for (const stranger of strangers.map((one) => at(second, one))) {
      const one = await stranger.ask('GET', `/v1/nominations/${kept.nominationId}`);
      expect(verdictOf(one)).toBe('404 not-found');
      const search = { json: { nationalId: aPerson(805).nationalId } };
      const found = await stranger.ask('POST', '/v1/nominations/search', search);
      expect(read(found, NominationPage).items).toEqual([]);
    }
    const nobody = at(second, callerAt(service.address, null));
    expect(verdictOf(await nobody.ask('GET', '/v1/nominations'))).toBe('401 token-missing');
  });
});

describe('an address of systems that is none', () => {
  it.each([
    '/systems-0/v1/me',
    '/systems-1/v1/me',
    '/systems-11/v1/me',
    '/systems-02/v1/me',
    '/systems-2/me',
    '/systems-2/v2/me',
    '/systems-2/central/v1/regions',
    '/systems-2/public/v1/regions',
    '/systems-2/systems-3/v1/me',
    '/systems-',
  ])('%s is not found, and neither the portal’s page nor somebody else’s answer', async (path) => {
    const answer = await system.ask('GET', path);
    expect(problemIn(answer)).toMatchObject({ status: 404, code: 'route-unknown' });
    const nobody = await callerAt(service.address, null).ask('GET', path);
    expect(verdictOf(nobody)).toBe('401 token-missing');
  });
});
