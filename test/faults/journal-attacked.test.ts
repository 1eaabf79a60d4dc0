import type { Cause, NominationRecord, TenantData } from '@payung/data';
import { journalSource, nominationIdOf, openJournals, TooBusyError } from '@payung/data';
import { ImportId, PersonId, UserId } from '@payung/domain';
import { type JournalFinding, verifyJournal } from '@payung/journal-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { social } from '../support/invented-region.ts';
import { plainJournalCheck } from '../support/plain-journal-check.ts';
import { forge, type RawItem, rawItems, tear } from '../support/raw-items.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();

const clients = 50;
/** nominations of each client, and changes of each nomination: 10,000 entries in all */
const nominations = 50;
const changes = 4;
/** clients served by another process; between the two nothing but the database keeps the lanes apart */
const elsewhere = 5;

const cause: Cause = {
  actor: { kind: 'AgencyOfficer', user: UserId.parse('officer'), agency: social },
  source: 'api',
  correlationId: 'test',
};

type Writes = Parameters<TenantData['commit']>[0]['writes'];

/** Comes again when too many write at once, as a browser does. */
async function committed(data: TenantData, writes: Writes): Promise<void> {
  for (;;) {
    try {
      const result = await data.commit({ cause, lane: 'any', writes });
      if (result.kind === 'refused') throw new Error('nobody else writes this nomination');
      return;
    } catch (error) {
      if (!(error instanceof TooBusyError)) throw error;
    }
  }
}

/** One client: makes nominations one after another, and changes each several times. */
async function client(test: TestService, data: TenantData, like: NominationRecord): Promise<void> {
  for (let n = 0; n < nominations; n += 1) {
    const id = nominationIdOf(PersonId.parse(test.random.ulid()), 1);
    let record: NominationRecord = { ...like, id, version: 1 };
    await committed(data, [{ write: 'new-nomination', record }]);
    for (let turn = 1; turn < changes; turn += 1) {
      const line = { importId: asImport(test), row: turn };
      const { worker } = record;
      const claim = { write: 'claim-nomination', record, line, worker, fields: [] } as const;
      await committed(data, [claim]);
      record = { ...record, version: record.version + 1 };
    }
  }
}

const asImport = (test: TestService) => ImportId.parse(test.random.ulid());

const placeOf = ({ code, lane, seq, upTo }: JournalFinding): string =>
  `${code} ${lane}:${seq}${upTo === undefined ? '' : `-${upTo}`}`;

