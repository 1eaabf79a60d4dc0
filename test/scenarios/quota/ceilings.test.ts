import {
  ceilingCheck,
  ceilingWalk,
  leftIn,
  listEntries,
  regionOf,
  runRound,
  setCeilings,
  showCeilings,
  useWrites,
} from '@payung/casework';
import { ceilingKey, replayCeilings } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import {
  adopted,
  at,
  by,
  cause,
  cohort,
  correlationId,
  counted,
  day,
  determine,
  okay,
  people,
  withPlan,
} from '../../support/planned-quota.ts';

const database = embeddedDatabase();
const kutuk = ceilingKey('village', '33.19.04.2002');
const medini = ceilingKey('village', '33.19.04.2005');

describe('the ceilings of a year', () => {
  it('let the first come first, over several batches too, and never two into one place', async () => {
    const setting = await withPlan(database.endpoint(), 9_301, 6);
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
    expect((await walk.ask(open, { ...asked, records: records.slice(0, 2) })).size).toBe(0);
    const second = await walk.ask(open, { ...asked, records: records.slice(2) });
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
    const setting = await withPlan(database.endpoint(), 9_302, 6);
    const { test, admin } = setting;
    okay(await adopted(setting));
    const { data } = await regionOf(test.service, test.tenant);
    const records = await people(test, 1, 4);
    const asked = { cohort, about: 'SK-1', at, by };
    const one = await useWrites(data, { ...asked, people: counted(records.slice(0, 2)) });
    const other = await useWrites(data, { ...asked, people: counted(records.slice(2)) });
    if (!one.ok || !other.ok) throw new Error('each alone has room');
    const both = await Promise.all(
      [one, other].map(({ writes }) => data.commit({ cause, lane: 'any', writes })),
    );
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
    const again = await useWrites(data, { ...asked, people: counted(records.slice(2)) });
    expect(again.ok || [...again.full.keys()]).toEqual([records[3]?.id]);
    const year = await showCeilings(test.service, admin, 2026);
    const seen = year.ceilings.find(({ key }) => key === kutuk);
    expect(seen).toMatchObject({ people: 3, used: { people: 2, rupiah: 2 * 201_600 } });
    const money = year.ceilings.find(({ key }) => key === ceilingKey('funding', 'apbd-2026'));
    expect(money).toMatchObject({ rupiah: null, used: { people: 2, rupiah: 403_200 } });
  });

  it('are not cut below what is used by a plan, a change or a round, each with the figure', async () => {
    const setting = await withPlan(database.endpoint(), 9_303, 6);
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
    const setting = await withPlan(database.endpoint(), 9_304, 20);
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
});
