import { checkInvariants } from '@payung/casework';
import type { TenantKeys } from '@payung/data';
import type { NominationId } from '@payung/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { aBill, pay } from '../../support/bill-acts.ts';
import { damagesToContributions, shelfContext } from '../../support/damages-to-contributions.ts';
import { aCohort, askNothing, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { social } from '../../support/invented-region.ts';
import { askedBack, decideToday, leave, replace } from '../../support/leaving-acts.ts';
import { forge, type RawItem, rawItems, tear } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

async function nominated(test: TestService, n: number): Promise<NominationId> {
  const { nominationId } = await nominate(test, social, n);
  if (nominationId === null) throw new Error('nobody was nominated');
  return nominationId;
}

/** A region that paid for people, one of whom died and is followed, and whose rest is asked back. */
async function paidRegion(): Promise<TestService> {
  const test = await openTestService({ endpoint: database.endpoint(), seed: 68_900, granted: 2 });
  await askNothing(test);
  const goTo = (day: string): void => {
    test.clock.advance(Date.parse(`${day}T05:00:00.000Z`) - test.clock.now());
    test.service.regions.forget(test.tenant);
  };
  goTo('2026-01-15');
  const one = await nominated(test, 1);
  for (const n of [2, 3]) await nominated(test, n);
  const cohort = await aCohort(test, { placeCeiling: 2 });
  const decided = await decide(test, await draft(test, { cohort: cohort.id }));
  await pay(test, await aBill(test, cohort, { first: '2026-03', count: 10 }), '2026-01-15');
  goTo('2026-05-20');
  await leave(test, one, 'DIED', '2026-04-10');
  const { determination } = given(await replace(test, decided, [one]));
  await decideToday(test, determination);
  await askedBack(test, cohort.funding, one);
  return test;
}

describe('the checker of contributions', () => {
  let test: TestService;
  let keys: TenantKeys;
  let items: RawItem[];

  /** A record on a shelf with its text in the clear; any other item as it is. */
  function opened(item: RawItem): RawItem {
    const context = shelfContext(item);
    if (context === null || !(item.sealed instanceof Uint8Array)) return item;
    return { ...item, sealed: keys.open(item.sealed, context) };
  }
  function sealed(item: RawItem): RawItem {
    const context = shelfContext(item);
    if (context === null || typeof item.sealed !== 'string') return item;
    return { ...item, sealed: keys.seal(item.sealed, context) };
  }

  beforeAll(async () => {
    test = await paidRegion();
    ({ keys } = await test.service.database.tenant(test.tenant));
    items = (await rawItems(test.client, test.tables.registry, test.tenant)).map(opened);
  });

  it('finds nothing wrong where nothing was damaged', async () => {
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it.each(damagesToContributions)('finds $name', async ({ at, to, found }) => {
    const sound = items.find(at);
    if (sound === undefined) throw new Error('the region has no such item');
    const damaged = to(sound);
    expect(damaged).not.toEqual(sound);
    if (damaged === null) await tear(test.client, test.tables.registry, sound);
    else await forge(test.client, test.tables.registry, sealed(damaged));
    const findings = await checkInvariants(test.service, test.tenant);
    await forge(test.client, test.tables.registry, sealed(sound));
    expect(findings.map(({ code }) => code)).toContain(found);
  });

  it('was left as it was found', async () => {
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
