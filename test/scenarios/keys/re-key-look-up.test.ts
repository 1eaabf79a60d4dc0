import {
  beginRekeying,
  checkInvariants,
  type RekeyProgress,
  rekeyStep,
  rekeyWorkOf,
  type Service,
  searchNominations,
} from '@payung/casework';
import type { Cause } from '@payung/data';
import { UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { accept, aKey, end, importPeople, nominate, nominateRaw } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, trade, transport } from '../../support/invented-region.ts';
import { rawItems } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const cause: Cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'keys',
  correlationId: 'test',
};

/** Does the whole change, step by step; `between` is called before each step. */
async function rekey(
  test: TestService,
  service: Service = test.service,
  between: (step: number) => Promise<void> = async () => {},
): Promise<number> {
  const work = await rekeyWorkOf(service, test.tenant, cause);
  expect(await beginRekeying(work)).toBe('begun');
  for (let step = 0; step < 200; step += 1) {
    await between(step);
    const progress: RekeyProgress = await rekeyStep(work);
    if (progress === 'done') return step;
    if (progress === 'waiting') test.clock.advance(600_000);
  }
  throw new Error('the change of the look-up key does not come to its end');
}

const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

/** Who is found by a NIK or by a word, as a process finds them. */
async function found(test: TestService, service: Service, by: { nik?: string; name?: string }) {
  const result = await searchNominations(service, anAdmin(test.tenant), {
    nationalId: by.nik ?? null,
    name: by.name ?? null,
    limit: 50,
  });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.views.map(({ record }) => record.id).sort();
}

