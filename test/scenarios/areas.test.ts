import {
  type AreaOfficer,
  changeSettings,
  correctNomination,
  listNominations,
  nominateWorker,
  searchNominations,
  showNomination,
  showPerson,
} from '@payung/casework';
import { AreaCode, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { handIn, nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aCandidate, aPerson } from '../support/invented-people.ts';
import { anAdmin, social, transport } from '../support/invented-region.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
let seed = 8_300;

async function aService(): Promise<TestService> {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed });
}

const [kutuk, wonosoco, undaan] = ['33.19.04.2002', '33.19.04.2003', '33.19.04'];

function officerOf(
  test: TestService,
  level: AreaOfficer['level'],
  ...areas: string[]
): AreaOfficer {
  const user = UserId.parse(`${level}/${areas.join('/')}`);
  const { tenant } = test;
  return { kind: 'AreaOfficer', tenant, user, level, areas: areas.map((a) => AreaCode.parse(a)) };
}

/** All that the officer's list shows, page after page. */
async function namesSeen(test: TestService, actor: AreaOfficer, limit: number): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const request = { agency: null, state: null, cursor, limit };
    const page: Awaited<ReturnType<typeof listNominations>> = await listNominations(
      test.service,
      actor,
      request,
    );
    if (!page.ok) throw new Error(page.refusal.code);
    expect(page.value.items.length).toBeLessThanOrEqual(limit);
    names.push(...page.value.items.map(({ worker }) => worker.name));
    cursor = page.value.nextCursor;
  } while (cursor !== null);
  return names.toSorted();
}

