import { createCentralApi } from '@payung/central-api';
import {
  CentralBreachList,
  CentralHome,
  Overview,
  PlaceList,
  Problem,
  RegionDetail,
} from '@payung/contract';
import {
  addDays,
  type CalendarDate,
  Instant,
  type TenantId,
  todayIn,
  UserId,
} from '@payung/domain';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { nominateRaw } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { social } from '../support/invented-region.ts';
import {
  centralAdmin,
  onBoard,
  openTestControl,
  prepared,
  type TestControl,
} from '../support/test-control.ts';

const database = embeddedDatabase();

/** The API over a control plane, called by somebody whose token was verified already. */
function apiOf(
  test: TestControl,
  caller: { user: UserId; tenant: TenantId | null; role: string },
  failures: string[] = [],
) {
  const app = createCentralApi(test.central, {
    log: { failed: (code, { error }) => void failures.push(`${code} ${error}`) },
    newCorrelationId: () => 'test',
    verify: async () => ({ kind: 'valid', claims: { ...caller, client: 'test' } }),
  });
  return async (method: string, path: string, json?: unknown) => {
    const answer = await app.request(`/central/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    return { status: answer.status, text: await answer.text() };
  };
}

async function open(seed: number) {
  const test = await openTestControl({ endpoint: database.endpoint(), seed });
  const asCentral = { user: centralAdmin.user, tenant: null, role: 'central' };
  return { test, ask: apiOf(test, asCentral), asCentral };
}

/** What waits for the central admin. */
const homeOf = async (ask: ReturnType<typeof apiOf>) =>
  CentralHome.parse(JSON.parse((await ask('GET', '/home')).text)).items;

const changesOf = async (ask: ReturnType<typeof apiOf>) =>
  CentralHome.parse(JSON.parse((await ask('GET', '/home')).text)).changes;

const problemCode = ({ text }: { text: string }) => Problem.parse(JSON.parse(text)).code;

describe('the API of the control plane', () => {
  it('serves nobody but those whom its own record names today', async () => {
    const { test, asCentral } = await open(35_001);
    const others = [
      { ...asCentral, role: 'admin' },
      { ...asCentral, tenant: test.tenant },
      { ...asCentral, user: UserId.parse('33.19/admin') },
    ];
    for (const caller of others) {
      const answer = await apiOf(test, caller)('GET', '/regions');
      expect([answer.status, problemCode(answer)]).toEqual([403, 'not-allowed']);
    }
    expect((await apiOf(test, asCentral)('GET', '/regions')).status).toBe(200);
  });

  it.each([
    [35_011, 'state', 'active'],
    [35_012, 'tenantId', '00000000000000000000000000'],
    [35_013, 'roles', ['admin']],
    [35_014, 'version', 0],
  ])('refuses (%i) %s in a request that does not take it', async (seed, field, value) => {
    const { test, ask } = await open(seed);
    const answer = await ask('POST', '/regions', { regencyCode: '33.02', [field]: value });
    expect([answer.status, problemCode(answer)]).toEqual([422, 'request-invalid']);
    expect(await test.central.control.standings()).toEqual([]);
  });

  it('tells all faults of a request at once, and never a stack or a 5xx', async () => {
    const { ask } = await open(35_002);
    const wrong = await ask('POST', '/break-glass', { regionId: 'x', reason: 'y', minutes: 1e9 });
    const { errors = [] } = Problem.parse(JSON.parse(wrong.text));
    expect(errors.map(({ field }) => field)).toEqual(['regionId', 'reason', 'minutes']);
    const unknown = '00000000000000000000000000';
    for (const path of [`/regions/${unknown}`, '/places/99.99', `/regions/${unknown}/logo`]) {
      expect((await ask('GET', path)).status).toBe(404);
    }
    expect((await ask('DELETE', '/regions')).status).toBe(405);
    expect((await ask('GET', '/nothing')).status).toBe(404);
  });

  it('shows beside each place the region that it already is', async () => {
    const { test, ask } = await open(35_006);
    const { tenant } = await onBoard(test, '33.75');
    const { items } = PlaceList.parse(
      JSON.parse((await ask('GET', '/places?query=pekalongan')).text),
    );
    expect(items.map(({ code, regionId }) => [code, regionId])).toEqual([
      ['33.26', null],
      ['33.75', tenant],
    ]);
  });

  it('opens one breach file a region, each with its own three days, or none at all', async () => {
    const { test, ask } = await open(35_003);
    const regions = [await onBoard(test, '33.02'), await onBoard(test, '33.03')];
    const report = {
      regionIds: regions.map(({ tenant }) => tenant),
      knownAt: '2026-01-15T01:00:00.000Z',
      title: 'DATA CONTOH',
      account: 'DATA CONTOH: sebuah laptop hilang',
      scope: { kind: 'all' },
    };
    const missing = '00000000000000000000000000';
    const half = await ask('POST', '/breaches', {
      ...report,
      regionIds: [...report.regionIds, missing],
    });
    expect([half.status, problemCode(half)]).toEqual([422, 'request-invalid']);
    expect(JSON.parse((await ask('GET', '/breaches')).text)).toEqual({ items: [] });
    const opened = await ask('POST', '/breaches', report);
    const { items } = CentralBreachList.parse(JSON.parse(opened.text));
    expect(items.map(({ regencyCode, dueAt, clock }) => [regencyCode, dueAt, clock])).toEqual([
      ['33.02', '2026-01-18T01:00:00.000Z', 'running'],
      ['33.03', '2026-01-18T01:00:00.000Z', 'running'],
    ]);
    const listed = CentralBreachList.parse(JSON.parse((await ask('GET', '/breaches')).text));
    expect(listed.items).toHaveLength(2);
    expect(await homeOf(ask)).toMatchObject([
      { act: 'tell-breach', count: 2, only: null, oldest: report.knownAt },
    ]);
  });

  it('tells what became of regions in the last seven days, and of nothing older', async () => {
    const { test, ask } = await open(35_008);
    const { tenant } = await onBoard(test, '33.02');
    const opened = await ask('POST', '/breaches', {
      regionIds: [tenant],
      knownAt: new Date(test.clock.now()).toISOString(),
      title: 'DATA CONTOH',
      account: 'DATA CONTOH: sebuah laptop hilang',
      scope: { kind: 'all' },
    });
    expect(opened.status).toBe(201);
    const reason = 'DATA CONTOH: daftar tidak selesai sejak kemarin';
    await ask('POST', '/break-glass', { regionId: tenant, reason, minutes: 30 });
    const told = await changesOf(ask);
    expect(told.map((one) => [one.kind, one.region, 'state' in one ? one.state : null])).toEqual(
      expect.arrayContaining([
        ['region-moved', tenant, 'active'],
        ['breach-known', tenant, null],
        ['look-in', tenant, 'asked'],
      ]),
    );
    expect(JSON.stringify(told)).not.toContain('laptop');
    test.clock.advance(8 * 24 * 60 * 60_000);
    expect(await changesOf(ask)).toEqual([]);
  });

  it('tells of foundings that are stuck, and of cards that are not open', async () => {
    const { test, ask } = await open(35_004);
    await onBoard(test, '33.02');
    const { tenant } = await prepared(test, '33.03');
    const founding = await ask('POST', `/regions/${tenant}/provision`, {});
    expect(RegionDetail.parse(JSON.parse(founding.text)).state).toBe('provisioning');
    test.queue.lose();
    test.clock.advance(11 * 60_000);
    const told = Overview.parse(JSON.parse((await ask('GET', '/overview')).text));
    expect(told.states).toMatchObject({ active: 1, provisioning: 1 });
    expect(told.stuck).toMatchObject([{ regencyCode: '33.03', step: 'cards' }]);
    expect(told.cardsNotOpened).toMatchObject([{ regencyCode: '33.03' }]);
    expect(await homeOf(ask)).toMatchObject([
      { act: 'go-on-founding', count: 1, late: 1, only: tenant },
    ]);
    // asked once more, it goes on
    await ask('POST', `/regions/${tenant}/provision`, {});
    await test.work();
    const after = Overview.parse(JSON.parse((await ask('GET', '/overview')).text));
    expect(after.cardsNotOpened).toEqual([]);
    expect(await homeOf(ask)).toMatchObject([{ act: 'activate-region', count: 1, late: 0 }]);
  });
});

describe('what a region’s night tells the centre', () => {
  const hour = 60 * 60_000;

  it('that it stands still, or a region would learn of unpaid months from a widow', async () => {
    const { test, ask } = await open(35_021);
    const [ran, never] = [await onBoard(test, '33.02'), await onBoard(test, '33.03')];
    await night(test, ran.tenant);
    expect(await homeOf(ask)).toEqual([]);
    test.clock.advance(35 * hour);
    expect(await homeOf(ask)).toEqual([]);
    test.clock.advance(2 * hour);
    expect(await homeOf(ask)).toMatchObject([
      { act: 'look-after-night', count: 2, late: 2, only: null },
    ]);
    expect((await overviewOf(ask)).nightsMissed).toMatchObject([
      { id: ran.tenant, regencyCode: '33.02', isLate: true, failedSteps: [] },
      { id: never.tenant, regencyCode: '33.03', lastAt: null, isLate: true, failedSteps: [] },
    ]);
    await night(test, ran.tenant);
    expect(await homeOf(ask)).toMatchObject([
      { act: 'look-after-night', count: 1, late: 1, only: never.tenant },
    ]);
    await night(test, never.tenant);
    expect((await overviewOf(ask)).nightsMissed).toEqual([]);
  });

  it('nothing before the first night of all, or a new machine would begin with an alarm', async () => {
    const { test, ask } = await open(35_024);
    await onBoard(test, '33.02');
    test.clock.advance(100 * hour);
    expect(await homeOf(ask)).toEqual([]);
    expect((await overviewOf(ask)).nightsMissed).toEqual([]);
    // the other has its turn an hour later
    const { tenant } = await onBoard(test, '33.03');
    await night(test, tenant);
    test.clock.advance(hour);
    expect((await overviewOf(ask)).nightsMissed).toEqual([]);
    for (const _ of [1, 2]) {
      test.clock.advance(18 * hour);
      await night(test, tenant);
    }
    expect((await overviewOf(ask)).nightsMissed).toMatchObject([{ regencyCode: '33.02' }]);
  });

  it('that a step of it failed, by the step’s name and nothing of anybody', async () => {
    const { test, ask } = await open(35_022);
    const { tenant } = await onBoard(test, '33.02');
    await night(test, tenant, ['watchCover']);
    expect(await homeOf(ask)).toMatchObject([
      { act: 'look-after-night', count: 1, late: 0, only: tenant },
    ]);
    const [missed] = (await overviewOf(ask)).nightsMissed;
    expect(missed).toMatchObject({ failedSteps: ['watchCover'], isLate: false });
  });

  it('that its regulation ends, in time for the next to be signed', async () => {
    const { test, ask } = await open(35_023);
    const { tenant } = await onBoard(test, '33.02');
    const today = todayIn('Asia/Jakarta', test.clock.now());
    const endsAt = (days: number) => night(test, tenant, [], addDays(today, days));
    await endsAt(91);
    expect(await homeOf(ask)).toEqual([]);
    await endsAt(90);
    expect(await homeOf(ask)).toMatchObject([
      { act: 'renew-regulation', count: 1, late: 0, oldest: addDays(today, 90), only: tenant },
    ]);
    await endsAt(0);
    expect((await overviewOf(ask)).regulationsEnding).toMatchObject([{ hasEnded: false }]);
    await endsAt(-1);
    expect(await homeOf(ask)).toMatchObject([{ act: 'renew-regulation', late: 1 }]);
    expect((await overviewOf(ask)).regulationsEnding).toMatchObject([{ hasEnded: true }]);
  });

  const overviewOf = async (ask: ReturnType<typeof apiOf>) =>
    Overview.parse(JSON.parse((await ask('GET', '/overview')).text));

  const night = (
    test: TestControl,
    tenant: TenantId,
    failedSteps: string[] = [],
    regulationEndsOn: CalendarDate | null = null,
  ) => {
    const at = Instant.parse(new Date(test.clock.now()).toISOString());
    return test.service.database.keepNight(tenant, { at, failedSteps, regulationEndsOn });
  };
});

const Paths = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

describe('the answers of the control plane', () => {
  it('hold nothing of a region’s people, whatever is asked', async () => {
    const { test, ask } = await open(35_005);
    const standing = await onBoard(test, '33.02');
    // the region with people stands before the control plane as any other does
    const { tenant } = test;
    const cause = {
      actor: { kind: 'System', user: centralAdmin.user, agency: null },
      source: 'test',
      correlationId: 'test',
    };
    await test.central.control.commit({
      cause,
      lane: 0,
      writes: [
        { write: 'new-standing', standing: { ...standing, tenant, version: 1 } },
        { write: 'enter-region', tenant },
      ],
    });
    for (const n of [1, 2, 3]) {
      expect(await nominateRaw(test, social, n)).toMatchObject({ ok: true });
    }
    expect((await ask('POST', `/regions/${tenant}/hand-outs`)).status).toBe(202);
    await test.work();
    const document = Paths.parse(JSON.parse((await ask('GET', '/openapi.json')).text));
    const reads = Object.entries(document.paths).flatMap(([path, operations]) =>
      'get' in operations ? [path.replace('/central/v1', '')] : [],
    );
    expect(reads.length).toBeGreaterThan(8);
    const answers: string[] = [];
    for (const id of [tenant, standing.tenant]) {
      for (const path of reads) {
        const at = path.replace('{id}', id).replace('{code}', '33.02');
        const answer = await ask('GET', at.endsWith('usage') ? `${at}?month=2026-01` : at);
        expect([200, 404], at).toContain(answer.status);
        answers.push(answer.text);
      }
    }
    const said = answers.join('\n').toLowerCase();
    expect(said).toContain(tenant.toLowerCase());
    for (const n of [1, 2, 3]) {
      // villages and occupations are not secrets; everything else that a list says of somebody is
      const { occupation: _, village: __, district: ___, sex: ____, ...secrets } = aPerson(n);
      for (const secret of Object.values(secrets)) {
        expect(said).not.toContain(secret.toLowerCase());
      }
    }
  });
});
