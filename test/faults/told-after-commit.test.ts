import { checkInvariants, erasePerson, followProtection, sweepImports } from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { type ApiHandler, lambdaHandler } from '@payung/edge';
import { createRegionApi } from '@payung/region-api';
import { describe, expect, it } from 'vitest';
import { end, nominate, regionCard } from '../support/acts.ts';
import { casesIn } from '../support/cases.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { clientCutOffAt } from '../support/failing-client.ts';
import { throttlesWritesFrom } from '../support/fault-plans.ts';
import { aMember, memoryAccounts, post } from '../support/invented-members.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, social, transport } from '../support/invented-region.ts';
import { justBefore } from '../support/just-before.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import { openTestService, type TestService } from '../support/test-service.ts';
import { correct, correctOnly, renamedOnly, spoilt } from '../support/unfollowed.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);

/** longer than the sweep leaves what follows a correction to whoever corrected, in milliseconds */
const leftAlone = 151_000;

const { name, motherMaidenName, familyCardNo } = aPerson(1);
/** the first worker under another NIK, written so that nobody takes them for one person */
const strange = {
  name: 'SUKIRNO',
  nationalId: aPerson(1).nationalId.slice(0, 12) + String(9803),
  motherMaidenName: 'LASTRI',
  familyCardNo: '3319040101159999',
  phone: '',
};

/** Two who hold a place each, of whom the later one was written so that nobody took them for one. */
async function twoPlaces(seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  const first = await nominate(test, social, 1);
  test.clock.advance(1_000);
  const later = await nominate(test, transport, 1, strange);
  return { test, first: first.nominationId, later: later.nominationId };
}

/** What the later one is, whoever wrote otherwise. */
const truth = { name, motherMaidenName, familyCardNo };

/** The later one as who they are, with nothing that follows from it. */
async function leftUnfollowed(seed: number) {
  const places = await twoPlaces(seed);
  return { ...places, ...(await correctOnly(proxy, places.test, places.later, truth)) };
}

/** How many are found by a word of a name. */
async function foundBy(test: TestService, word: string) {
  const { people, keys } = await test.service.database.tenant(test.tenant);
  return (await people.personsByWord(keys.digest('word', word), 10)).persons.length;
}

/** Whether the double keeps a place, and is found by the name of before. */
async function stillWrong(test: TestService) {
  const { quotas } = await test.service.database.tenant(test.tenant);
  const card = await quotas.bucket(regionCard);
  return { places: card?.reserved, byOldName: await foundBy(test, 'SUKIRNO') };
}

