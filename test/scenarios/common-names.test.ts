import { searchNominations } from '@payung/casework';
import { PersonId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../support/acts.ts';
import { given } from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();

/** Others of a word, of whom the index knows: enough that their ids fill more than one answer of the database. */
async function others(test: TestService, word: string, from: number, count: number) {
  const data = await test.service.database.tenant(test.tenant);
  const inPiece = 10_000;
  for (let begin = from; begin < from + count; begin += inPiece) {
    const length = Math.min(inPiece, from + count - begin);
    const persons = Array.from({ length }, (_, i) =>
      PersonId.parse(`00J${String(begin + i).padStart(23, '0')}`),
    );
    await data.indexWords([{ write: 'index-word', word, under: `0-${begin}`, persons }]);
  }
  return data;
}

const search = async (test: TestService, name: string) =>
  given(
    await searchNominations(test.service, anAdmin(test.tenant), {
      nationalId: null,
      name,
      limit: 20,
    }),
  );

describe('somebody with a common name', () => {
  it('is found by all words of it, although thousands have each, or a clerk nominates them once more', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_801, granted: 50 });
    await others(test, 'SITI', 0, 5_000);
    await others(test, 'AMINAH', 5_000, 5_000);
    for (const n of [1, 2]) await nominate(test, social, n, { name: 'SITI AMINAH' });
    await nominate(test, social, 3, { name: 'SITI KHOTIJAH' });
    const { views, isCut } = await search(test, 'Siti Aminah');
    expect(views.map(({ worker }) => worker.name)).toEqual(['SITI AMINAH', 'SITI AMINAH']);
    expect(isCut).toBe(false);
  });

  it('by a single word is told to say one more, and never that there is nobody', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_802, granted: 50 });
    await others(test, 'SITI', 0, 5_000);
    await nominate(test, social, 1, { name: 'SITI AMINAH' });
    expect((await search(test, 'siti')).isCut).toBe(true);
  });
});

describe('the people of a word', () => {
  it('are read to the end of the last answer, or those beyond the first megabyte are found by nobody', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_803, granted: 50 });
    const { people, keys } = await others(test, 'SRI', 0, 70_000);
    const digest = keys.digest('word', 'SRI');
    const all = await people.personsByWord(digest, 100_000);
    expect([all.persons.length, all.isWhole]).toEqual([70_000, true]);
    const some = await people.personsByWord(digest, 20_000);
    expect(some.persons.length).toBeGreaterThanOrEqual(20_000);
    expect(some.isWhole).toBe(false);
  });
});
