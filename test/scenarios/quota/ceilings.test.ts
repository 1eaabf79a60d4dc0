import {
  addStatistics,
  adoptPlan,
  ceilingCheck,
  ceilingWalk,
  draftPlan,
  leftIn,
  listEntries,
  regionOf,
  runRound,
  setCeilings,
  showCeilings,
  useWrites,
} from '@payung/casework';
import type { Cause, NominationRecord } from '@payung/data';
import {
  CalendarDate,
  CeilingKey,
  Cohort,
  ceilingKey,
  Instant,
  replayCeilings,
  totalKey,
  UserId,
} from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, anOfficer, social, trade, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const correlationId = 'test';
const by = UserId.parse('admin');
const at = Instant.parse('2026-01-15T02:00:00.000Z');
const day = CalendarDate.parse('2026-01-15');
const kutuk = ceilingKey('village', '33.19.04.2002');
const medini = ceilingKey('village', '33.19.04.2005');
const cause: Cause = {
  actor: { kind: 'RegionAdmin', user: by, agency: null },
  source: 'api',
  correlationId,
};

const cohort = Cohort.parse({
  id: '01J00000000000000000000009',
  version: 1,
  name: 'Rutin 2026',
  kind: 'ROUTINE',
  year: 2026,
  firstMonth: '2026-03',
  months: 12,
  funding: 'apbd-2026',
  tariff: 16_800,
  placeCeiling: null,
  budgetCeiling: null,
  determinedPeople: 0,
  determinedMonths: 0,
  agencies: [],
  state: 'open',
  createdBy: 'admin',
  createdAt: at,
});

const okay = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

async function withPlan(
  seed: number,
  total: number,
  options: { quotaBy?: 'region' | 'agency'; granted?: number; datasets?: readonly number[] } = {},
) {
  const { datasets = [100, 500, 200, 100, 100], ...how } = options;
  const test = await openTestService({ endpoint: database.endpoint(), seed, ...how });
  const admin = anAdmin(test.tenant);
  const statistics = okay(
    await addStatistics(test.service, admin, {
      year: 2025,
      source: 'DATA CONTOH',
      date: CalendarDate.parse('2025-06-30'),
      lines: test.region.villages.map(({ code }, i) => ({
        row: i + 1,
        code,
        village: '',
        district: '',
        figures: { population: '4000', dataset: String(datasets[i]), extremePoor: '5' },
      })),
      correlationId,
    }),
  );
  const asked = {
    year: 2026,
    total,
    budget: null,
    formula: { equal: 0, dataset: 1, population: 0, extremePoor: 0 },
    statistics: statistics.id,
    legalBasis: 'PERWAL CONTOH 19B/2022',
    ceilings: [],
    correlationId,
  };
  return { test, admin, asked };
}

async function adopted(
  { test, admin, asked }: Awaited<ReturnType<typeof withPlan>>,
  change: Partial<Parameters<typeof draftPlan>[2]> = {},
) {
  const plan = okay(await draftPlan(test.service, admin, { ...asked, ...change }));
  return adoptPlan(test.service, admin, { id: plan.id, correlationId });
}

async function people(test: TestService, from: number, count: number, village = 'KUTUK') {
  const ids = [];
  for (let n = from; n < from + count; n += 1) {
    ids.push((await nominate(test, social, n, { village })).nominationId);
  }
  const { data } = await regionOf(test.service, test.tenant);
  const found = await data.people.nominations(ids);
  return found.filter((one): one is NominationRecord => one !== null);
}

async function determine(
  test: TestService,
  records: readonly NominationRecord[],
  kind = 'determined' as 'determined' | 'struck',
) {
  const { data } = await regionOf(test.service, test.tenant);
  const use = await useWrites(data, { kind, records, cohort, about: 'SK-1', at, by });
  if (!use.ok) return use;
  return data.commit({ cause, lane: 'any', writes: use.writes });
}

