import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import {
  addBreachStep,
  listAffected,
  listRegionBreaches,
  openBreach,
  showBreach,
  writeImportReport,
} from '@payung/casework';
import { type BreachRecord, openBreachAction } from '@payung/data';
import { BreachId, type BreachScope, type BreachStepKind, Instant, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { handIn, nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { rawItems } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { toldOf } from '../../support/whole-region.ts';

const database = embeddedDatabase();
const open = (seed: number) => openTestService({ endpoint: database.endpoint(), seed });
const correlationId = 'test';
const now = (test: TestService): Instant => Instant.parse(new Date(test.clock.now()).toISOString());

async function breachOf(test: TestService, scope: BreachScope, more = {}): Promise<BreachRecord> {
  const asked = { title: 'Salah kirim', account: '', knownAt: now(test), scope, once: null };
  const request = { ...asked, correlationId, ...more };
  const result = await openBreach(test.service, anAdmin(test.tenant), request);
  if (!result.ok || result.value.kind !== 'fresh') throw new Error(JSON.stringify(result));
  return result.value.value;
}

async function affected(test: TestService, breach: BreachRecord, limit = 100): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const asked = { id: breach.id, cursor, limit, correlationId };
    const result: Awaited<ReturnType<typeof listAffected>> = await listAffected(
      test.service,
      anAdmin(test.tenant),
      asked,
    );
    if (!result.ok) throw new Error(result.refusal.code);
    names.push(...result.value.page.items.map(({ worker }) => worker.name));
    cursor = result.value.page.nextCursor;
  } while (cursor !== null);
  return names.sort();
}

const step = (test: TestService, breach: BreachRecord, kind: BreachStepKind, text = 'selesai') =>
  addBreachStep(test.service, anAdmin(test.tenant), {
    id: breach.id,
    kind,
    text,
    at: null,
    correlationId,
  });

describe('the file of a breach', () => {
  it('takes steps with their time and user, and closes only once everybody was told', async () => {
    const test = await open(1);
    const breach = await breachOf(test, { kind: 'all' });
    expect((await step(test, breach, 'closed')).ok).toBe(false);
    test.clock.advance(3_600_000);
    for (const kind of ['data', 'told-subjects', 'told-authority', 'closed'] as const) {
      expect((await step(test, breach, kind)).ok).toBe(true);
    }
    expect((await step(test, breach, 'handling')).ok).toBe(false);
    const [kept] = await listRegionBreaches(test.service, anAdmin(test.tenant));
    expect(kept?.steps.map(({ kind, at, user }) => `${kind} ${at} ${user}`)).toEqual([
      `data ${now(test)} admin`,
      `told-subjects ${now(test)} admin`,
      `told-authority ${now(test)} admin`,
      `closed ${now(test)} admin`,
    ]);
    const acts = (await toldOf(test)).filter(({ of }) => of === 'breach').map(({ act }) => act);
    expect(acts.sort()).toEqual(['closed', 'data', 'opened', 'told-authority', 'told-subjects']);
  });

  it('keeps the words of its steps sealed from whoever runs the service', async () => {
    const test = await open(2);
    const breach = await breachOf(test, { kind: 'all' });
    await step(test, breach, 'data', 'data atas nama Suratman');
    const items = await rawItems(test.client, test.tables.tenancy, test.tenant);
    expect(JSON.stringify(items)).not.toContain('Suratman');
    expect(Buffer.from(JSON.stringify(items)).includes('Suratman')).toBe(false);
  });

  it('is seen by its region when the operator opened it', async () => {
    const test = await open(3);
    const facts = {
      id: BreachId.parse(test.random.ulid()),
      openedBy: 'central' as const,
      user: UserId.parse('central'),
      openedAt: now(test),
      knownAt: now(test),
      title: 'Gangguan layanan',
      account: '',
      scope: { kind: 'all' as const },
    };
    const action = openBreachAction(test.tables.tenancy, test.tenant, facts);
    await test.client.send(new TransactWriteItemsCommand({ TransactItems: [action] }));
    const [seen] = await listRegionBreaches(test.service, anAdmin(test.tenant));
    expect(seen).toEqual({ ...facts, steps: [], version: 1 });
    const again = new TransactWriteItemsCommand({ TransactItems: [action] });
    await expect(test.client.send(again)).rejects.toThrow();
  });

  it('names every fault of what cannot be', async () => {
    const test = await open(4);
    const asked = {
      title: 'Salah kirim',
      account: '',
      knownAt: Instant.parse('2027-01-01T00:00:00.000Z'),
      scope: { kind: 'agency' as const, agency: 'dinas-khayal' as typeof social },
      once: null,
      correlationId,
    };
    const refused = await openBreach(test.service, anAdmin(test.tenant), asked);
    const faults =
      refused.ok || refused.refusal.code !== 'request-faults' ? [] : refused.refusal.faults;
    expect(faults.map(({ field }) => field)).toEqual(['knownAt', 'scope.agency']);
  });
});

