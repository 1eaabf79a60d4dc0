import {
  CentralBreachList,
  CentralHome,
  Overview,
  PlaceList,
  Problem,
  RegionDetail,
} from '@payung/contract';
import { UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { nominateRaw } from '../support/acts.ts';
import { centralApi, homeOf, openCentralApi } from '../support/central-api.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { social } from '../support/invented-region.ts';
import { centralAdmin, onBoard, prepared } from '../support/test-control.ts';

const database = embeddedDatabase();

const open = (seed: number) => openCentralApi(database.endpoint(), seed);

const changesOf = async (ask: ReturnType<typeof centralApi>) =>
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
      const answer = await centralApi(test, caller)('GET', '/regions');
      expect([answer.status, problemCode(answer)]).toEqual([403, 'not-allowed']);
    }
    expect((await centralApi(test, asCentral)('GET', '/regions')).status).toBe(200);
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
    const look = await ask('POST', '/break-glass', { regionId: tenant, reason, minutes: 30 });
    expect(look.status).toBe(201);
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
    expect((await ask('POST', `/regions/${tenant}/provision`, {})).status).toBe(200);
    await test.work();
    const after = Overview.parse(JSON.parse((await ask('GET', '/overview')).text));
    expect(after.cardsNotOpened).toEqual([]);
    expect(await homeOf(ask)).toMatchObject([{ act: 'activate-region', count: 1, late: 0 }]);
  });
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
