import {
  PlanAdopted,
  QuotaDetail,
  QuotaEntry,
  QuotaEntryPage,
  QuotaPlanDetail,
  QuotaPlanList,
  QuotaRoundList,
  QuotaYear,
  StatisticsDetail,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, problemIn, read, signedIn, verdictOf } from '../../support/http-caller.ts';
import { nominated } from '../../support/http-nominations.ts';
import { type NamedVillage, sendTable, tableOf, villagesOf } from '../../support/http-quota.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let villages: readonly NamedVillage[];

beforeAll(async () => {
  service = await aLocalService();
  admin = await signedIn(service.address, '33.75/admin');
  villages = await villagesOf(admin);
});
afterAll(() => service.end());

async function kept(): Promise<string> {
  return read(await sendTable(admin, tableOf(villages)), StatisticsDetail).id;
}

const plan = (statistics: string, change: object = {}) => ({
  year: 2022,
  total: 1_000,
  formula: { equal: 0, dataset: 1, population: 0, extremePoor: 0 },
  statistics,
  legalBasis: 'Perwal CONTOH 19B/2022',
  ...change,
});
const draft = (statistics: string, change: object = {}) =>
  admin.ask('POST', '/v1/quota-plans', { json: plan(statistics, change) });

describe('a quota plan over HTTP', () => {
  it('gives out exactly its places, and says of each village why', async () => {
    const drafted = read(await draft(await kept()), QuotaPlanDetail);
    expect(drafted.places).toHaveLength(villages.length);
    expect(drafted.places.reduce((sum, { places }) => sum + places, 0)).toBe(1_000);
    expect(drafted.places.filter(({ extra }) => extra)).toHaveLength(drafted.leftOver);
    for (const one of drafted.places) {
      expect(one.whole + (one.extra ? 1 : 0)).toBe(one.places);
      expect(one.extra).toBe(one.turn <= drafted.leftOver);
      expect(one.parts.map(({ basis }) => basis)).toEqual(['dataset']);
    }
    const poorer = { equal: 0, dataset: 0, population: 70, extremePoor: 30 };
    const put = (json: object) => admin.ask('PUT', `/v1/quota-plans/${drafted.id}`, { json });
    const change = { ...plan(drafted.statistics, { formula: poorer, total: 500 }), version: 1 };
    const changed = read(await put(change), QuotaPlanDetail);
    expect(changed.places.reduce((sum, { places }) => sum + places, 0)).toBe(500);
    expect(verdictOf(await put(change))).toBe('409 version-moved');
  });

  it('that cannot be is refused with everything that is wrong with it', async () => {
    const strange = await draft('2021-999', {
      ceilings: [
        { key: 'agency:dinas-antah', people: 1, rupiah: null },
        { key: 'village:33.75.01.1001', people: 1, rupiah: null },
        { key: 'occupation:astronot', people: 1, rupiah: null },
      ],
    });
    expect(problemIn(strange).errors?.map(({ field }) => field)).toEqual([
      'ceilings.0.key',
      'ceilings.2.key',
      'ceilings.1.key',
      'statistics',
    ]);
    const none = { equal: 0, dataset: 0, population: 0, extremePoor: 0 };
    expect(verdictOf(await draft(await kept(), { formula: none }))).toBe('422 request-invalid');
    const noPoor = tableOf(villages).map((cells) => [...cells.slice(0, 5), '0']);
    const { id } = read(await sendTable(admin, noPoor), StatisticsDetail);
    const empty = await draft(id, { formula: { ...none, extremePoor: 1 } });
    expect(problemIn(empty).errors?.map(({ field }) => field)).toEqual(['formula']);
  });

  it('takes the formula of the rules in force where it names none, and asks where they name none', async () => {
    const byRules = read(await draft(await kept(), { formula: null }), QuotaPlanDetail);
    expect(byRules.formula).toEqual({ equal: 0, dataset: 0, population: 70, extremePoor: 30 });
    const kudus = await signedIn(service.address, '33.19/admin');
    const { id } = read(await sendTable(kudus, tableOf(await villagesOf(kudus))), StatisticsDetail);
    const json = plan(id, { formula: null });
    const unnamed = await kudus.ask('POST', '/v1/quota-plans', { json });
    expect(problemIn(unnamed).errors?.map(({ field }) => field)).toEqual(['formula']);
  });

  it('is adopted once, redistributed with reasons, and told movement by movement', async () => {
    const year = { year: 2023 };
    const ceilings = [
      { key: 'funding:apbd-2023', people: null, rupiah: 201_600_000 },
      { key: 'occupation:buruh-batik', people: 100, rupiah: null },
    ];
    const drafted = read(await draft(await kept(), { ...year, ceilings }), QuotaPlanDetail);
    const adopt = () => admin.ask('POST', `/v1/quota-plans/${drafted.id}/adopt`);
    const { plan: adopted, entry } = read(await adopt(), PlanAdopted);
    expect(adopted).toMatchObject({ state: 'adopted', version: drafted.version + 1 });
    expect(entry).toMatchObject({ number: 1, kind: 'plan', about: drafted.id, cards: [] });
    expect(verdictOf(await adopt())).toBe('409 state-forbids');
    const json = { ...plan(drafted.statistics, year), version: adopted.version };
    const late = await admin.ask('PUT', `/v1/quota-plans/${drafted.id}`, { json });
    expect(verdictOf(late)).toBe('409 state-forbids');

    const [from, to] = drafted.places.toSorted((a, b) => b.places - a.places);
    if (from === undefined || to === undefined) throw new Error('there are two villages');
    const round = (moves: object[], reason = 'tidak terserap') =>
      admin.ask('POST', '/v1/quota-ceilings/2023/rounds', { json: { moves, reason } });
    const key = (village: string) => `village:${village}`;
    const moved = read(
      await round([
        { key: key(from.village), people: -from.places },
        { key: key(to.village), people: 10 },
      ]),
      QuotaEntry,
    );
    expect(moved).toMatchObject({ number: 2, kind: 'round', reason: 'tidak terserap' });
    const tooMuch = await round([{ key: key(to.village), people: from.places - 9 }]);
    expect(verdictOf(tooMuch)).toBe('409 ceilings-refused');
    expect(problemIn(tooMuch).errors).toEqual([
      {
        field: 'village',
        code: 'not-free',
        message: `${from.places - 9} people more are given than taken back, ${from.places - 10} are free`,
      },
    ]);
    expect(verdictOf(await round([{ key: key(to.village) }]))).toBe('422 request-invalid');

    const shown = read(await admin.ask('GET', '/v1/quota-ceilings/2023'), QuotaYear);
    expect(shown).toMatchObject({ plan: drafted.id, movements: 2 });
    const sum = shown.ceilings
      .filter((one) => one.key.startsWith('village:'))
      .reduce((all, { people }) => all + (people ?? 0), 0);
    expect(sum + (shown.free[0]?.people ?? 0)).toBe(1_000);
    const rounds = read(await admin.ask('GET', '/v1/quota-ceilings/2023/rounds'), QuotaRoundList);
    expect(rounds.items).toEqual([moved]);
    const at = '/v1/quota-ceilings/2023/entries?limit=1';
    const first = read(await admin.ask('GET', at), QuotaEntryPage);
    expect(first.items).toEqual([moved]);
    const cursor = encodeURIComponent(first.nextCursor ?? '');
    const rest = read(await admin.ask('GET', `${at}&cursor=${cursor}`), QuotaEntryPage);
    expect(rest.items).toEqual([entry]);

    const next = read(await draft(drafted.statistics, { ...year, total: 500 }), QuotaPlanDetail);
    read(await admin.ask('POST', `/v1/quota-plans/${next.id}/adopt`), PlanAdopted);
    const plans = read(await admin.ask('GET', '/v1/quota-plans'), QuotaPlanList);
    const states = plans.items.filter((one) => one.year === 2023).map(({ state }) => state);
    expect(states).toEqual(['replaced', 'adopted']);
  });

  it('is not cut below what is held, which the card and the plan say with the figure', async () => {
    const kudus = await signedIn(service.address, '33.19/admin');
    const officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
    for (const n of [1, 2, 3]) await nominated(officer, n, { agency: 'dinas-perhubungan' });
    const lines = tableOf(await villagesOf(kudus));
    const statistics = read(await sendTable(kudus, lines), StatisticsDetail);
    const post = (json: object) => kudus.ask('POST', '/v1/quota-plans', { json });
    const adopt = async (total: number) => {
      const json = plan(statistics.id, { year: 2026, total });
      const { id } = read(await post(json), QuotaPlanDetail);
      return kudus.ask('POST', `/v1/quota-plans/${id}/adopt`);
    };
    const refused = await adopt(2);
    expect(verdictOf(refused)).toBe('409 ceilings-refused');
    expect(problemIn(refused).errors).toEqual([
      { field: 'total', code: 'below-use', message: '3 people are used, 2 is less' },
    ]);
    const { entry } = read(await adopt(20_000), PlanAdopted);
    expect(entry.cards).toMatchObject([{ id: '2026', to: 20_000 }]);
    const card = read(await kudus.ask('GET', '/v1/quotas/2026'), QuotaDetail);
    expect(card).toMatchObject({ granted: 20_000, reserved: 3 });
    expect(card.movements[0]).toMatchObject({ legalBasis: 'Perwal CONTOH 19B/2022' });
  });
});