describe('an auditor of one agency', () => {
  it('reads no file of another agency or of its list, neither in the register nor by its id', async () => {
    const test = await open(7);
    const list = await handIn(test, transport, [aPerson(1)]);
    await test.work();
    const common = await breachOf(test, { kind: 'all' });
    const own = await breachOf(test, { kind: 'agency', agency: social });
    const theirs = [
      await breachOf(test, { kind: 'agency', agency: transport }),
      await breachOf(test, { kind: 'list', importId: list }),
    ];
    const auditor = {
      kind: 'Auditor',
      tenant: test.tenant,
      user: UserId.parse('auditor'),
      agencies: [social],
    } as const;
    const ids = (await listRegionBreaches(test.service, auditor)).map(({ id }) => id);
    expect(ids.sort()).toEqual([common.id, own.id].sort());
    for (const { id } of theirs) {
      expect(await showBreach(test.service, auditor, id)).toMatchObject({
        refusal: { code: 'not-found' },
      });
    }
    expect(await listRegionBreaches(test.service, anAdmin(test.tenant))).toHaveLength(4);
  });
});

describe('whom a breach reached', () => {
  it('is each person once, page after page: of all, of an agency, of a list', async () => {
    const test = await open(5);
    await nominate(test, social, 1);
    await nominate(test, transport, 1);
    await nominate(test, transport, 2);
    const list = await handIn(test, social, [aPerson(3), aPerson(4)]);
    await test.work();
    const people = (...n: number[]) => n.map((one) => aPerson(one).name).sort();
    expect(await affected(test, await breachOf(test, { kind: 'all' }), 2)).toEqual(
      people(1, 2, 3, 4),
    );
    const ofAgency = await breachOf(test, { kind: 'agency', agency: transport });
    expect(await affected(test, ofAgency, 1)).toEqual(people(1, 2));
    const ofList = await breachOf(test, { kind: 'list', importId: list });
    expect(await affected(test, ofList)).toEqual(people(3, 4));
    const looks = (await toldOf(test)).filter(({ act }) => act === 'persons-read');
    expect(looks).toHaveLength(2 + 2 + 1);
  });

  it('is who was looked at or changed in a time, also through a list that was read whole', async () => {
    const test = await open(6);
    const list = await handIn(test, social, [aPerson(1), aPerson(2)]);
    await test.work();
    test.clock.advance(86_400_000);
    const from = now(test);
    await nominate(test, transport, 3);
    const to = now(test);
    test.clock.advance(86_400_000);
    const later = now(test);
    await writeImportReport(test.service, anAdmin(test.tenant), {
      id: list,
      format: 'csv',
      correlationId,
    });
    const people = (...n: number[]) => n.map((one) => aPerson(one).name).sort();
    const inTime = (scope: { from: Instant; to: Instant; user?: UserId | null }) =>
      breachOf(test, { kind: 'window', user: null, ...scope });
    expect(await affected(test, await inTime({ from, to }))).toEqual(people(3));
    const looked = await inTime({ from: later, to: later, user: UserId.parse('admin') });
    expect(await affected(test, looked)).toEqual(people(1, 2));
    const wide = { id: (await inTime({ from, to: later })).id, cursor: null, limit: 9 };
    const asked = (mostEntries: number) =>
      listAffected(test.service, anAdmin(test.tenant), { ...wide, correlationId, mostEntries });
    expect((await asked(20)).ok).toBe(true);
    // an answer that reads on and on is none: the caller has long gone
    expect(await asked(1)).toMatchObject({ refusal: { code: 'state-forbids' } });
    const nobody = await inTime({ from: later, to: later, user: UserId.parse('nobody') });
    expect(await affected(test, nobody)).toEqual([]);
  });
});