describe('a correction by which somebody is seen to hold two places', () => {
  it('is told as done while nothing more can be written, and followed later, or nobody looks again', async () => {
    const { test, first, later, done, throttled } = await leftUnfollowed(8_860);
    expect(done).toMatchObject({ ok: true, value: { value: { nominationId: later } } });
    expect(throttled).toBeGreaterThan(1);
    expect(await stillWrong(test)).toEqual({ places: 2, byOldName: 1 });
    test.clock.advance(leftAlone);
    await sweepImports(test.service);
    expect(await stillWrong(test)).toEqual({ places: 1, byOldName: 0 });
    expect(await casesIn(test)).toMatchObject([{ standing: first, waiting: later, state: 'open' }]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('leaves who was put back as before under that name, though it was taken out of the index in the same moment', async () => {
    const { test, later } = await leftUnfollowed(8_866);
    const colleague = test.sibling();
    test.clock.advance(leftAlone);
    justBefore(test.client, () =>
      correct(test, colleague, later, { ...truth, name: strange.name }),
    );
    await sweepImports(test.service);
    expect((await stillWrong(test)).byOldName).toBe(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('leaves no word of before behind when they are erased before anything followed', async () => {
    const { test, later } = await leftUnfollowed(8_865);
    expect((await stillWrong(test)).byOldName).toBe(1);
    await end(test, 'withdraw', later);
    const id = splitNominationId(later).person;
    const asked = { id, once: null, correlationId: 'test' };
    const erased = await erasePerson(test.service, anAdmin(test.tenant), asked);
    expect(erased).toMatchObject({ ok: true });
    expect((await stillWrong(test)).byOldName).toBe(0);
    test.clock.advance(leftAlone);
    await sweepImports(test.service);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is followed though an older one of the region cannot be: one spoiled record would leave every double its place', async () => {
    const { test, later } = await twoPlaces(8_867);
    const { other, oldWord } = await renamedOnly(proxy, test);
    test.clock.advance(1_000);
    await correctOnly(proxy, test, later, truth);
    test.clock.advance(leftAlone);
    const { putBack } = await spoilt(test, other);
    const told: unknown[] = [];
    const swept = sweepImports(test.service, (_tenant, error) => void told.push(error));
    await expect(swept).rejects.toThrow('some regions could not be swept');
    expect(told).toMatchObject([{ message: 'what follows a commit was not done', errors: [{}] }]);
    expect(await stillWrong(test)).toEqual({ places: 2, byOldName: 0 });
    expect(await foundBy(test, oldWord)).toBe(1);
    await putBack();
    await sweepImports(test.service);
    expect(await foundBy(test, oldWord)).toBe(0);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is tried anew each night once sweeps tried in vain, and told each time, or it would be forgotten in silence', async () => {
    const { test } = await twoPlaces(8_868);
    const { other, oldWord } = await renamedOnly(proxy, test);
    const { putBack } = await spoilt(test, other);
    const told: unknown[] = [];
    const night = async () => {
      told.length = 0;
      const passedOver = (_error: unknown, person: string) => void told.push(person);
      await followProtection(test.service, test.tenant, { hasTime: () => true, passedOver });
      return told;
    };
    test.clock.advance(leftAlone);
    for (let sweeps = 0; sweeps < 5; sweeps += 1) {
      await night();
      await expect(sweepImports(test.service)).rejects.toThrow('some regions could not be swept');
    }
    await sweepImports(test.service);
    for (const _night of [1, 2]) {
      expect(await night()).toEqual([splitNominationId(other).person]);
    }
    await putBack();
    await sweepImports(test.service);
    expect(await foundBy(test, oldWord)).toBe(1);
    expect(await night()).toEqual([]);
    expect(await foundBy(test, oldWord)).toBe(0);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is followed when its process ends at any request, though nobody asks again', async () => {
    let corrected = 0;
    for (let at = 1, isOver = false; !isOver; at += 1) {
      const { test, later } = await twoPlaces(8_900 + at);
      const cut = clientCutOffAt(database.endpoint(), at, 'after');
      const service = test.sibling({ client: cut.client });
      await correct(test, service, later, truth).catch(() => undefined);
      isOver = !cut.isCutOff();
      const open = await test.service.regions.open(test.tenant);
      const [record] = (await open?.data.people.nominations([later])) ?? [];
      if (record?.worker.name !== name) continue;
      corrected += 1;
      test.clock.advance(leftAlone);
      await sweepImports(test.service);
      expect(await stillWrong(test), `cut off at ${at}`).toEqual({ places: 1, byOldName: 0 });
    }
    expect(corrected).toBeGreaterThan(5);
  });
});

/** The API of a region behind the proxy, as its admin meets it through the gateway. */
async function apiBehindProxy(test: TestService) {
  const { user } = await aMember(test, 'kepala', post('admin'));
  const claims = { user, tenant: test.tenant, role: 'admin', client: 'portal' };
  const service = test.sibling({ endpoint: proxy.endpoint, maxAttempts: 1 });
  const handler = lambdaHandler(
    createRegionApi(service, {
      log: { failed: () => undefined },
      newCorrelationId: () => 'test',
      cross: {
        ask: async () => {
          throw new Error('no other region is asked');
        },
      },
      verify: async () => ({ kind: 'valid', claims }),
      accounts: memoryAccounts(),
    }),
  );
  return async (method: string, rawPath: string, body?: object) => {
    const http = { method, path: rawPath };
    const event = {
      ...{ version: '2.0', routeKey: '$default', rawPath, rawQueryString: '' },
      headers: { 'content-type': 'application/json' },
      requestContext: { requestId: 'permintaan-1', domainName: 'payung.example', http },
      isBase64Encoded: false,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // as much of an event as is read
    } as unknown as Parameters<ApiHandler>[0];
    // nothing of it is read
    const answer = await handler(event, {} as Parameters<ApiHandler>[1]);
    return { status: answer.statusCode, headers: answer.headers, body: answer.body ?? '' };
  };
}

describe('an act that was done, of which the answer cannot be read any more', () => {
  const path = `/v1/quotas/${regionCard}`;
  const ceiling = { granted: 120, legalBasis: 'DATA CONTOH' };

  it('is never told as "nothing was changed", or somebody decides anew on what stands already', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 8_870 });
    const ask = await apiBehindProxy(test);
    expect((await ask('GET', path)).status).toBe(200);
    let hasCommitted = false;
    proxy.reset(({ operation }) => {
      if (hasCommitted) return 'throttle';
      hasCommitted = operation === 'TransactWriteItems';
      return null;
    });
    const answer = await ask('PUT', path, ceiling);
    proxy.reset(() => null);
    const card = await (await test.service.database.tenant(test.tenant)).quotas.bucket(regionCard);
    expect(card?.granted).toBe(120);
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'outcome-unknown' });
    expect(answer.headers).not.toHaveProperty('retry-after');
  });

  it('that was refused each time is told so, and when to come again', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 8_871 });
    const ask = await apiBehindProxy(test);
    expect((await ask('GET', path)).status).toBe(200);
    proxy.reset(throttlesWritesFrom(1));
    const answer = await ask('PUT', path, ceiling);
    proxy.reset(() => null);
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'too-busy' });
    expect(answer.headers).toHaveProperty('retry-after');
  });
});