describe('10,000 entries that 50 clients write at once', () => {
  let test: TestService;
  let entries: RawItem[];
  let heads: RawItem[];
  /** never touched here, so read once */
  let registry: RawItem[];
  const before = new Map<string, number>();

  const verify = async () => {
    const { client: reader, tables, tenant, region, random } = test;
    const journal = openJournals({ client: reader, tables, random })(tenant);
    const agencies = region.agencies.map(({ id }) => id);
    return verifyJournal(await journalSource(tenant, journal, agencies));
  };
  const plainly = async () =>
    plainJournalCheck(
      test.tenant,
      (await rawItems(test.client, test.tables.journal, test.tenant)).filter(({ pk }) =>
        /#J#\d\d$/.test(String(pk)),
      ),
      registry,
    );
  const at = (lane: number, seq: number): RawItem => {
    const [pk, sk] = [`#J#${String(lane).padStart(2, '0')}`, `E#${String(seq).padStart(10, '0')}`];
    const found = entries.find((item) => item.sk === sk && String(item.pk).endsWith(pk));
    if (found === undefined) throw new Error(`no entry ${lane}:${seq}`);
    return found;
  };
  const lengthOf = (lane: number): number => before.get(`${lane}`) ?? 0;
  const put = (item: RawItem) => forge(test.client, test.tables.journal, item);
  const take = (item: RawItem) => tear(test.client, test.tables.journal, item);

  /** Does something to the journal, looks what is found, and undoes it. */
  async function attack(does: () => Promise<void>, touched: readonly RawItem[]) {
    await does();
    const { findings } = await verify();
    const plain = await plainly();
    for (const item of touched) await put(item);
    return { named: findings.map(placeOf), plain };
  }

  beforeAll(async () => {
    test = await openTestService({ endpoint: database.endpoint(), seed: 900 });
    const first = await nominate(test, social, 1);
    const own = await test.service.database.tenant(test.tenant);
    const [like = null] = await own.people.nominations([first.nominationId]);
    if (like === null) throw new Error('there is nothing to begin with');
    const other = await test.sibling().database.tenant(test.tenant);
    await Promise.all(
      Array.from({ length: clients }, (_, i) => client(test, i < elsewhere ? other : own, like)),
    );
    const all = await rawItems(test.client, test.tables.journal, test.tenant);
    registry = await rawItems(test.client, test.tables.registry, test.tenant);
    entries = all.filter(({ sk }) => String(sk).startsWith('E#'));
    heads = all.filter(({ sk }) => sk === 'HEAD');
    for (const { pk, seq } of heads) before.set(`${Number(String(pk).slice(-2))}`, Number(seq));
  });

  it('holds all of them in 16 lanes, and nothing is found where nothing was touched', async () => {
    const { findings, entries: counted, items } = await verify();
    expect(findings).toEqual([]);
    // two that founded the region and made the first nomination
    expect(counted).toBe(clients * nominations * changes + 2);
    expect(items).toBe(clients * nominations + 1);
    expect(heads).toHaveLength(16);
    expect([...(await plainly())]).toEqual([]);
  });

  it('names the entry in which one byte was changed', async () => {
    const sound = at(3, 100);
    const body = String(sound.body).replace('"officer"', '"offices"');
    const { named, plain } = await attack(() => put({ ...sound, body }), [sound]);
    expect(named).toEqual(['entry-changed 3:100']);
    expect([...plain]).toEqual(['3:100']);
  });

  it('names the entry that was removed', async () => {
    const sound = at(5, 77);
    const { named, plain } = await attack(() => take(sound), [sound]);
    expect(named).toEqual(['entry-missing 5:77']);
    expect([...plain]).toEqual(['5:77']);
  });

  it('names the two entries that were swapped', async () => {
    const [one, other] = [at(7, 20), at(7, 25)];
    const { named, plain } = await attack(async () => {
      await put({ ...other, sk: one.sk });
      await put({ ...one, sk: other.sk });
    }, [one, other]);
    expect(named).toEqual(['entries-swapped 7:20']);
    expect(plain).toEqual(new Set(['7:20', '7:25']));
  });

  it('names the first and the last entry of a tail that was cut', async () => {
    const length = lengthOf(9);
    const tail = [at(9, length - 1), at(9, length)];
    const { named, plain } = await attack(async () => {
      for (const item of tail) await take(item);
    }, tail);
    expect(named).toEqual([`tail-cut 9:${length - 1}-${length}`]);
    expect(plain).toEqual(new Set([`9:${length - 1}`, `9:${length}`]));
  });

  it('names a tail that was cut together with the head, since the items still know it', async () => {
    const length = lengthOf(11);
    const tail = [at(11, length - 2), at(11, length - 1), at(11, length)];
    const head = heads.find(({ pk }) => String(pk).endsWith('#J#11'));
    if (head === undefined) throw new Error('no head');
    const { hash } = at(11, length - 3);
    const { named, plain } = await attack(async () => {
      for (const item of tail) await take(item);
      await put({ ...head, seq: length - 3, hash });
    }, [...tail, head]);
    expect(named).toEqual([`tail-cut-head-set-back 11:${length - 2}-${length}`]);
    expect(plain).toEqual(new Set([length - 2, length - 1, length].map((seq) => `11:${seq}`)));
  });

  it('is sound again when all of it was undone', async () => {
    expect((await verify()).findings).toEqual([]);
  });
});
