import { checkOwnCover, openService, settleOwnCover } from '@payung/casework';
import { openDatabase, openRegencyHolders } from '@payung/data';
import { NominationId, type RegencyCode } from '@payung/domain';
import { createCallerRates } from '@payung/edge';
import { createOwnCoverApi, type OwnCoverApiOptions } from '@payung/own-cover';
import { openPlaces } from '@payung/places';
import { describe, expect, it } from 'vitest';
import { aBill, pay } from '../../support/bill-acts.ts';
import { goOnTo } from '../../support/claim-acts.ts';
import { covered } from '../../support/covered-people.ts';
import { askNothing, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin } from '../../support/invented-region.ts';
import { fixedMasterKey } from '../../support/memory-ports.ts';
import { forge } from '../../support/raw-items.ts';
import { recordedTables } from '../../support/recorded-tables.ts';
import { seededRandomness } from '../../support/seeded-randomness.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 88_100;
const kudus = '33.19';
const office = { name: 'DATA CONTOH Dinas', address: 'Jalan Contoh 1, Kudus', contact: '' };

interface Known {
  readonly test: TestService;
  readonly nik: string;
  readonly mother: string;
  readonly card: string;
}

/** The NIK of somebody whom nobody proposed. */
const aNik = (n: number): string => aPerson(n).nationalId;

/** Somebody whose cover is paid for three months from March 2026, in a region that lets people ask. */
async function somebody(fact: 'mother-name' | 'family-card-end' = 'mother-name'): Promise<Known> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await askNothing(test);
  goOnTo(test, '2026-01-15');
  const { cohort, first } = await covered(test, 1);
  goOnTo(test, '2026-03-10');
  await pay(test, await aBill(test, cohort, { first: '2026-03', count: 3 }), '2026-03-10');
  goOnTo(test, '2026-03-20');
  await settle(test, true, fact);
  const code: RegencyCode = test.region.regencyCode;
  const held = { pk: `REGENCY#${code}`, sk: 'TENANT', schemaVersion: 1, tenant: test.tenant };
  await forge(test.client, test.tables.tenancy, held);
  const { people } = await test.service.database.tenant(test.tenant);
  const [record] = await people.nominations([NominationId.parse(first)]);
  const worker = record?.worker;
  if (worker === undefined || worker === null) throw new Error('nobody is covered');
  const { nik, motherMaidenName, familyCardNo } = worker;
  return { test, nik, mother: motherMaidenName ?? '', card: (familyCardNo ?? '').slice(-6) };
}

async function settle(test: TestService, isOpen: boolean, fact: 'mother-name' | 'family-card-end') {
  const request = { isOpen, fact, office, version: null, correlationId: 'own-cover' };
  given(await settleOwnCover(test.service, anAdmin(test.tenant), request));
}

const without = {
  each: { capacity: 1_000, perSecond: 1_000 },
  all: { capacity: 1_000, perSecond: 1_000 },
};

