import {
  AuditFindingPage,
  AuditSample,
  CountedPage,
  DenominatorView,
  MoneyView,
  MonthView,
  OfficialView,
  PlanView,
  PublicationView,
  PublicMonthView,
  PublicRegionView,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  callerAt,
  expectDone,
  problemIn,
  read,
  signedIn,
} from '../../support/http-caller.ts';
import { checkPayments, countDay } from '../../support/http-figures.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let auditor: Caller;
let approver: Caller;
let officer: Caller;

beforeAll(async () => {
  service = await aLocalService();
  const at = (name: string) => signedIn(service.address, `33.19/${name}`);
  [admin, auditor, approver] = [await at('admin'), await at('auditor'), await at('approver')];
  officer = await at('dinas-perhubungan/officer');
});
afterAll(() => service.end());

const cite = (people: number, more: object = {}) =>
  admin.ask('POST', '/v1/figures/denominators', {
    json: {
      kind: 'vulnerable-workers',
      people,
      source: 'DATA CONTOH Sakernas',
      date: '2025-12-31',
      ...more,
    },
  });

describe('figures through the API', () => {
  it('plan the way to 40 % as Malang published it, and say that its budget does not reconcile', async () => {
    read(await cite(82_500), DenominatorView);
    const query = 'goal=4000&tariff=16800&covered=26400&budget=3300000000';
    const plan = read(await approver.ask('GET', `/v1/figures/plan?${query}`), PlanView);
    expect(plan).toMatchObject({
      share: 3_200,
      people: 33_000,
      more: 6_600,
      rupiah: 1_330_560_000,
      denominator: { people: 82_500, source: 'DATA CONTOH Sakernas' },
      budget: { reconciles: false, perMonth: 10_417 },
    });
  });

  it('keep cakupan pekerja rentan and UCJ apart, each with its own number of workers', async () => {
    read(await cite(82_500), DenominatorView);
    read(
      await cite(90_000, { kind: 'eligible-workers', coveredOtherwise: 30_000 }),
      DenominatorView,
    );
    await countDay(admin, '2026-01-31', '2026-01-01');
    const json = { since: '2026-01-01' };
    const frozen = await admin.ask('POST', '/v1/figures/months/2026-01/official', { json });
    const official = read(frozen, OfficialView);
    expect(official.shares).toMatchObject([
      { kind: 'vulnerable-workers', covered: 0, share: 0, denominator: { people: 82_500 } },
      { kind: 'eligible-workers', covered: 30_000, share: 3_333, denominator: { people: 90_000 } },
    ]);
    const shown = read(await auditor.ask('GET', '/v1/figures/months/2026-01'), MonthView);
    expect(shown).toMatchObject({ official, digestHolds: true });
    for (const format of ['pdf', 'xlsx']) {
      const file = await approver.ask('GET', `/v1/figures/months/2026-01/report?format=${format}`);
      expect(file.status).toBe(200);
      expect(file.text.slice(0, 4)).toMatch(format === 'pdf' ? /^%PDF/ : /^PK/);
    }
    expect(read(await auditor.ask('GET', '/v1/figures/money'), MoneyView).year).toBe(2026);
  });

  it('lead to the people behind them, of one part of a group or of all', async () => {
    const { id } = await countDay(admin, '2026-01-30', '2026-01-01');
    const under = `/v1/figures/counts/${id}/people`;
    const page = read(await auditor.ask('GET', `${under}?figure=active`), CountedPage);
    expect(page).toMatchObject({ day: '2026-01-30', items: [], nextCursor: null });
    const half = problemIn(await auditor.ask('GET', `${under}?figure=active&group=village`));
    expect(half).toMatchObject({ status: 422, errors: [{ field: 'query.part' }] });
    expect(problemIn(await officer.ask('GET', `${under}?figure=active`)).code).toBe('not-allowed');
  });

  it('name every part of a request that does not fit, and are not for an agency’s officer', async () => {
    const json = { day: '2099-01-01', since: '2099-02-01' };
    const refused = problemIn(await admin.ask('POST', '/v1/figures/counts', { json }));
    expect(refused).toMatchObject({ status: 422, errors: [{ field: 'day' }, { field: 'since' }] });
    const more = problemIn(await cite(10, { coveredOtherwise: 11, date: '2099-01-01' }));
    expect(more.errors).toMatchObject([{ field: 'date' }, { field: 'coveredOtherwise' }]);
    const asked = problemIn(await officer.ask('GET', '/v1/figures/money'));
    expect(asked.code).toBe('not-allowed');
  });

  it('let an auditor check what was paid, draw a sample and take the findings along', async () => {
    const check = await checkPayments(auditor, { asOf: '2026-01-31', sampleSize: 3, seed: '7' });
    expect(check).toMatchObject({ paidRupiah: 0, atRisk: { people: 0, months: 0, rupiah: 0 } });
    const under = `/v1/audit-checks/${check.id}`;
    expect(read(await auditor.ask('GET', `${under}/findings`), AuditFindingPage).items).toEqual([]);
    expect(read(await auditor.ask('GET', `${under}/sample`), AuditSample).items).toEqual([]);
    const file = await auditor.ask('GET', `${under}/file?format=xlsx`);
    expect(file.text.slice(0, 2)).toBe('PK');
    expect(problemIn(await approver.ask('GET', under)).code).toBe('not-allowed');
  });

  it('are public from when the admin says so until they are taken down, with small numbers kept back', async () => {
    const stranger = callerAt(service.address, null);
    const path = '/public/v1/regions/kabupaten-kudus';
    await countDay(admin, '2025-12-31', '2025-12-01');
    const json = { since: '2025-12-01' };
    read(await admin.ask('POST', '/v1/figures/months/2025-12/official', { json }), OfficialView);
    expect((await stranger.ask('GET', path)).status).toBe(404);

    const settle = (isOpen: boolean, version?: number) =>
      admin.ask('PUT', '/v1/figures/publication', { json: { isOpen, version } });
    const opened = read(await settle(true), PublicationView);
    expect(opened).toMatchObject({ isOpen: true, address: '/public/v1/regions/33.19' });
    expect(opened.months).toContain('2025-12');
    expect(problemIn(await settle(true, opened.version - 1)).code).toBe('version-moved');

    const region = read(await stranger.ask('GET', path), PublicRegionView);
    expect(region).toMatchObject({ code: '33.19', address: 'kabupaten-kudus' });
    expect(region.months.map(({ month }) => month)).toContain('2025-12');
    const seen = await stranger.ask('GET', `${path}/months/2025-12`);
    const inside = await approver.ask('GET', '/v1/figures/months/2025-12/public');
    expect(read(seen, PublicMonthView)).toEqual(read(inside, PublicMonthView));
    // nobody is covered yet: that, too, is told without a number
    expect(read(seen, PublicMonthView).active).toBeNull();

    await countDay(admin, '2025-11-30', '2025-11-01');
    const later = { since: '2025-11-01' };
    expectDone(await admin.ask('POST', '/v1/figures/months/2025-11/official', { json: later }));
    expect((await stranger.ask('GET', `${path}/months/2025-11`)).status).toBe(200);

    expect(read(await settle(false), PublicationView).months).toEqual([]);
    for (const month of ['2025-11', '2025-12']) {
      expect((await stranger.ask('GET', `${path}/months/${month}`)).status, month).toBe(404);
    }
  });
});
