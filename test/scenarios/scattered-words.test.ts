import { ThrottlingException } from '@aws-sdk/client-dynamodb';
import { erasePerson, findMembership, searchNominations } from '@payung/casework';
import {
  type ScatteredPeople,
  schemaVersion,
  splitNominationId,
  type TenantData,
} from '@payung/data';
import { PersonId, VillageCode } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../support/acts.ts';
import { given } from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import { justBefore } from '../support/just-before.ts';
import { forge, rawItems } from '../support/raw-items.ts';
import { openTestService, type TestService, testClient } from '../support/test-service.ts';
import { kutuk, lurah } from '../support/verification-acts.ts';

const database = embeddedDatabase();
const word = 'SITI';
const most = 20_000;
/** What is known of a region's standing is no older than this. */
const standingKnownForMs = 30_000;

const idOf = (n: number) => PersonId.parse(`00J${String(n).padStart(23, '0')}`);

const standAlone = (data: TenantData, ids: readonly PersonId[]) =>
  data.indexWords(
    ids.map((person) => ({ write: 'index-word', word, under: person, persons: [person] })),
  );

/** As nominations one by one leave a region: each has an item of their own under the word. */
async function crowd(test: TestService, count: number): Promise<PersonId[]> {
  const ids = Array.from({ length: count }, (_, n) => idOf(n));
  await standAlone(await test.service.database.tenant(test.tenant), ids);
  return ids;
}

async function peopleOf(test: TestService): Promise<PersonId[]> {
  const { people, keys } = await test.service.database.tenant(test.tenant);
  return (await people.personsByWord(keys.digest('word', word), most)).persons.sort();
}

/** how many items a search for the word reads */
async function piecesOf(test: TestService): Promise<number> {
  const { keys } = await test.service.database.tenant(test.tenant);
  const digest = keys.digest('word', word);
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  return items.filter(({ pk }) => String(pk).endsWith(`W#${digest}`)).length;
}

async function search(test: TestService, name: string): Promise<PersonId[]> {
  const asked = { nationalId: null, name, limit: 20 };
  const { views } = given(await searchNominations(test.service, anAdmin(test.tenant), asked));
  return views.map(({ record }) => splitNominationId(record.id).person);
}

describe('people of a common name who were nominated one by one', () => {
  it('are laid together by whoever looks for one, or each search reads an item for each of them', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_821 });
    const others = await crowd(test, 150);
    const { personId } = await nominate(test, social, 1, { name: 'SITI AMINAH' });
    expect(await piecesOf(test)).toBe(151);
    expect(await search(test, 'siti aminah')).toEqual([personId]);
    expect(await piecesOf(test)).toBe(151 - 98 + 1);
    expect(await search(test, 'siti aminah')).toEqual([personId]);
    // fewer than sixty-four are left as they are
    expect(await piecesOf(test)).toBe(54);
    expect(await peopleOf(test)).toEqual([...others, personId].sort());
  });

  it('are forgotten one by one when they lie together, and the others are found', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_822 });
    const { personId, nominationId } = await nominate(test, social, 1, { name: 'SITI AMINAH' });
    const others = await crowd(test, 90);
    await search(test, 'siti');
    expect(await piecesOf(test)).toBe(1);
    await end(test, 'withdraw', nominationId);
    const request = { id: PersonId.parse(personId), once: null, correlationId: 'test' };
    given(await erasePerson(test.service, anAdmin(test.tenant), request));
    expect(await peopleOf(test)).toEqual(others);
  });

  it('stay as they are in a region that lets nobody in: whatever leaves it is not moved under its archive', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_823 });
    await crowd(test, 90);
    const item = {
      pk: `T#${test.tenant}#REGION`,
      sk: 'STANDING',
      schemaVersion,
      state: 'suspended',
    };
    await forge(test.client, test.tables.tenancy, item);
    test.clock.advance(standingKnownForMs + 1);
    await search(test, 'siti');
    expect(await piecesOf(test)).toBe(90);
  });
});