/** Everything that lies under a hash, by the version of the key that the hash names. */
async function underVersion(test: TestService): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { pk } of await rawItems(test.client, test.tables.registry, test.tenant)) {
    const [, kind, version] = /#([GW])#(\d+\.)?/.exec(String(pk)) ?? [];
    if (kind === undefined) continue;
    const name = `${kind}${version ?? '1.'}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe('a look-up key that changes', () => {
  it('leaves everybody found and held, and nothing under the old key', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 920, granted: 9 });
    await importPeople(
      test,
      social,
      [1, 2, 3, 4, 5, 6].map((n) => aPerson(n)),
    );
    await importPeople(
      test,
      transport,
      [5, 6, 7, 8].map((n) => aPerson(n)),
    );
    const single = await nominate(test, trade, 9);
    await end(test, 'withdraw', (await nominate(test, trade, 10)).nominationId);
    const before = await underVersion(test);
    const [byNik, byName] = [{ nik: aPerson(9).nationalId }, { name: aPerson(3).name }];
    const names = await found(test, test.service, byName);
    const steps = await rekey(test, test.service, async (step) => {
      if (step % 2 === 0) await sound(test);
    });
    expect(steps).toBeGreaterThan(6);
    await sound(test);
    const words = before['W1.'] ?? 0;
    expect(words).toBeGreaterThan(9);
    expect(await underVersion(test)).toEqual({ 'G2.': before['G1.'], 'W2.': words });
    expect(await found(test, test.service, byNik)).toEqual([single.nominationId]);
    expect(await found(test, test.service, byName)).toEqual(names);
    for (const n of [1, 5, 9])
      expect((await nominate(test, transport, n)).outcome).toBe('duplicate');
    await sound(test);
  });

  it('is learnt by a process that slept through all of it, before it writes anything', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 921 });
    const sleeper = test.sibling();
    const first = await nominate({ ...test, service: sleeper }, social, 1);
    await nominate({ ...test, service: sleeper }, social, 2);
    // the clock of the sleeper stands still for the change: its ring never gets old by itself
    const still = test.clock.now();
    await rekey(test);
    test.clock.advance(still - test.clock.now());
    const again = await nominate({ ...test, service: sleeper }, transport, 1);
    expect([again.outcome, again.personId]).toEqual(['duplicate', first.personId]);
    expect((await nominate({ ...test, service: sleeper }, social, 3)).outcome).toBe('nominated');
    await sound(test);
  });

  it('is not changed again within a day, nor by two at once', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 922 });
    await nominate(test, social, 1);
    const works = await Promise.all(
      [test.service, test.sibling(), test.sibling()].map((s) => rekeyWorkOf(s, test.tenant, cause)),
    );
    const begun = await Promise.all(works.map((work) => beginRekeying(work)));
    expect(begun.filter((one) => one === 'begun')).toHaveLength(1);
    const progress = async () => Promise.all(works.map((work) => rekeyStep(work)));
    for (let n = 0; n < 100 && !(await progress()).includes('done'); n += 1) {
      test.clock.advance(30_000);
      await sound(test);
    }
    expect(await underVersion(test)).toMatchObject({ 'G2.': 1 });
    const [work] = works;
    if (work === undefined) throw new Error('three processes are needed');
    expect(await beginRekeying(work)).toBe('too-soon');
    test.clock.advance(26 * 3_600_000);
    expect(await rekey(test)).toBeGreaterThan(6);
    expect(await underVersion(test)).toMatchObject({ 'G3.': 1 });
    await sound(test);
  });

  it('keeps the answers of its day: a request sent again has its first answer, and no second effect', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 923 });
    const ask = async (n: number) =>
      nominateRaw(test, social, n, { once: await aKey(test, `k${n}`) });
    const first = await ask(0);
    let step = 0;
    const between = async () => {
      step += 1;
      await ask(step);
      for (let n = 0; n <= step; n += 1) {
        expect(await ask(n)).toMatchObject({ ok: true, value: { kind: 'repeated', status: 201 } });
      }
    };
    await rekey(test, test.service, between);
    expect(first.ok && first.value.kind).toBe('fresh');
    expect(await ask(0)).toMatchObject({ ok: true, value: { kind: 'repeated' } });
    const other = { once: await aKey(test, 'k0', 'something else') };
    expect(await nominateRaw(test, social, 0, other)).toMatchObject({
      ok: false,
      refusal: { code: 'idempotency-key-reused' },
    });
    await sound(test);
  });
});

describe('the price of a look-up key that can change', () => {
  it('is nothing while it does not: two requests for a newcomer, and the same items', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 924, granted: 200 });
    const { database: measured } = test.service;
    let n = 0;
    /** requests and items of a newcomer, when the ends of all lanes are known */
    const cost = async (): Promise<[number, number]> => {
      const costs: [number, number][] = [];
      for (let i = 0; i < 12; i += 1) {
        const before = measured.consumption;
        n += 1;
        await nominate(test, social, n, { name: 'WAKIDI HARDONO' });
        const after = measured.consumption;
        costs.push([after.requests - before.requests, after.itemsWritten - before.itemsWritten]);
      }
      return [Math.min(...costs.map(([r]) => r)), Math.min(...costs.map(([, items]) => items))];
    };
    await cost();
    const [requests, items] = await cost();
    expect(requests).toBe(2);
    const work = await rekeyWorkOf(test.service, test.tenant, cause);
    await beginRekeying(work);
    await rekeyStep(work);
    // a second guard, a second entry for each of four words (two of the name, the village, the district), and a second
    // page for each of three: birth date, family card, and a word of the name with the village
    expect(await cost()).toEqual([2, items + 8]);
    while ((await rekeyStep(work)) !== 'done') test.clock.advance(60_000);
    expect(await cost()).toEqual([2, items]);
  });
});

describe('claims while the look-up key changes', () => {
  /** Chance of one test alone. */
  const chance = (seed: number) => {
    let state = seed;
    return (limit: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return Math.floor((state / 0x80000000) * limit);
    };
  };

  it.each([1, 2, 3, 4])('never let one NIK in twice (seed %i)', async (seed) => {
    const test = await openTestService({
      endpoint: database.endpoint(),
      seed: 940 + seed,
      granted: 8,
    });
    // processes that were at work before; the clock stands still, so nothing but the lanes tells them
    const services = [test.service, test.sibling(), test.sibling()];
    const below = chance(seed);
    const known: Awaited<ReturnType<typeof nominate>>[] = [];
    const agencies = [social, transport, trade];
    for (const [i, service] of services.entries()) {
      known.push(await nominate({ ...test, service }, agencies[i] ?? social, i));
    }
    const act = async (): Promise<unknown> => {
      const service = services[below(3)] ?? test.service;
      const one = known[below(known.length)];
      switch (below(6)) {
        case 0:
          return one && end({ ...test, service }, 'withdraw', one.nominationId, { service });
        case 1:
          return one && accept({ ...test, service }, one.nominationId, { service });
        case 2:
          return importPeople(
            { ...test, service, work: () => test.work(service) },
            agencies[below(3)] ?? social,
            [0, 1, 2].map(() => aPerson(below(14))),
          );
        default:
          return nominate({ ...test, service }, agencies[below(3)] ?? social, below(14)).then(
            (made) => known.push(made),
          );
      }
    };
    const job = await rekeyWorkOf(test.sibling(), test.tenant, cause);
    await beginRekeying(job);
    let progress: RekeyProgress = 'again';
    for (let step = 0; progress !== 'done' && step < 100; step += 1) {
      const acts = Array.from({ length: 1 + below(3) }, act);
      [progress] = await Promise.all([rekeyStep(job), ...acts]);
      if (progress === 'waiting') {
        test.clock.advance(600_000);
      }
      if (step % 2 === 1) await sound(test);
    }
    expect(progress).toBe('done');
    const data = await test.service.database.tenant(test.tenant);
    const everybody = await rawItems(test.client, test.tables.registry, test.tenant);
    const niks = everybody.flatMap(({ sk, id, sealed }) =>
      sk === 'PERSON' && sealed instanceof Uint8Array
        ? [data.keys.open(sealed, `person|${id}`)]
        : [],
    );
    expect(new Set(niks).size).toBe(niks.length);
    expect(niks.length).toBeGreaterThan(5);
    await sound(test);
  });
});