/** The function over tables that keep what they are asked; a clock that only waiting moves. */
function theFunction(test: TestService, changes: Partial<OwnCoverApiOptions> = {}) {
  const { tables, clock, files, queue } = test;
  const recorded = recordedTables(database.endpoint());
  const random = seededRandomness(seed * 7, clock);
  const own = openDatabase({
    clientFor: async () => recorded.client,
    directory: recorded.client,
    tables,
    masterKey: fixedMasterKey(),
    clock,
    random,
  });
  const service = openService({ database: own, files, queue, clock, random });
  const waits: number[] = [];
  const rates = () => createCallerRates({ ...without, now: () => 0 });
  const app = createOwnCoverApi(service, {
    places: openPlaces(),
    holderOf: openRegencyHolders({ client: recorded.client, table: tables.tenancy, random }),
    rates: rates(),
    regionRates: rates(),
    now: () => 0,
    wait: async (ms) => void waits.push(ms),
    log: { failed: (code) => expect(code).toBe('nothing failed') },
    count: () => undefined,
    newCorrelationId: () => 'q-1',
    ...changes,
  });
  async function ask(nationalId: string, fact: string, region = kudus) {
    const from = recorded.requests.length;
    const answer = await app.request(`/public/v1/own-cover/${region}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nationalId, fact }),
    });
    const asked = recorded.requests.slice(from);
    return {
      status: answer.status,
      body: await answer.text(),
      headers: [...answer.headers].sort(),
      asked,
      kinds: asked.map(shapeOf),
      waited: waits.at(-1),
    };
  }
  return { ask, service };
}

/** What kind of request it was, of which table, and how many keys it names. */
function shapeOf(request: string): string {
  const input: unknown = JSON.parse(request);
  const keys = request.match(/"pk":/g)?.length ?? 0;
  const names = Object.keys(input ?? {}).sort();
  return `${names.join('+')} ${keys} ${request.match(/(tenancy|registry|journal)-\d+/)?.[1]}`;
}

describe('somebody who asks about their own cover', () => {
  it('hears yes and until when, with the fact that the region asks for, and never a name', async () => {
    const { test, nik, mother } = await somebody();
    const { ask } = theFunction(test);
    const answer = await ask(nik, mother.toLowerCase());
    expect([answer.status, answer.body]).toEqual([200, '{"covered":true,"until":"2026-05-31"}']);

    const byCard = await somebody('family-card-end');
    const own = theFunction(byCard.test);
    expect((await own.ask(byCard.nik, byCard.card)).body).toContain('"covered":true');
    expect((await own.ask(byCard.nik, byCard.mother)).body).toContain('"covered":false');
  });

  it('hears the same for an unknown NIK and a wrong fact, after the same requests and the same time', async () => {
    const { test, nik } = await somebody();
    const { ask } = theFunction(test);
    // the region's rules and keys are read once in a while, whoever asks
    await ask(aNik(9_001), 'SIAPA SAJA');
    const unknown = await ask(aNik(9_002), 'SIAPA SAJA');
    const wrong = await ask(nik, 'SIAPA SAJA');
    expect(wrong.status).toBe(200);
    expect(wrong.body).toBe('{"covered":false,"until":null}');
    expect(unknown.body).toBe(wrong.body);
    expect(unknown.headers).toEqual(wrong.headers);
    expect(wrong.kinds.length).toBeGreaterThan(5);
    expect(unknown.kinds).toEqual(wrong.kinds);
    expect(unknown.waited).toBe(wrong.waited);
  });

  it('hears the same in a region that rests, closed its check, or is none', async () => {
    const { test, nik, mother } = await somebody();
    const { ask } = theFunction(test);
    const wrong = await ask(nik, 'SIAPA SAJA');
    for (const region of ['33.02', 'kabupaten-banyumas', 'wakanda']) {
      const other = await ask(nik, mother, region);
      expect([other.status, other.body]).toEqual([200, wrong.body]);
      expect(other.headers).toEqual(wrong.headers);
      expect(other.waited).toBe(wrong.waited);
    }
    await settle(test, false, 'mother-name');
    expect((await ask(nik, mother)).body).toBe(wrong.body);
    await settle(test, true, 'mother-name');
    const standing = { pk: `T#${test.tenant}#REGION`, sk: 'STANDING', schemaVersion: 1 };
    await forge(test.client, test.tables.tenancy, { ...standing, state: 'suspended' });
    const rests = await theFunction(test).ask(nik, mother);
    expect([rests.status, rests.body]).toEqual([200, wrong.body]);
  });

  it('is not found by a fact that no agency wrote', async () => {
    const { test, nik } = await somebody('family-card-end');
    const { ask } = theFunction(test);
    for (const fact of ['-', '0', 'x']) expect((await ask(nik, fact)).body).toContain('false');
  });

  it('may try a NIK five times a day, known or not, from wherever', async () => {
    const { test, nik, mother } = await somebody();
    const { ask, service } = theFunction(test);
    for (const asked of [nik, aNik(9_003)]) {
      for (let times = 0; times < 5; times += 1)
        expect((await ask(asked, 'SALAH')).status).toBe(200);
      expect((await ask(asked, 'SALAH')).status).toBe(429);
    }
    const again = await checkOwnCover(service, test.tenant, { nik, fact: mother });
    expect(again).toEqual({ kind: 'too-often' });
    goOnTo(test, '2026-03-21');
    expect((await theFunction(test).ask(nik, mother)).body).toContain('"covered":true');
  });

  it('leaves nothing of themselves in any request, answer or header in the open', async () => {
    const { test, nik, mother } = await somebody();
    const { ask } = theFunction(test);
    const { asked, headers } = await ask(nik, mother);
    for (const request of [...asked, JSON.stringify(headers)]) {
      expect(request).not.toContain(nik);
      expect(request).not.toContain(mother);
    }
    const refused = await ask('331901', mother);
    expect(refused.status).toBe(422);
    expect(refused.body).not.toContain(mother);
  });

  it('waits when there are too many questions of one caller or about one region', async () => {
    const { test, nik, mother } = await somebody();
    const few = { each: { capacity: 2, perSecond: 1 }, all: { capacity: 100, perSecond: 1 } };
    for (const limited of ['rates', 'regionRates'] as const) {
      const { ask } = theFunction(test, {
        [limited]: createCallerRates({ ...few, now: () => 0 }),
      });
      const seen = [];
      for (let times = 0; times < 3; times += 1) seen.push((await ask(nik, mother)).status);
      expect(seen, limited).toEqual([200, 200, 429]);
      goOnTo(test, limited === 'rates' ? '2026-03-21' : '2026-03-22');
    }
  });
});
