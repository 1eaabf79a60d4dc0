import { checkInvariants, countJournal } from '@payung/casework';
import { allLanes, entryHash } from '@payung/data';
import { beforeAll, describe, expect, it } from 'vitest';
import { end, importPeople, nominate, setQuota } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { social, transport } from '../support/invented-region.ts';
import { forge, type RawItem, rawItems, tear } from '../support/raw-items.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();

/** A region in which everything has happened once: places, a queue, promotion, links, a list, a tally. */
async function busyRegion(seed: number): Promise<TestService> {
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 3 });
  const [one] = [await nominate(test, social, 1)];
  for (const n of [2, 3, 4, 5, 6]) await nominate(test, social, n);
  await nominate(test, transport, 2);
  await nominate(test, transport, 9, { village: 'TAK DIKENAL' });
  await end(test, 'withdraw', one.nominationId);
  await setQuota(test, 4);
  await importPeople(test, transport, [aPerson(3), aPerson(20), aPerson(20), aPerson(21)]);
  const data = await test.service.database.tenant(test.tenant);
  for (const lane of allLanes) {
    await countJournal(test.service, test.tenant, lane, await data.lane(lane, 0, 1_000));
  }
  return test;
}

interface Damage {
  readonly name: string;
  readonly table: 'registry' | 'journal';
  /** which item is damaged: the first for which this holds */
  readonly at: (item: RawItem) => boolean;
  /** what it becomes; null when it is torn out */
  readonly to: (item: RawItem) => RawItem | null;
  readonly found: string;
}

const sk = (item: RawItem): string => String(item.sk);
const pk = (item: RawItem): string => String(item.pk);
const inState = (state: string) => (item: RawItem) =>
  sk(item).startsWith('NOM#') && item.state === state;
const sums = (item: RawItem): boolean => sk(item) === 'SUMS';
const held = (item: RawItem): boolean => sk(item) === 'GUARD' && item.nomination !== null;
/** the lane of a list's agency, which has several entries */
const entry = (item: RawItem): boolean => pk(item).endsWith('#J#01') && sk(item) === 'E#0000000001';
const firstToWait = (item: RawItem): boolean =>
  moveOf('wait')(item) && Object(item.movement).numbers.first === 1;
const plus = (item: RawItem, field: string, by: number): RawItem => ({
  ...item,
  [field]: Number(item[field]) + by,
});
const moveOf = (kind: string) => (item: RawItem) =>
  sk(item).startsWith('MOVE#') && sk(item).endsWith(`.${kind}`);
const later = (item: RawItem): RawItem => ({ ...item, sk: `${sk(item)}0` });

