import { listWaiting } from '@payung/casework';
import { RegionRules, rulesOn } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate, regionCard } from '../../support/acts.ts';
import { aCohort, askNothing, draft, given } from '../../support/determination-acts.ts';
import { putFirst } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

describe('the order that the rules in force write', () => {
  it('is the one of a decision and of a waiting list that name none; both say it, and may name another', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 74_500, granted: 1 });
    await askNothing(test);
    const order = ['welfare-decile', 'breadwinner'] as const;
    await putFirst(test, [...order]);
    await nominate(test, social, 1);
    await nominate(test, social, 2);
    const { id: cohort } = await aCohort(test);
    expect((await draft(test, { cohort, priority: null })).priority).toEqual(order);
    expect((await draft(test, { cohort, priority: [] })).priority).toEqual([]);
    const waiting = { bucket: regionCard, cursor: null, limit: 10 };
    const actor = anAdmin(test.tenant);
    const by = async (priority: Parameters<typeof listWaiting>[2]['priority']) =>
      given(await listWaiting(test.service, actor, { ...waiting, priority })).page.items[0]
        ?.because;
    expect((await by(null))?.map(({ criterion }) => criterion)).toEqual(order);
    expect(await by([])).toEqual([]);
    const open = await test.service.regions.open(test.tenant);
    if (open === null) throw new Error('the region is gone');
    const { rules } = rulesOn(open.region, open.today);
    const twice = RegionRules.safeParse({ ...rules, priority: ['breadwinner', 'breadwinner'] });
    expect(twice.success).toBe(false);
  });
});
