import { regionOf, runRound, showCeilings } from '@payung/casework';
import { ceilingKey, totalKey } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anOfficer, social, trade, transport } from '../../support/invented-region.ts';
import { adopted, by, correlationId, okay, people, withPlan } from '../../support/planned-quota.ts';

const database = embeddedDatabase();

describe('the cards beside the ceilings', () => {
  it('move the cards of agencies in the same transaction, and leave their sum', async () => {
    const setting = await withPlan(database.endpoint(), 9_305, 300, {
      quotaBy: 'agency',
      granted: 100,
    });
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
    const setting = await withPlan(database.endpoint(), 9_306, 6, { granted: 2 });
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
    const setting = await withPlan(database.endpoint(), 9_307, 6);
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
    expect(seen).toEqual([ceilingKey('village', '33.19.04.2002')]);
  });
});
