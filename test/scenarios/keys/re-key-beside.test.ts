import {
  beginRekeying,
  checkInvariants,
  openService,
  type RekeyWork,
  rekeyStep,
  rekeyWorkOf,
} from '@payung/casework';
import type { Cause } from '@payung/data';
import { Nik, PersonId, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { social, transport } from '../../support/invented-region.ts';
import { rawItems } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const cause: Cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'keys',
  correlationId: 'test',
};

const isDone = ({ data }: RekeyWork): boolean => data.keys.ring().job === null;

async function begun(test: TestService): Promise<RekeyWork> {
  const work = await rekeyWorkOf(test.sibling(), test.tenant, cause);
  expect(await beginRekeying(work)).toBe('begun');
  await work.data.keys.reread();
  return work;
}

async function nextStep(test: TestService, work: RekeyWork): Promise<void> {
  if ((await rekeyStep(work)) === 'waiting') test.clock.advance(600_000);
  await work.data.keys.reread();
}

async function keysUnder(test: TestService, part: string): Promise<string[]> {
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  return items.flatMap(({ pk }) => (String(pk).includes(part) ? [String(pk)] : []));
}

describe('words of a list that are written while the look-up key changes', () => {
  it('are found, whichever ring their worker last saw, or its people were lost to every search', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 980 });
    const person = PersonId.parse((await nominate(test, social, 1)).personId);
    // one worker for each step, all of which last looked at the ring before the change
    const workers = Array.from({ length: 30 }, () => test.sibling());
    const sleepers = await Promise.all(workers.map((one) => one.database.tenant(test.tenant)));
    const work = await begun(test);
    const written: string[] = [];
    for (let step = 0; !isDone(work); step += 1) {
      const word = `KATA${step}`;
      const sleeper = sleepers[step];
      if (sleeper === undefined)
        throw new Error('the change takes more steps than there are workers');
      await sleeper.indexWords([{ write: 'index-word', word, under: person, persons: [person] }]);
      written.push(word);
      await nextStep(test, work);
    }
    expect(written.length).toBeGreaterThan(5);
    const { keys, people } = await test.sibling().database.tenant(test.tenant);
    for (const word of written) {
      const found = await people.personsByWord(keys.digest('word', word), 9);
      expect(found, word).toEqual({ persons: [person], isWhole: true });
    }
  });
});

describe('a guard that moves just as it is carried over', () => {
  it('is not carried over as it was, or a place given back would be held for ever', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 983 });
    const { nominationId } = await nominate(test, social, 1);
    const work = await begun(test);
    await nextStep(test, work);
    const { keys, people, commit } = work.data;
    expect(keys.ring().job?.step).toBe('copy');
    const nik = Nik.parse(aPerson(1).nationalId);
    const [guard = null] = await people.guards([keys.digest('nik', nik)]);
    if (guard === null) throw new Error('a guard is needed');
    await end(test, 'withdraw', nominationId);
    const late = await commit({
      cause,
      lane: 'any',
      writes: [{ write: 'copy-guard', nik, guard }],
    });
    expect(late.kind).toBe('refused');
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
    while (!isDone(work)) await nextStep(test, work);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('a NIK that is given free while the look-up key changes', () => {
  it('is guarded under neither key, whatever step the change is at', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 981 });
    const work = await begun(test);
    for (let n = 1; !isDone(work); n += 1) {
      await nominate(test, social, n);
      const { keys, people, commit } = await test.service.database.tenant(test.tenant);
      await keys.reread();
      const [guard = null] = await people.guards([keys.digest('nik', aPerson(n).nationalId)]);
      const [person = null] = guard === null ? [] : await people.people([guard.person]);
      if (guard === null || person === null) throw new Error('a person is needed');
      const freed = await commit({
        cause,
        lane: 'any',
        writes: [{ write: 'free-guard', nik: person.nik, guard }],
      });
      expect(freed.kind, `step ${n}`).toBe('done');
      await nextStep(test, work);
    }
    expect(await keysUnder(test, '#G#')).toEqual([]);
  });
});

describe('columns that were chosen before the look-up key changed', () => {
  it('are remembered under the key of that time, and still found', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 982 });
    const { keys, commit } = await test.service.database.tenant(test.tenant);
    const layoutKey = keys.digest('layout', 'NO|NAMA|NIK');
    await commit({
      cause,
      lane: 'any',
      writes: [{ write: 'keep-layout', agency: social, layoutKey, columns: ['name'] }],
    });
    const work = await begun(test);
    while (!isDone(work)) await nextStep(test, work);
    const { imports, keys: later } = await test.sibling().database.tenant(test.tenant);
    const layouts = await imports.layouts(social);
    const found = later.digests('layout', 'NO|NAMA|NIK').map((digest) => layouts.get(digest));
    expect(found).toEqual([undefined, ['name']]);
  });
});

describe('a withdrawal that pauses between two looks while the whole look-up key changes', () => {
  it('offers the person to the next agency all the same, or that one would wait for ever', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 984 });
    const { nominationId } = await nominate(test, social, 1);
    const next = await nominate(test, transport, 1);
    const work = await begun(test);
    const sleeper = test.sibling();
    const service = openService({
      ...sleeper,
      database: {
        ...sleeper.database,
        async tenant(tenant) {
          const data = await sleeper.database.tenant(tenant);
          const guards: typeof data.people.guards = async (digests) => {
            // they were taken from the person, who was read before
            while (!isDone(work)) await nextStep(test, work);
            return data.people.guards(digests);
          };
          return { ...data, people: { ...data.people, guards } };
        },
      },
    });
    const ended = await end(test, 'withdraw', nominationId, { service });
    expect(ended).toMatchObject({ ok: true, value: { value: { offered: [next.nominationId] } } });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
