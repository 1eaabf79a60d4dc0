import { checkInvariants } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { aBill, coverOfOne, linesOf, pay } from '../../support/bill-acts.ts';
import { goTo } from '../../support/covered-people.ts';
import { aCohort, askNothing, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { decideToday, leave, replace } from '../../support/leaving-acts.ts';
import { idOf } from '../../support/paid-and-waiting.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

describe('months before a leaving that were billed after it', () => {
  it('do not end the cover a second time when somebody follows: the last month stays owed to the family', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 68_470, granted: 1 });
    await askNothing(test);
    goTo(test, '2026-01-15');
    const [one, waiting] = [await idOf(test, 1), await idOf(test, 2)];
    const cohort = await aCohort(test);
    const decided = await decide(test, await draft(test, { cohort: cohort.id }));
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 1 }), '2026-01-15');
    goTo(test, '2026-05-20');
    await leave(test, one, 'DIED', '2026-05-10');
    const april = await aBill(test, cohort, { first: '2026-03', count: 2 });
    expect(await linesOf(test, april)).toEqual([`${one} 1 16800`]);
    await pay(test, april, '2026-05-20');
    const planned = given(await replace(test, decided, [one]));
    expect(planned.added).toMatchObject([{ nomination: waiting, done: true }]);
    await decideToday(test, planned.determination);
    const may = await aBill(test, cohort, { first: '2026-05', count: 1 });
    expect(await linesOf(test, may)).toEqual([`${one} 1 16800`]);
    await pay(test, may, '2026-05-20');
    expect((await coverOfOne(test, one, '2026-05-20')).cover).toMatchObject({
      state: 'ENDED',
      reason: 'DIED',
      paidThrough: '2026-05',
    });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