describe('people of one village who were nominated one by one', () => {
  it('stay as they are: by its pieces the list of an area tells whose village was handed in how', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_826 });
    const village = VillageCode.parse(kutuk);
    const data = await test.service.database.tenant(test.tenant);
    const ids = Array.from({ length: 90 }, (_, n) => idOf(n));
    const area = `area:${village}`;
    await data.indexWords(
      ids.map((person) => ({ write: 'index-word', word: area, under: person, persons: [person] })),
    );
    const asked = { name: 'SITI AMINAH', village, familyCardNo: '3319010101010001' };
    given(await findMembership(test.service, lurah(test), { ...asked, correlationId: 'test' }));
    const digest = data.keys.digest('word', area);
    const people = await data.people.personsUnder(digest, { under: '', skip: 0 }, 100);
    expect(people.persons.slice(0, 3).map(({ under }) => under)).toEqual(ids.slice(0, 3));
  });
});

type Act =
  | { readonly act: 'nominate' | 'forget'; readonly n: number }
  | { readonly act: 'read' | 'lay together' };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constantFrom('nominate', 'forget'), n: fc.nat({ max: 89 }) }),
  fc.record({ act: fc.constantFrom('read', 'lay together') }),
);

async function forget(data: TenantData, gone: PersonId): Promise<void> {
  const digest = data.keys.digest('word', word);
  for (const piece of await data.protection.wordPiecesOf(digest, new Set([gone]))) {
    const { under, persons, kept: seen } = piece;
    const left = persons.filter((person) => person !== gone);
    await data.commitQuietly([{ write: 'drop-word', digest, under, seen, left }]);
  }
}

/** Another process of the region, in whose stead `act` is done just before its commit after so many. */
async function processWith(test: TestService, act: () => Promise<unknown>, passed: number) {
  const client = testClient(database.endpoint(), 1);
  const service = test.sibling({ client });
  await service.regions.open(test.tenant);
  justBefore(client, act, passed);
  return service;
}

describe('whoever lays people together by what was read a while ago', () => {
  it('leaves alone whoever was forgotten and nominated again since, or no search finds them any more', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_824 });
    const data = await test.service.database.tenant(test.tenant);
    const ids = await crowd(test, 90);
    const [first = idOf(0)] = ids;
    const again = async () => {
      await forget(data, first);
      await standAlone(data, [first]);
    };
    const asked = { nationalId: null, name: word, limit: 20 };
    const actor = anAdmin(test.tenant);
    given(await searchNominations(await processWith(test, again, 1), actor, asked));
    expect(await peopleOf(test)).toEqual(ids);
    given(await searchNominations(test.service, actor, asked));
    expect(await peopleOf(test)).toEqual(ids);
    expect(await piecesOf(test)).toBeLessThan(5);
  });

  it('answers what was asked all the same where the database takes no writes at present', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_825 });
    await crowd(test, 90);
    const { personId } = await nominate(test, social, 1, { name: 'SITI AMINAH' });
    const throttled = async () => {
      throw new ThrottlingException({ message: 'too many', $metadata: {} });
    };
    const asked = { nationalId: null, name: 'siti aminah', limit: 20 };
    const service = await processWith(test, throttled, 0);
    const { views } = given(await searchNominations(service, anAdmin(test.tenant), asked));
    expect(views.map(({ record }) => splitNominationId(record.id).person)).toEqual([personId]);
    expect(await piecesOf(test)).toBe(91);
  });

  it('brings nobody back who was forgotten since, and loses nobody, in whatever order', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 24 }), async (acts) => {
        tried += 1;
        const test = await openTestService({ endpoint: database.endpoint(), seed: 9_830 + tried });
        const data = await test.service.database.tenant(test.tenant);
        const there = new Set(await crowd(test, 80));
        let read: readonly ScatteredPeople[] = [];
        for (const one of acts) {
          switch (one.act) {
            case 'nominate':
              await standAlone(data, [idOf(one.n)]);
              there.add(idOf(one.n));
              break;
            case 'forget':
              await forget(data, idOf(one.n));
              there.delete(idOf(one.n));
              break;
            case 'read': {
              const digest = data.keys.digest('word', word);
              read = (await data.people.personsByWords([digest], most)).scattered;
              break;
            }
            case 'lay together':
              for (const some of read) await data.layTogether(some);
              break;
          }
        }
        expect(await peopleOf(test)).toEqual([...there].sort());
      }),
      { numRuns: 25 },
    );
  });
});