describe('who sees how places are shared out', () => {
  it('reads it all, or its own part, and only the lead agency changes it', async () => {
    const id = await kept();
    const { id: planned } = read(await draft(id), QuotaPlanDetail);
    const paths = [
      '/v1/village-statistics',
      `/v1/village-statistics/${id}`,
      '/v1/quota-plans',
      `/v1/quota-plans/${planned}`,
      '/v1/quota-ceilings/2022/entries',
    ];
    for (const role of ['verifier', 'approver', 'treasurer', 'auditor']) {
      const reader = await signedIn(service.address, `33.75/${role}`);
      for (const path of paths) expect((await reader.ask('GET', path)).status, path).toBe(200);
      expect(verdictOf(await sendTable(reader, tableOf(villages)))).toBe('403 not-allowed');
      const adopt = await reader.ask('POST', `/v1/quota-plans/${planned}/adopt`);
      expect(verdictOf(adopt)).toBe('403 not-allowed');
    }
    const village = await signedIn(service.address, '33.75/village');
    expect(verdictOf(await village.ask('GET', '/v1/quota-plans'))).toBe('403 not-allowed');
    const year = read(await village.ask('GET', '/v1/quota-ceilings/2023'), QuotaYear);
    expect(year.ceilings.every(({ key }) => key.startsWith('village:'))).toBe(true);
    expect(year.ceilings.length).toBeLessThan(villages.length);
    const insurer = await signedIn(service.address, '33.75/insurer');
    expect(verdictOf(await insurer.ask('GET', '/v1/quota-ceilings/2023'))).toBe('403 not-allowed');
    const stranger = await signedIn(service.address, '33.19/admin');
    const elsewhere = await stranger.ask('GET', `/v1/quota-plans/${planned}`);
    expect(verdictOf(elsewhere)).toBe('404 not-found');
  });
});
