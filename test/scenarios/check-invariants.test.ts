import { checkInvariants, countJournal } from '@payung/casework';
import { allLanes, type TenantKeys } from '@payung/data';
import { beforeAll, describe, expect, it } from 'vitest';
import { end, importPeople, nominate, setQuota } from '../support/acts.ts';
import { decide, suspectedPair } from '../support/case-acts.ts';
import { type Damage, later, moveOf } from '../support/damage.ts';
import { damagesToCases } from '../support/damages-to-cases.ts';
import { damagesToLists } from '../support/damages-to-lists.ts';
import { damagesToPages } from '../support/damages-to-pages.ts';
import { damagesToPeople } from '../support/damages-to-people.ts';
import { damagesToQuotas } from '../support/damages-to-quotas.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { social, transport } from '../support/invented-region.ts';
import {
  forge,
  type RawItem,
  rawItems,
  rowsOpened,
  rowsSealed,
  tear,
} from '../support/raw-items.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();

/** A region in which everything has happened once: places, a queue, promotion, links, a list, cases, a tally. */
async function busyRegion(seed: number): Promise<TestService> {
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 3 });
  const [one] = [await nominate(test, social, 1)];
  for (const n of [2, 3, 4, 5, 6]) await nominate(test, social, n);
  await nominate(test, transport, 2);
  await nominate(test, transport, 9, { village: 'TAK DIKENAL' });
  await end(test, 'withdraw', one.nominationId);
  await setQuota(test, 4);
  await importPeople(test, transport, [aPerson(3), aPerson(20), aPerson(20), aPerson(21)]);
  const answered = await suspectedPair(test, 22, [social, transport]);
  await decide(test, answered.id, 'same');
  await suspectedPair(test, 23, [social, transport]);
  const data = await test.service.database.tenant(test.tenant);
  for (const lane of allLanes) {
    const head = await data.whole.laneHead(lane);
    await countJournal(test.service, test.tenant, lane, head?.seq ?? 0);
  }
  return test;
}

const damages = [
  ...damagesToQuotas,
  ...damagesToPeople,
  ...damagesToCases,
  ...damagesToPages,
  ...damagesToLists,
];

describe('the checker of a region', () => {
  let test: TestService;
  let keys: TenantKeys;
  const items: Record<Damage['table'], RawItem[]> = { registry: [], journal: [] };

  beforeAll(async () => {
    test = await busyRegion(100);
    ({ keys } = await test.service.database.tenant(test.tenant));
    for (const table of ['registry', 'journal'] as const) {
      const found = await rawItems(test.client, test.tables[table], test.tenant);
      items[table] = found.map((item) => rowsOpened(keys, item));
    }
  });

  it('finds nothing wrong where nothing was damaged', async () => {
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it.each(damages)('finds $name', async ({ table, at, to, found }) => {
    const sound = items[table].find(at);
    if (sound === undefined) throw new Error('the region has no such item');
    const damaged = to(sound);
    expect(damaged).not.toEqual(sound);
    if (damaged === null) await tear(test.client, test.tables[table], sound);
    else await forge(test.client, test.tables[table], rowsSealed(keys, damaged));
    const findings = await checkInvariants(test.service, test.tenant);
    await forge(test.client, test.tables[table], rowsSealed(keys, sound));
    expect(findings.map(({ code }) => code)).toContain(found);
  });

  it('finds an entry written twice', async () => {
    const sound = items.registry.find(moveOf('reserve'));
    if (sound === undefined) throw new Error('the region has no entry');
    await forge(test.client, test.tables.registry, later(sound));
    const findings = await checkInvariants(test.service, test.tenant);
    await tear(test.client, test.tables.registry, later(sound));
    expect(findings.map(({ code }) => code)).toContain('quota-sum-differs-from-entries');
  });

  it('was left as it was found', async () => {
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
