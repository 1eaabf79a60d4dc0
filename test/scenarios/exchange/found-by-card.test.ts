import {
  beginRekeying,
  checkInvariants,
  erasePerson,
  type PeopleReader,
  rekeyStep,
  rekeyWorkOf,
  searchNominations,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { at, billed, inJanuary } from '../../support/billed-people.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { answered, counting, sent } from '../../support/exchange-acts.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import { rawItems } from '../../support/raw-items.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'keys',
  correlationId: 'test',
} as const;

/** Two people with cards that the insurer gave, as its file writes them. */
async function withCards(seed: number) {
  const test = await inJanuary({ endpoint: database.endpoint(), seed });
  const { people, listed } = await billed(test, 2);
  const exchange = await sent(test, listed);
  const result = await answered(
    test,
    exchange,
    people.map((id, i) => [id, 'DITERIMA', `2501234567${i}`, ''] as const),
  );
  await counting(test, result);
  await test.work();
  return { test, people };
}

async function found(
  { service }: TestService,
  actor: PeopleReader,
  cardNo: string,
): Promise<string[]> {
  const asked = { nationalId: null, cardNo, name: null, limit: 10 };
  const { views } = given(await searchNominations(service, actor, asked));
  return views.map(({ record }) => record.id);
}

async function rekeyed(test: TestService): Promise<void> {
  const work = await rekeyWorkOf(test.service, test.tenant, cause);
  expect(await beginRekeying(work)).toBe('begun');
  for (let progress = await rekeyStep(work); progress !== 'done'; ) {
    if (progress === 'waiting') test.clock.advance(600_000);
    progress = await rekeyStep(work);
  }
}

/** Keys of the index that name somebody. */
async function namedUnder(test: TestService, person: string): Promise<string[]> {
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  return items
    .filter(({ persons }) => Array.isArray(persons) && persons.includes(person))
    .map(({ pk }) => String(pk));
}

describe('a worker who shows a participant card', () => {
  it('is found by its number, however it is grouped, by those alone who may see the worker', async () => {
    const { test, people } = await withCards(67301);
    const admin = anAdmin(test.tenant);
    expect(await found(test, admin, '2501234567 0')).toEqual([at(people, 0)]);
    expect(await found(test, admin, '250-1234-5671')).toEqual([at(people, 1)]);
    expect(await found(test, anOfficer(test.tenant, social), '25012345670')).toHaveLength(1);
    expect(await found(test, anOfficer(test.tenant, transport), '25012345670')).toEqual([]);
    expect(await found(test, admin, '25012345679')).toEqual([]);
  });

  it('is found after the look-up key changed, and under the old key stands nothing any more', async () => {
    const { test, people } = await withCards(67302);
    await rekeyed(test);
    expect(await found(test, anAdmin(test.tenant), '25012345671')).toEqual([at(people, 1)]);
    const { person } = splitNominationId(at(people, 1));
    const keys = await namedUnder(test, person);
    expect(keys.length).toBeGreaterThan(2);
    expect(keys.filter((key) => !key.includes('#W#2.'))).toEqual([]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is not found by it once forgotten: no key of the index leads to them', async () => {
    const { test, people } = await withCards(67303);
    const { person: id } = splitNominationId(at(people, 0));
    expect(await namedUnder(test, id)).not.toEqual([]);
    test.clock.advance(Date.parse('2033-03-05T05:00:00.000Z') - test.clock.now());
    const asked = { id, once: null, correlationId: 'test' };
    given(await erasePerson(test.service, anAdmin(test.tenant), asked));
    expect(await found(test, anAdmin(test.tenant), '25012345670')).toEqual([]);
    expect(await namedUnder(test, id)).toEqual([]);
    expect(await found(test, anAdmin(test.tenant), '25012345671')).toHaveLength(1);
  });
});
