import {
  changeQuota,
  listImports,
  listNominations,
  listRows,
  showImport,
  showQuota,
} from '@payung/casework';
import type { RowOutcome } from '@payung/data';
import type { ImportId } from '@payung/domain';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { handIn, regionCard, rowsOf, setQuota } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, anOfficer, social, transport } from '../support/invented-region.ts';
import { patient } from '../support/patient.ts';
import { openTestService, type TestService, testClient } from '../support/test-service.ts';

const database = embeddedDatabase();
let test: TestService;
let id: ImportId;
const people = Array.from({ length: 45 }, (_, n) =>
  aPerson(n % 30, n % 7 === 0 ? { village: 'TAK DIKENAL' } : {}),
);

beforeAll(async () => {
  test = await openTestService({ endpoint: database.endpoint(), seed: 1, granted: 12 });
  test.clock.advance(1_000);
  id = await handIn(test, social, people);
  await test.work();
});

async function pages(
  outcome: RowOutcome['outcome'] | null,
  limit: number,
): Promise<RowOutcome[][]> {
  const all: RowOutcome[][] = [];
  let cursor: string | null = null;
  do {
    const request = { outcome, cursor, limit };
    const page: Awaited<ReturnType<typeof listRows>> = await listRows(
      test.service,
      anAdmin(test.tenant),
      id,
      request,
    );
    if (!page.ok) throw new Error(page.refusal.code);
    all.push(page.value.items);
    cursor = page.value.nextCursor;
  } while (cursor !== null);
  return all;
}

describe('the rows of a list', () => {
  it.each([1, 7, 45, 500])(
    'come once each and in the order of the file, %i at a time',
    async (limit) => {
      const found = await pages(null, limit);
      expect(found.flat().map(({ row }) => row)).toEqual(people.map((_, i) => i + 2));
      expect(Math.max(...found.map((page) => page.length))).toBeLessThanOrEqual(limit);
    },
  );

  it.each(['nominated', 'waitlisted', 'duplicate', 'review'] as const)(
    'can be asked for by outcome: %s',
    async (outcome) => {
      const all = (await rowsOf(test, id)).filter((row) => row.outcome === outcome);
      expect(all.length).toBeGreaterThan(0);
      for (const limit of [1, 4]) expect((await pages(outcome, limit)).flat()).toEqual(all);
    },
  );

  it('add up to the counts that are shown', async () => {
    const shown = await showImport(test.service, anAdmin(test.tenant), id);
    if (!shown.ok) throw new Error(shown.refusal.code);
    const rows = await rowsOf(test, id);
    for (const [outcome, count] of Object.entries(shown.value.byOutcome)) {
      expect(rows.filter((row) => row.outcome === outcome)).toHaveLength(count);
    }
    expect(shown.value).toMatchObject({ rowsDone: people.length, record: { state: 'done' } });
  });
});

describe('the lists of a region', () => {
  it('come once each over all pages, and to each agency its own only', async () => {
    const own: ImportId[] = [id];
    for (let n = 0; n < 4; n += 1) {
      test.clock.advance(1_000);
      own.push(await handIn(test, n % 2 === 0 ? social : transport, [aPerson(n)]));
      if (n < 2) await test.work();
    }
    test.queue.lose();
    const seen = async (actor: ReturnType<typeof anAdmin> | ReturnType<typeof anOfficer>) => {
      const ids: ImportId[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listImports>> = await listImports(
          test.service,
          actor,
          { cursor, limit: 1 },
        );
        if (!page.ok) throw new Error(page.refusal.code);
        ids.push(...page.value.items.map(({ record }) => record.id));
        cursor = page.value.nextCursor;
      } while (cursor !== null);
      return ids;
    };
    const all = await vi.waitFor(async () => {
      const lists = await seen(anAdmin(test.tenant));
      // the index by which lists are found may tell late
      expect(lists).toHaveLength(own.length);
      return lists;
    }, patient);
    expect(all.sort()).toEqual([...own].sort());
    const ofSocial = own.filter((_, i) => i % 2 === 1 || i === 0);
    expect((await seen(anOfficer(test.tenant, social))).sort()).toEqual(ofSocial.sort());
  });
});

describe('a list that ends while the lists of a region are read', () => {
  it('is told once, as it is now: a clerk would take it for handed in twice', async () => {
    const own = await openTestService({ endpoint: database.endpoint(), seed: 2, granted: 12 });
    const list = await handIn(own, social, [aPerson(1)]);
    const client = testClient(database.endpoint());
    const service = own.sibling({ client });
    await service.regions.open(own.tenant);
    const read: string[] = [];
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const phase = /"(open|ended)#"/.exec(JSON.stringify(args.input))?.[1];
          if (commandName === 'QueryCommand' && phase !== undefined) {
            if (phase === 'ended') await own.work();
            read.push(phase);
          }
          return next(args);
        },
      { step: 'initialize', name: 'endsInBetween' },
    );
    const page = await listImports(service, anAdmin(own.tenant), { cursor: null, limit: 9 });
    if (!page.ok) throw new Error(page.refusal.code);
    expect(read).toEqual(['open', 'ended']);
    expect(page.value.items.map(({ record }) => record)).toMatchObject([
      { id: list, state: 'done' },
    ]);
  });
});

describe('the ledger of a quota card', () => {
  it('shows every movement once, newest first, with its legal basis', async () => {
    test.clock.advance(1_000);
    await setQuota(test, 13);
    const kinds: string[] = [];
    let cursor: string | null = null;
    do {
      const request = { bucket: regionCard, cursor, limit: 2 };
      const page: Awaited<ReturnType<typeof showQuota>> = await showQuota(
        test.service,
        anAdmin(test.tenant),
        request,
      );
      if (!page.ok) throw new Error(page.refusal.code);
      kinds.push(...page.value.movements.map(({ movement, basis }) => `${movement.kind} ${basis}`));
      cursor = page.value.nextCursor;
    } while (cursor !== null);
    const data = await test.service.database.tenant(test.tenant);
    const card = await data.quotas.bucket(regionCard);
    expect(kinds).toHaveLength(card?.moves ?? 0);
    expect(kinds.at(-1)).toBe('grant DATA CONTOH');
    expect(kinds.filter((kind) => kind === 'grant DATA CONTOH')).toHaveLength(2);
  });

  it('refuses fewer places than are held, and says how many are', async () => {
    const result = await changeQuota(test.service, anAdmin(test.tenant), {
      bucket: regionCard,
      granted: 1,
      legalBasis: 'DATA CONTOH',
      correlationId: 'test',
    });
    expect(result).toEqual({ ok: false, refusal: { code: 'grant-below-use', inUse: 13 } });
  });
});

describe('the list of nominations', () => {
  it('is begun anew by whoever moved to another agency meanwhile, or a page would begin where nothing is', async () => {
    const officer = anOfficer(test.tenant, social);
    const ask = { agency: null, state: null, limit: 5 };
    const first = await listNominations(test.service, officer, { ...ask, cursor: null });
    if (!first.ok) throw new Error(first.refusal.code);
    const { nextCursor: cursor } = first.value;
    expect((await listNominations(test.service, officer, { ...ask, cursor })).ok).toBe(true);
    const moved = { ...officer, agencies: [transport] };
    expect(await listNominations(test.service, moved, { ...ask, cursor })).toEqual({
      ok: false,
      refusal: { code: 'cursor-invalid' },
    });
  });
});
