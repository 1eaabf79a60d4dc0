import {
  listNominations,
  listRows,
  nominateWorker,
  searchNominations,
  showImport,
  showNomination,
  showPerson,
} from '@payung/casework';
import { AgencyId } from '@payung/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { aKey, end, handIn, importPeople, nominate, nominateRaw, rowsOf } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aCandidate, aPerson, type Invented } from '../support/invented-people.ts';
import { anAdmin, anOfficer, social, transport } from '../support/invented-region.ts';
import { rawItems } from '../support/raw-items.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const region = (seed: number): Promise<TestService> =>
  openTestService({ endpoint: database.endpoint(), seed });

const count = async (test: TestService): Promise<number> => {
  const data = await test.service.database.tenant(test.tenant);
  const found = await Promise.all(
    [social, transport].map((agency) => data.whole.indexedNominations(agency, 2026)),
  );
  return found.flat().length;
};

describe('a nomination sent again under its Idempotency-Key', () => {
  it('has one effect and gets the very same answer', async () => {
    const test = await region(1);
    const once = await aKey(test, 'a');
    const first = await nominateRaw(test, social, 1, { once });
    const second = await nominateRaw(test, social, 1, { once });
    if (!first.ok || first.value.kind !== 'fresh') throw new Error('not nominated');
    expect(second).toEqual({
      ok: true,
      value: { kind: 'repeated', status: 201, body: JSON.stringify(first.value.value) },
    });
    await expect.poll(() => count(test)).toBe(1);
  });

  it('has one effect when 20 are sent at once, and all are told the same', async () => {
    const test = await region(2);
    const once = await aKey(test, 'b');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => nominateRaw(test, social, 1, { once })),
    );
    const bodies = answers.map((answer) => {
      if (!answer.ok) return answer.refusal.code;
      const { value } = answer;
      return value.kind === 'fresh' ? JSON.stringify(value.value) : value.body;
    });
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('"outcome":"nominated"');
    await expect.poll(() => count(test)).toBe(1);
  });

  it('is refused when something else is sent under it', async () => {
    const test = await region(3);
    await nominateRaw(test, social, 1, { once: await aKey(test, 'c', 'one') });
    const other = await nominateRaw(test, social, 2, { once: await aKey(test, 'c', 'two') });
    expect(other).toEqual({ ok: false, refusal: { code: 'idempotency-key-reused' } });
    await expect.poll(() => count(test)).toBe(1);
  });

  it('is not kept when the worker had to be corrected', async () => {
    const test = await region(4);
    const once = await aKey(test, 'd');
    const refused = await nominateRaw(test, social, 1, { once, changes: { nationalId: '1' } });
    expect(refused.ok).toBe(false);
    const good = await nominateRaw(test, social, 1, { once });
    expect(good).toMatchObject({ ok: true, value: { kind: 'fresh' } });
  });

  it('withdraws once, however often it is sent', async () => {
    const test = await region(5);
    const { nominationId } = await nominate(test, social, 1);
    const once = await aKey(test, 'e');
    const first = await end(test, 'withdraw', nominationId, { once });
    const second = await end(test, 'withdraw', nominationId, { once });
    expect(first).toMatchObject({ ok: true, value: { kind: 'fresh' } });
    expect(second).toMatchObject({ ok: true, value: { kind: 'repeated', status: 200 } });
    const third = await end(test, 'withdraw', nominationId);
    expect(third).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
  });
});

