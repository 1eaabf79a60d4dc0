import { checkInvariants, listQuotas, sweepImports } from '@payung/casework';
import { beforeEach, describe, expect, it } from 'vitest';
import { handIn, nominate, regionCard } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import { adopted, withPlan } from '../support/planned-quota.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

/** milliseconds for which the index shows nothing of what is written: longer than any of these tests */
const whole = 3_600_000;

const database = embeddedDatabase();
const proxy = proxyBefore(database, () => 1);
beforeEach(() => proxy.reset(() => null, whole));

/** From now on the index shows everything. */
const tells = (): void => proxy.reset(() => null, 0);

const region = (seed: number): Promise<TestService> =>
  openTestService({ endpoint: proxy.endpoint, seed });

async function indexed(test: TestService) {
  const { whole: reads } = await test.service.database.tenant(test.tenant);
  return (await reads.indexedNominations(social, 2026)).map(({ state }) => state);
}

describe('an index that tells late', () => {
  it('shows what it held before, as DynamoDB does, and what came since once it tells', async () => {
    const test = await region(8_950);
    await nominate(test, social, 1);
    expect(await indexed(test)).toEqual([]);
    expect(proxy.injected['late-index']).toBe(1);
    tells();
    expect(await indexed(test)).toEqual(['nominated']);
    // what agrees with the database is no fault that was made
    expect(proxy.injected['late-index']).toBe(0);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is asked page after page, backwards and by a part of the key, and agrees with the engine, or it proved nothing', async () => {
    const test = await region(8_951);
    for (const n of [1, 2, 3, 4, 5]) await nominate(test, social, n);
    for (const n of [6, 7]) await handIn(test, social, [aPerson(n)]);
    tells();
    const pagesOver = async (endpoint: string) => {
      const { people, imports } = await test.sibling({ endpoint }).database.tenant(test.tenant);
      const asked = { agency: social, year: 2026, state: 'nominated' } as const;
      const first = await people.listByAgency({ ...asked, after: null, limit: 2 });
      const second = await people.listByAgency({ ...asked, after: first.next, limit: 2 });
      const lists = await imports.imports({ phase: 'open', after: null, limit: 1 });
      const older = await imports.imports({ phase: 'open', after: lists.next, limit: 5 });
      const counted = await people.countByAgency({ ...asked, after: null });
      const ids = [lists, older].map(({ items }) => items.map(({ id }) => id));
      return [first.ids, second.ids, ids, counted.count];
    };
    const seen = await pagesOver(proxy.endpoint);
    expect(seen).toEqual(await pagesOver(database.endpoint()));
    expect(seen[3]).toBe(5);
  });
});

describe('what rests on the index', () => {
  it('sets the places of cards that were opened a moment ago when a plan is adopted, or the plan binds nobody', async () => {
    const plan = await withPlan(proxy.endpoint, 8_952, 60);
    expect(await adopted(plan)).toMatchObject({ ok: true });
    const { quotas } = await plan.test.service.database.tenant(plan.test.tenant);
    expect((await quotas.bucket(regionCard))?.granted).toBe(60);
  });

  it('shows the admin the cards of a region that was opened a moment ago', async () => {
    const test = await region(8_953);
    const cards = await listQuotas(test.service, anAdmin(test.tenant));
    expect(cards.map(({ id }) => id)).toEqual([regionCard]);
  });

  it('finds a list whose message was lost as soon as the index shows it, and not never', async () => {
    const test = await region(8_954);
    await handIn(test, social, [aPerson(1)]);
    test.queue.lose();
    test.clock.advance(3_600_000);
    expect(await sweepImports(test.service)).toBe(0);
    tells();
    expect(await sweepImports(test.service)).toBe(1);
    await test.work();
    expect(await indexed(test)).toEqual(['nominated']);
  });
});