describe('an area officer', () => {
  it('sees those who live in the area, handed in alone or by list, each once and page by page', async () => {
    const test = await aService();
    const here = Array.from({ length: 7 }, (_, n) => aPerson(n));
    const there = Array.from({ length: 5 }, (_, n) => aPerson(n + 50, { village: 'WONOSOCO' }));
    await handIn(test, transport, [...here.slice(0, 5), ...there]);
    await test.work();
    await nominate(test, social, 5);
    await nominate(test, transport, 6);
    const officer = officerOf(test, 'village', kutuk ?? '');
    const names = here.map(({ name }) => name).toSorted();
    for (const limit of [1, 2, 3, 100])
      expect(await namesSeen(test, officer, limit)).toEqual(names);
    const both = [...here, ...there].map(({ name }) => name).toSorted();
    const district = officerOf(test, 'district', undaan ?? '');
    expect(await namesSeen(test, district, 4)).toEqual(both);
    expect(await namesSeen(test, officerOf(test, 'village', '33.19.04.2005'), 4)).toEqual([]);
  });

  it('sees a person of two lists in the words of both, however the pieces of the index meet', async () => {
    const test = await aService();
    const people = Array.from({ length: 6 }, (_, n) => aPerson(n));
    await handIn(test, transport, people);
    await test.work();
    await handIn(test, social, people);
    await test.work();
    const twice = people.flatMap(({ name }) => [name, name]).toSorted();
    const officer = officerOf(test, 'village', kutuk ?? '');
    for (const limit of [1, 5, 7, 100])
      expect(await namesSeen(test, officer, limit)).toEqual(twice);
  });

  it('sees once whom a later list names anew, and whom a list or a correction moves, where they live now', async () => {
    const test = await aService();
    const people = Array.from({ length: 4 }, (_, n) => aPerson(n));
    await handIn(test, transport, people);
    await test.work();
    const renamed = people.slice(0, 2).map((one) => ({ ...one, name: `${one.name} JAYA` }));
    const moved = people.slice(2, 3).map((one) => ({ ...one, village: 'WONOSOCO' }));
    await handIn(test, transport, [...renamed, ...moved]);
    await test.work();
    const [here, there] = [kutuk, wonosoco].map((area) => officerOf(test, 'village', area ?? ''));
    if (here === undefined || there === undefined) throw new Error('no officers');
    expect(await namesSeen(test, here, 3)).toHaveLength(3);
    expect(await namesSeen(test, there, 3)).toEqual(moved.map(({ name }) => name));
    const page = { agency: null, state: null, cursor: null, limit: 9 };
    const listed = await listNominations(test.service, here, page);
    const last = listed.ok
      ? listed.value.items.find(({ record }) => record.source?.row === 5)
      : null;
    if (last == null) throw new Error('the last of the list is gone');
    const corrected = await correctNomination(test.service, anAdmin(test.tenant), {
      id: last.record.id,
      texts: { village: 'WONOSOCO' },
      once: null,
      correlationId: 'test',
    });
    expect(corrected.ok).toBe(true);
    expect(await namesSeen(test, here, 3)).toHaveLength(2);
    expect(await namesSeen(test, there, 3)).toHaveLength(2);
    expect(await namesSeen(test, officerOf(test, 'district', undaan ?? ''), 3)).toHaveLength(4);
  });

  it('sees a person of two agencies in the words of both, and only where each says the person lives', async () => {
    const test = await aService();
    await nominate(test, social, 1, { name: 'BAGUS PERTAMA' });
    await nominate(test, transport, 1, { name: 'BAGUS PERTAMA', village: 'WONOSOCO' });
    expect(await namesSeen(test, officerOf(test, 'village', kutuk ?? ''), 9)).toHaveLength(1);
    expect(await namesSeen(test, officerOf(test, 'village', wonosoco ?? ''), 9)).toHaveLength(1);
    expect(await namesSeen(test, officerOf(test, 'district', undaan ?? ''), 9)).toHaveLength(2);
  });

  it('finds nobody beyond the area: by number, by name or by id', async () => {
    const test = await aService();
    const { nominationId, personId } = await nominate(test, social, 3);
    const person = aPerson(3);
    const found = async (actor: AreaOfficer) => {
      const asked = { limit: 5, nationalId: null, name: null };
      const by = [
        { ...asked, nationalId: person.nationalId },
        { ...asked, name: person.name },
      ];
      const searches = await Promise.all(
        by.map((one) => searchNominations(test.service, actor, one)),
      );
      const shown = [
        await showNomination(test.service, actor, nominationId),
        await showPerson(test.service, actor, personId),
      ];
      return [
        ...searches.map((result) => result.ok && result.value.views.length),
        ...shown.map((result) => (result.ok ? 1 : 0)),
      ];
    };
    expect(await found(officerOf(test, 'village', kutuk ?? ''))).toEqual([1, 1, 1, 1]);
    expect(await found(officerOf(test, 'village', wonosoco ?? ''))).toEqual([0, 0, 0, 0]);
  });
});

describe('a village officer', () => {
  const request = (n: number, changes = {}) => ({
    agency: social,
    candidate: aCandidate(n, changes),
    once: null,
    correlationId: 'test',
  });

  it('proposes nobody where villages only confirm', async () => {
    const test = await aService();
    const officer = officerOf(test, 'village', kutuk ?? '');
    const result = await nominateWorker(test.service, officer, request(1));
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });

  it('proposes for the agency that the region names, and its own people only', async () => {
    const test = await aService();
    await changeSettings(test.service, anAdmin(test.tenant), {
      villagesProposeFor: social,
      dutiesApart: 'units',
      version: null,
      correlationId: 'test',
    });
    const officer = officerOf(test, 'village', kutuk ?? '');
    const own = await nominateWorker(test.service, officer, request(1));
    expect(own).toMatchObject({ ok: true, value: { value: { outcome: 'nominated' } } });
    const refusals = [
      await nominateWorker(test.service, officer, request(2, { village: 'WONOSOCO' })),
      await nominateWorker(test.service, officer, { ...request(3), agency: transport }),
      await nominateWorker(test.service, officerOf(test, 'district', undaan ?? ''), request(4)),
    ];
    for (const refused of refusals) {
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
    }
    expect(await namesSeen(test, officer, 9)).toEqual([aPerson(1).name]);
  });
});