describe('who may see what', () => {
  let test: TestService;
  let ofSocial: Awaited<ReturnType<typeof nominate>>;
  let linked: Awaited<ReturnType<typeof nominate>>;
  const request = { agency: null, state: null, limit: 1 };

  beforeAll(async () => {
    test = await region(10);
    ofSocial = await nominate(test, social, 1);
    await nominate(test, social, 2);
    linked = await nominate(test, transport, 1, { address: 'ALAMAT LAIN' });
  });

  it('shows an agency its own nominations and not another agency’s', async () => {
    const [mine, theirs] = [anOfficer(test.tenant, social), anOfficer(test.tenant, transport)];
    const seen = await showNomination(test.service, mine, ofSocial.nominationId);
    expect(seen).toMatchObject({ ok: true, value: { worker: { nik: aPerson(1).nationalId } } });
    const hidden = await showNomination(test.service, theirs, ofSocial.nominationId);
    const never = await showNomination(
      test.service,
      theirs,
      linked.nominationId.replace(/-.*/, '-99') as typeof linked.nominationId,
    );
    expect(hidden).toEqual(never);
  });

  it('tells the second agency who came first and since when, and shows its own words', async () => {
    const theirs = anOfficer(test.tenant, transport);
    const seen = await showNomination(test.service, theirs, linked.nominationId);
    expect(seen).toMatchObject({
      ok: true,
      value: { worker: { address: 'ALAMAT LAIN' }, first: { agency: social, nominationId: null } },
    });
    const person = await showPerson(test.service, theirs, linked.personId);
    expect(person).toMatchObject({
      ok: true,
      value: {
        worker: { address: 'ALAMAT LAIN' },
        nominations: [{ record: { agency: transport } }],
      },
    });
    const strangers = anOfficer(test.tenant, AgencyId.parse('dinas-lain'));
    expect((await showPerson(test.service, strangers, linked.personId)).ok).toBe(false);
  });

  it('finds by NIK and by name in one’s own reach only', async () => {
    const find = async (actor: Parameters<typeof searchNominations>[1], n: number) => {
      const byNik = { nationalId: aPerson(n).nationalId, name: null, limit: 10 };
      const byName = { nationalId: null, name: aPerson(n).name, limit: 10 };
      const found = [];
      for (const one of [byNik, byName]) {
        const result = await searchNominations(test.service, actor, one);
        found.push(result.ok ? result.value.views.map(({ record }) => record.agency) : result);
      }
      return found;
    };
    expect(await find(anOfficer(test.tenant, social), 2)).toEqual([[social], [social]]);
    expect(await find(anOfficer(test.tenant, transport), 2)).toEqual([[], []]);
    expect(await find(anOfficer(test.tenant, transport), 1)).toEqual([[transport], [transport]]);
    expect(await find(anAdmin(test.tenant), 2)).toEqual([[social], [social]]);
  });

  it('walks all pages to the end, each nomination once', async () => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listNominations>> = await listNominations(
        test.service,
        anAdmin(test.tenant),
        { ...request, cursor },
      );
      if (!page.ok) throw new Error(page.refusal.code);
      ids.push(...page.value.items.map(({ record }) => record.id));
      cursor = page.value.nextCursor;
    } while (cursor !== null);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });

  it('refuses the cursor of another user, of another list, and a changed one', async () => {
    const mine = anOfficer(test.tenant, social);
    const page = await listNominations(test.service, mine, { ...request, cursor: null });
    if (!page.ok || page.value.nextCursor === null) throw new Error('no second page');
    const cursor = page.value.nextCursor;
    const invalid = { ok: false, refusal: { code: 'cursor-invalid' } };
    const asOther = anOfficer(test.tenant, social, transport);
    const ask = (actor: typeof mine, more: object) =>
      listNominations(test.service, actor, { ...request, cursor, ...more });
    expect(await ask(mine, {})).toMatchObject({ ok: true });
    expect(await ask(asOther, {})).toEqual(invalid);
    expect(await ask(mine, { agency: social })).toEqual(invalid);
    expect(
      await ask(mine, {
        cursor: `${cursor.slice(0, 40)}${cursor[40] === 'x' ? 'y' : 'x'}${cursor.slice(41)}`,
      }),
    ).toEqual(invalid);
    expect(await ask(mine, { cursor: 'no cursor' })).toEqual(invalid);
  });

  it('hides the lists of another agency', async () => {
    const id = await handIn(test, social, [aPerson(30)]);
    await test.work();
    const theirs = anOfficer(test.tenant, transport);
    expect((await showImport(test.service, theirs, id)).ok).toBe(false);
    const rows = await listRows(test.service, theirs, id, {
      outcome: null,
      cursor: null,
      limit: 5,
    });
    expect(rows).toEqual({ ok: false, refusal: { code: 'not-found', what: 'import' } });
    expect(await rowsOf(test, id)).toHaveLength(1);
  });

  it('lets nobody nominate for an agency that is not theirs', async () => {
    const result = await nominateWorker(test.service, anOfficer(test.tenant, social), {
      agency: transport,
      candidate: aCandidate(40),
      once: null,
      correlationId: 'test',
    });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });
});

describe('what lies in the database and in the file store', () => {
  const secretsOf = (person: Invented): string[] => [
    person.nationalId,
    person.familyCardNo,
    person.phone,
    person.motherMaidenName,
    person.name,
    person.address,
  ];

  it('tells nobody who reads it a NIK, card number, phone, address or name', async () => {
    const test = await region(20);
    const people = [1, 2, 3].map((n) => aPerson(n));
    await nominateRaw(test, social, 1, { once: await aKey(test, 'kept') });
    await nominate(test, transport, 1);
    await importPeople(test, transport, people);
    const tables = Object.values(test.tables);
    const items = await Promise.all(
      tables.map((table) => rawItems(test.client, table, test.tenant)),
    );
    const plain = JSON.stringify(items.flat(), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    const kept = [...test.files.kept].map(
      ([key, bytes]) => key + Buffer.from(bytes).toString('latin1'),
    );
    expect(items.flat().length).toBeGreaterThan(20);
    expect(kept.length).toBeGreaterThan(1);
    const everything = [plain, ...kept].join('\n');
    // the scan itself must see what is there
    expect(everything).toContain('dinas-perhubungan');
    for (const secret of people.flatMap(secretsOf)) {
      expect(everything.includes(secret), 'a secret lies open').toBe(false);
      expect(everything.includes(Buffer.from(secret).toString('base64').slice(0, -4))).toBe(false);
    }
  });
});