describe('the ceilings of a year', () => {
  it('let the first come first, over several batches too, and never two into one place', async () => {
    const setting = await withPlan(9_301, 6);
    const { test } = setting;
    okay(await adopted(setting));
    const open = await regionOf(test.service, test.tenant);
    const records = await people(test, 1, 5);
    const ids = records.map(({ id }) => id);
    // Kutuk has 3 of the 6 places
    const asked = { records, cohort, day };
    expect([...(await ceilingCheck(open, asked)).keys()]).toEqual(ids.slice(3));
    const turned = await ceilingCheck(open, { ...asked, records: records.toReversed() });
    expect([...turned.keys()]).toEqual(ids.slice(0, 2).toReversed());
    const walk = ceilingWalk();
    expect((await walk(open, { ...asked, records: records.slice(0, 2) })).size).toBe(0);
    const second = await walk(open, { ...asked, records: records.slice(2) });
    expect([...second.keys()]).toEqual(ids.slice(3));
    expect([...second.values()][0]).toEqual([
      {
        part: 'ceiling',
        code: 'ceiling-full',
        detail: { kind: 'village', of: '33.19.04.2002', unit: 'people', limit: 3, used: 3 },
      },
    ]);
  });

  it('count what a determination uses in its own transaction, and refuse the one that is late', async () => {
    const setting = await withPlan(9_302, 6);
    const { test, admin } = setting;
    okay(await adopted(setting));
    const { data } = await regionOf(test.service, test.tenant);
    const records = await people(test, 1, 4);
    const asked = { cohort, about: 'SK-1', at, by, kind: 'determined' as const };
    const one = await useWrites(data, { ...asked, records: records.slice(0, 2) });
    const other = await useWrites(data, { ...asked, records: records.slice(2) });
    if (!one.ok || !other.ok) throw new Error('each alone has room');
    const both = await Promise.all(
      [one, other].map(({ writes }) => data.commit({ cause, lane: 'any', writes })),
    );
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
    const again = await useWrites(data, { ...asked, records: records.slice(2) });
    expect(again.ok || [...again.full.keys()]).toEqual([records[3]?.id]);
    const year = await showCeilings(test.service, admin, 2026);
    const seen = year.ceilings.find(({ key }) => key === kutuk);
    expect(seen).toMatchObject({ people: 3, used: { people: 2, rupiah: 2 * 201_600 } });
    const money = year.ceilings.find(({ key }) => key === ceilingKey('funding', 'apbd-2026'));
    expect(money).toMatchObject({ rupiah: null, used: { people: 2, rupiah: 403_200 } });
  });

  it('are not cut below what is used by a plan, a change or a round, each with the figure', async () => {
    const setting = await withPlan(9_303, 6);
    const { test, admin } = setting;
    okay(await adopted(setting));
    await determine(test, await people(test, 1, 3));
    const figure = { code: 'below-use', key: kutuk, unit: 'people', used: 3 };
    const smaller = await adopted(setting, { total: 4 });
    expect(smaller).toMatchObject({ refusal: { because: [{ ...figure, wanted: 2 }] } });
    const set = { year: 2026, legalBasis: 'SK CONTOH', correlationId };
    const cut = { key: kutuk, people: 2, rupiah: null };
    expect(await setCeilings(test.service, admin, { ...set, ceilings: [cut] })).toMatchObject({
      refusal: { because: [{ ...figure, wanted: 2 }] },
    });
    const moves = [
      { key: kutuk, people: -1, rupiah: 0 },
      { key: medini, people: 1, rupiah: 0 },
    ];
    const round = { year: 2026, moves, reason: 'kurang terpakai', legalBasis: null, correlationId };
    expect(await runRound(test.service, admin, round)).toMatchObject({
      refusal: { because: [{ ...figure, wanted: 2 }] },
    });
  });

  it('can be recomputed from their entries, whatever was done', async () => {
    const setting = await withPlan(9_304, 20);
    const { test, admin } = setting;
    okay(await adopted(setting));
    const records = await people(test, 1, 6);
    await determine(test, records);
    await determine(test, records.slice(0, 2), 'struck');
    const round = { year: 2026, reason: 'kurang terpakai', legalBasis: null, correlationId };
    okay(
      await runRound(test.service, admin, {
        ...round,
        moves: [
          { key: kutuk, people: -5, rupiah: 0 },
          { key: medini, people: 2, rupiah: 0 },
        ],
      }),
    );
    okay(await adopted(setting, { total: 30 }));
    const limits = [{ key: ceilingKey('funding', 'apbd-2026'), people: 5, rupiah: 2_000_000 }];
    const set = { year: 2026, ceilings: limits, legalBasis: 'SK CONTOH', correlationId };
    okay(await setCeilings(test.service, admin, set));
    const page = { year: 2026, cursor: null, limit: 50 };
    const { items } = okay(await listEntries(test.service, admin, page));
    expect(items.map(({ movement }) => movement.kind)).toEqual([
      'ceilings',
      'plan',
      'round',
      'struck',
      'determined',
      'plan',
    ]);
    const sums = replayCeilings(items.toReversed().map(({ movement }) => movement));
    const year = await showCeilings(test.service, admin, 2026);
    expect(year.movements).toBe(sums.moves);
    for (const { key, people: places, rupiah, used } of year.ceilings) {
      expect(sums.used.get(key) ?? { people: 0, rupiah: 0 }).toEqual(used);
      expect(sums.limits.get(key) ?? { people: null, rupiah: null }).toEqual({
        people: places,
        rupiah,
      });
    }
    expect(leftIn(year, 'village')).toEqual({ people: 26, rupiah: 0 });
  });

  it('move the cards of agencies in the same transaction, and leave their sum', async () => {
    const setting = await withPlan(9_305, 300, { quotaBy: 'agency', granted: 100 });
    const { test, admin } = setting;
    okay(await adopted(setting));
    await people(test, 1, 4);
    const agency = (id: string) => ceilingKey('agency', id);
    const moves = [
      { key: agency(social), people: -96, rupiah: 0 },
      { key: agency(trade), people: 90, rupiah: 0 },
      { key: agency(transport), people: 6, rupiah: 0 },
    ];
    const round = { year: 2026, moves, reason: 'kurang terpakai', legalBasis: null, correlationId };
    const done = okay(await runRound(test.service, admin, round));
    expect(done.cards.map(({ from, to }) => [from, to])).toEqual([
      [100, 4],
      [100, 190],
      [100, 106],
    ]);
    const { data } = await regionOf(test.service, test.tenant);
    const cards = await data.quotas.buckets();
    expect(cards.reduce((sum, { granted }) => sum + granted, 0)).toBe(300);
    const more = [
      { key: agency(social), people: -1, rupiah: 0 },
      { key: agency(trade), people: 2, rupiah: 0 },
    ];
    expect(await runRound(test.service, admin, { ...round, moves: more })).toMatchObject({
      refusal: {
        because: [
          { code: 'not-free', group: 'agency', wanted: 1 },
          { code: 'below-use', key: agency(social), wanted: 3, used: 4 },
        ],
      },
    });
    const tooMany = await adopted(setting, { total: 299 });
    expect(tooMany).toMatchObject({ refusal: { code: 'request-faults' } });
  });

  it('set the card of the region, and let those who wait move up', async () => {
    const setting = await withPlan(9_306, 6, { granted: 2 });
    const { test } = setting;
    const records = await people(test, 1, 4);
    expect(records.map(({ state }) => state)).toEqual([
      'nominated',
      'nominated',
      'waitlisted',
      'waitlisted',
    ]);
    const { entry } = okay(await adopted(setting));
    expect(entry.cards).toEqual([{ bucket: '2026', from: 2, to: 6 }]);
    const { data } = await regionOf(test.service, test.tenant);
    const after = await data.people.nominations(records.map(({ id }) => id));
    expect(after.map((one) => one?.state)).toEqual(Array(4).fill('nominated'));
    const fewer = await adopted(setting, { total: 3 });
    expect(fewer).toMatchObject({
      refusal: { because: [{ code: 'below-use', key: totalKey, wanted: 3, used: 4 }] },
    });
  });

  it('show an agency and a village their own', async () => {
    const setting = await withPlan(9_307, 6);
    const { test } = setting;
    const ceilings = [social, trade].map((id) => ({
      key: ceilingKey('agency', id),
      people: 3,
      rupiah: null,
    }));
    okay(await adopted(setting, { ceilings }));
    const keysOf = async (actor: Parameters<typeof showCeilings>[1]) =>
      (await showCeilings(test.service, actor, 2026)).ceilings.map(({ key }) => key);
    const own = await keysOf(anOfficer(test.tenant, trade));
    expect(own).toContain(ceilingKey('agency', trade));
    expect(own).not.toContain(ceilingKey('agency', social));
    const village = {
      kind: 'AreaOfficer',
      level: 'village',
      tenant: test.tenant,
      user: by,
      areas: [test.region.villages[1]?.code ?? ''],
    };
    // as the edge makes it, from a token that was checked
    const seen = await keysOf(village as Parameters<typeof showCeilings>[1]);
    expect(seen).toEqual([CeilingKey.parse(kutuk)]);
  });
});