const damages: Damage[] = [
  {
    name: 'a place more than was given',
    table: 'registry',
    at: sums,
    to: (i) => plus(i, 'reserved', 9),
    found: 'quota-over-granted',
  },
  {
    name: 'a sum that its entries do not give',
    table: 'registry',
    at: sums,
    to: (i) => plus(i, 'granted', 1),
    found: 'quota-sum-differs-from-entries',
  },
  {
    name: 'a wrong number of free places',
    table: 'registry',
    at: sums,
    to: (i) => plus(i, 'free', 1),
    found: 'quota-free-differs-from-sums',
  },
  {
    name: 'a lost quota card',
    table: 'registry',
    at: sums,
    to: () => null,
    found: 'quota-card-missing',
  },
  {
    name: 'a lost entry',
    table: 'registry',
    at: moveOf('reserve'),
    to: () => null,
    found: 'quota-sum-differs-from-entries',
  },
  {
    name: 'lost waiting numbers',
    table: 'registry',
    at: firstToWait,
    to: () => null,
    found: 'quota-waiting-number-missing',
  },
  {
    name: 'an entry that names too few people',
    table: 'registry',
    at: moveOf('reserve'),
    to: (i) => ({ ...i, nominations: [] }),
    found: 'movement-people-differ',
  },
  {
    name: 'a place nobody holds',
    table: 'registry',
    at: inState('nominated'),
    to: (i) => ({ ...i, state: 'withdrawn' }),
    found: 'quota-reserved-differs-from-nominations',
  },
  {
    name: 'a state the journal does not know',
    table: 'registry',
    at: inState('in-review'),
    to: (i) => ({ ...i, state: 'refused' }),
    found: 'state-differs-from-journal',
  },
  {
    name: 'a state that its index row contradicts',
    table: 'registry',
    at: inState('duplicate'),
    to: (i) => ({ ...i, state: 'refused' }),
    found: 'index-differs',
  },
  {
    name: 'a nomination that fell out of the index',
    table: 'registry',
    at: inState('nominated'),
    to: ({ gpk: _, ...i }) => i,
    found: 'index-missing',
  },
  {
    name: 'a vanished nomination',
    table: 'registry',
    at: inState('nominated'),
    to: () => null,
    found: 'nomination-missing',
  },
  {
    name: 'a vanished person',
    table: 'registry',
    at: (i) => sk(i) === 'PERSON',
    to: () => null,
    found: 'person-missing',
  },
  {
    name: 'a change without its entry',
    table: 'registry',
    at: (i) => sk(i) === 'PERSON',
    to: (i) => plus(i, 'version', 1),
    found: 'version-differs-from-journal',
  },
  {
    name: 'a number without waiting',
    table: 'registry',
    at: inState('nominated'),
    to: (i) => ({ ...i, number: 3 }),
    found: 'number-without-waiting',
  },
  {
    name: 'a link to nothing',
    table: 'registry',
    at: inState('duplicate'),
    to: (i) => ({ ...i, first: `${'0'.repeat(26)}-1` }),
    found: 'first-missing',
  },
  { name: 'a vanished guard', table: 'registry', at: held, to: () => null, found: 'guard-missing' },
  {
    name: 'a freed guard',
    table: 'registry',
    at: held,
    to: (i) => ({ ...i, nomination: null }),
    found: 'holder-without-guard',
  },
  {
    name: 'a linked nomination whose NIK nobody holds',
    table: 'registry',
    at: (i) => held(i) && Number(i.count) > 1,
    to: (i) => ({ ...i, nomination: null }),
    found: 'linked-to-nobody',
  },
  {
    name: 'a guard that counts wrong',
    table: 'registry',
    at: held,
    to: (i) => plus(i, 'count', -1),
    found: 'guard-count-differs',
  },
  {
    name: 'a guard of a vanished person',
    table: 'registry',
    at: held,
    to: (i) => ({ ...i, person: '0'.repeat(26) }),
    found: 'guard-points-elsewhere',
  },
  {
    name: 'a guard held by nobody living',
    table: 'registry',
    at: held,
    to: (i) => ({ ...i, nomination: `${i.person}-77`, count: 77 }),
    found: 'guard-holder-not-living',
  },
  {
    name: 'a vanished line of the waiting list',
    table: 'registry',
    at: (i) => sk(i).startsWith('WAIT#'),
    to: () => null,
    found: 'waiting-nomination-not-listed',
  },
  {
    name: 'a waiting line under another number',
    table: 'registry',
    at: (i) => sk(i).startsWith('WAIT#'),
    to: (i) => plus(i, 'number', 50),
    found: 'waiting-line-differs-from-nomination',
  },
  {
    name: 'a promotion before its turn',
    table: 'registry',
    at: firstToWait,
    to: (i) => ({ ...i, movement: { ...Object(i.movement), numbers: { first: 90, last: 90 } } }),
    found: 'promoted-before-its-turn',
  },
  {
    name: 'a vanished piece of a list',
    table: 'registry',
    at: (i) => sk(i).startsWith('CHUNK#'),
    to: () => null,
    found: 'import-chunks-differ',
  },
  {
    name: 'a row without outcome',
    table: 'registry',
    at: (i) => sk(i).startsWith('CHUNK#'),
    to: (i) => plus(i, 'done', -1),
    found: 'import-rows-without-outcome',
  },
  {
    name: 'vanished outcomes',
    table: 'registry',
    at: (i) => sk(i).startsWith('ROWS#'),
    to: () => null,
    found: 'chunk-done-differs-from-rows',
  },
  {
    name: 'an outcome told otherwise',
    table: 'registry',
    at: (i) => sk(i).startsWith('ROWS#'),
    to: (i) => ({
      ...i,
      rows: String(i.rows).replace('"nominated"', '"review"').replace('"waitlisted"', '"review"'),
    }),
    found: 'chunk-outcomes-differ-from-rows',
  },
  {
    name: 'a row told twice',
    table: 'registry',
    at: (i) => sk(i).startsWith('ROWS#'),
    to: (i) => ({ ...i, rows: String(i.rows).replace('"row":3', '"row":2') }),
    found: 'row-twice-or-out-of-order',
  },
  {
    name: 'a row that points to nothing',
    table: 'registry',
    at: (i) => sk(i).startsWith('ROWS#'),
    to: (i) => ({
      ...i,
      rows: String(i.rows).replace(/"nominationId":"\w{26}/, `"nominationId":"${'0'.repeat(26)}`),
    }),
    found: 'row-without-its-nomination',
  },
  {
    name: 'a changed journal entry',
    table: 'journal',
    at: entry,
    to: (i) => ({
      ...i,
      body: String(i.body).replace('test', 'tset').replace('founding', 'foundinG'),
    }),
    found: 'journal-entry-changed',
  },
  {
    name: 'a torn out journal entry',
    table: 'journal',
    at: entry,
    to: () => null,
    found: 'journal-gap',
  },
  {
    name: 'a journal entry hashed anew',
    table: 'journal',
    at: entry,
    to: (i) => {
      const body = `${i.body} `;
      return { ...i, body, hash: entryHash(String(i.prev), body) };
    },
    found: 'journal-link-broken',
  },
  {
    name: 'an entry copied to another place',
    table: 'journal',
    at: entry,
    to: (i) => ({ ...i, body: String(i.body).replace('"seq":1', '"seq":7') }),
    found: 'journal-entry-misplaced',
  },
  {
    name: 'a lane cut off',
    table: 'journal',
    at: (i) => sk(i) === 'HEAD' && Number(i.seq) > 1,
    to: (i) => plus(i, 'seq', -1),
    found: 'journal-head-differs',
  },
  {
    name: 'a wrong tally',
    table: 'journal',
    at: (i) => pk(i).endsWith('#TALLY') && Object.keys(Object(i.counts)).length > 0,
    to: (i) => ({ ...i, counts: {} }),
    found: 'tally-differs',
  },
];

describe('the checker of a region', () => {
  let test: TestService;
  const items: Record<Damage['table'], RawItem[]> = { registry: [], journal: [] };

  beforeAll(async () => {
    test = await busyRegion(100);
    for (const table of ['registry', 'journal'] as const) {
      items[table] = await rawItems(test.client, test.tables[table], test.tenant);
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
    else await forge(test.client, test.tables[table], damaged);
    const findings = await checkInvariants(test.service, test.tenant);
    await forge(test.client, test.tables[table], sound);
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
