import { checkInvariants, erasePerson, searchNominations } from '@payung/casework';
import { splitNominationId } from '@payung/data';
import type { PersonId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, importPeople, nominate } from '../support/acts.ts';
import { given } from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import { forge, rawItems } from '../support/raw-items.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const names = ['SITI AMINAH', 'SITI KHOTIJAH', 'SITI MARYAM'];

/** A list of three, whose pieces of the index lie as releases before 0.6.0 wrote them: ids one by one. */
async function listOfBefore(test: TestService) {
  const rows = await importPeople(
    test,
    social,
    names.map((name, i) => aPerson(i + 1, { name })),
  );
  const nominations = rows.flatMap(({ nominationId }) => nominationId ?? []);
  const persons = nominations.map((id) => splitNominationId(id).person);
  const table = test.tables.registry;
  const packed = (await rawItems(test.client, table, test.tenant)).filter(
    (item) => item.persons instanceof Uint8Array && item.persons.byteLength === 16 * names.length,
  );
  expect(packed.length).toBeGreaterThan(0);
  for (const item of packed) await forge(test.client, table, { ...item, persons });
  return { nominations, persons };
}

const found = async (test: TestService, name: string): Promise<PersonId[]> => {
  const asked = { nationalId: null, name, limit: 20 };
  const { views } = given(await searchNominations(test.service, anAdmin(test.tenant), asked));
  return views.map(({ record }) => splitNominationId(record.id).person).sort();
};

describe('people of a list that was handed in before the index was packed', () => {
  it('are found beside those of today, or whoever was enrolled first is enrolled twice', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_811 });
    const { persons } = await listOfBefore(test);
    const { personId } = await nominate(test, social, 4, { name: 'SITI AMINAH' });
    expect(await found(test, 'siti')).toEqual([...persons, personId].sort());
    expect(await found(test, 'siti aminah')).toEqual([persons[0], personId].sort());
  });

  it('are forgotten one by one, and the others of the piece stay', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_812 });
    const { nominations, persons } = await listOfBefore(test);
    const [nomination] = nominations;
    const [gone, ...others] = persons;
    if (nomination === undefined || gone === undefined) throw new Error('nobody was nominated');
    await end(test, 'withdraw', nomination);
    const request = { id: gone, once: null, correlationId: 'test' };
    expect((await erasePerson(test.service, anAdmin(test.tenant), request)).ok).toBe(true);
    expect(await found(test, 'siti')).toEqual(others.sort());
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
