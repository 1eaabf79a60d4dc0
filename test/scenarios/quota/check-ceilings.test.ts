import { checkInvariants, runRound } from '@payung/casework';
import { ceilingKey } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import {
  adopted,
  correlationId,
  determine,
  okay,
  people,
  withPlan,
} from '../../support/planned-quota.ts';
import { forge, type RawItem, rawItems, tear } from '../../support/raw-items.ts';

const database = embeddedDatabase();

/** A year in which a plan was adopted and places were moved; nobody is determined. */
async function movedYear(seed: number) {
  const setting = await withPlan(database.endpoint(), seed, 20);
  const { test, admin } = setting;
  okay(await adopted(setting));
  const moves = [
    { key: ceilingKey('village', '33.19.04.2002'), people: -5, rupiah: 0 },
    { key: ceilingKey('village', '33.19.04.2005'), people: 2, rupiah: 0 },
  ];
  const round = { year: 2026, moves, reason: 'kurang terpakai', legalBasis: null, correlationId };
  okay(await runRound(test.service, admin, round));
  const found = async () =>
    (await checkInvariants(test.service, test.tenant)).map(({ code }) => code);
  const itemsOn = async (shelf: string): Promise<RawItem[]> => {
    const items = await rawItems(test.client, test.tables.registry, test.tenant);
    return items.filter(({ pk }) => String(pk).includes(`#S#${shelf}#`));
  };
  return { test, found, itemsOn };
}

describe('the checker of a region', () => {
  it('finds nothing wrong with ceilings that were planned and moved', async () => {
    const { found } = await movedYear(9_401);
    expect(await found()).toEqual([]);
  });

  it('finds an entry that was lost, the first or the last', async () => {
    const { test, found, itemsOn } = await movedYear(9_402);
    const [plan, round] = await itemsOn('quota-entry');
    if (plan === undefined || round === undefined) throw new Error('there are two entries');
    await tear(test.client, test.tables.registry, round);
    expect(await found()).toContain('ceiling-differs-from-entries');
    await forge(test.client, test.tables.registry, round);
    await tear(test.client, test.tables.registry, plan);
    expect(await found()).toContain('ceiling-entries-broken');
  });

  it('finds ceilings that were torn from what is used of them', async () => {
    const { test, found, itemsOn } = await movedYear(9_403);
    const [ceilings] = await itemsOn('quota-ceilings');
    if (ceilings === undefined) throw new Error('there are ceilings');
    await tear(test.client, test.tables.registry, ceilings);
    expect(await found()).toContain('ceilings-differ-from-use');
  });

  it('finds people counted who were never determined', async () => {
    const { test, found } = await movedYear(9_404);
    await determine(test, await people(test, 1, 2));
    expect(new Set(await found())).toEqual(new Set(['ceiling-use-differs-from-people']));
  });
});
