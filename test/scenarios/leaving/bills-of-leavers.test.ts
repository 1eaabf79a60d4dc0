import { cancelBill, checkInvariants, showLeaver, takeLeaversOff } from '@payung/casework';
import { ContributionMonth } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import {
  aBill,
  aTreasurer,
  billNow,
  coverOfOne,
  leftOff,
  linesOf,
  pay,
} from '../../support/bill-acts.ts';
import { goTo } from '../../support/covered-people.ts';
import { aCohort, askNothing, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin } from '../../support/invented-region.ts';
import { askBack, leave, tell, unusedOf } from '../../support/leaving-acts.ts';
import { idOf, twoPaidAndOneWaiting as paidAndWaiting } from '../../support/paid-and-waiting.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 68360;
const twoPaidAndOneWaiting = () => {
  seed += 1;
  return paidAndWaiting({ endpoint: database.endpoint(), seed });
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

/** Two who are decided for ten months from March on, and nothing is billed; it is 15 January. */
async function listedOnly() {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 2 });
  await askNothing(test);
  goTo(test, '2026-01-15');
  const [one, two] = [await idOf(test, 1), await idOf(test, 2)];
  const cohort = await aCohort(test);
  await decide(test, await draft(test, { cohort: cohort.id }));
  return { test, one, two, cohort };
}

describe('a bill after somebody left', () => {
  it('is left off every bill after it', async () => {
    const { test, one, cohort } = await twoPaidAndOneWaiting();
    const [three] = [
      await aCohort(test, { months: 3, firstMonth: ContributionMonth.parse('2026-08') }),
    ];
    expect(three.id).not.toBe(cohort.id);
    given(await tell(test, one, 'BECAME_PU', '2026-05-01'));
    const again = await aBill(test, cohort, { first: '2026-03', count: 10 });
    expect((await leftOff(test, again)).map(({ code }) => code).sort()).toEqual([
      'billed-already',
      'left',
    ]);
    expect((await billNow(test, again)).people).toBe(0);
  });

  it('takes the months before it that nobody had billed, and covers nobody after it', async () => {
    const { test, one, two, cohort } = await listedOnly();
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 1 }), '2026-01-15');
    goTo(test, '2026-05-20');
    given(await tell(test, one, 'DIED', '2026-05-10'));
    const owed = await aBill(test, cohort, { first: '2026-03', count: 10 });
    expect((await linesOf(test, owed)).sort()).toEqual(
      [`${one} 2 33600`, `${two} 9 151200`].sort(),
    );
    expect(await coverOfOne(test, one, '2026-05-10')).toMatchObject({ cover: { state: 'GRACE' } });
    await pay(test, owed, '2026-05-20');
    expect((await coverOfOne(test, one, '2026-06-01')).cover).toMatchObject({
      state: 'ENDED',
      reason: 'DIED',
      paidThrough: '2026-05',
    });
    expect(await unusedOf(test, one)).toBe('');
    await sound(test);
  });

  it('says which months before it are lost, where they buy no cover any more', async () => {
    const { test, one, cohort } = await listedOnly();
    goTo(test, '2026-05-20');
    given(await tell(test, one, 'DIED', '2026-05-10'));
    const bill = await aBill(test, cohort, { first: '2026-03', count: 10 });
    const [off] = await leftOff(test, bill);
    expect(off).toMatchObject({
      code: 'left',
      detail: { reason: 'DIED', on: '2026-05-10', months: '2026-03 2026-04 2026-05' },
    });
  });
});

describe('a bill that is not paid yet', () => {
  it('is named where it takes months after a leaving; cancelled, it leaves nothing to come back', async () => {
    seed += 1;
    const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 2 });
    await askNothing(test);
    goTo(test, '2026-01-15');
    const one = await idOf(test, 1);
    const cohort = await aCohort(test);
    await decide(test, await draft(test, { cohort: cohort.id }));
    const listed = await aBill(test, cohort, { first: '2026-03', count: 10 });
    goTo(test, '2026-05-20');
    await leave(test, one, 'MOVED', '2026-05-01');
    const { view } = given(await showLeaver(test.service, anAdmin(test.tenant), one));
    expect(view.stillBilled).toMatchObject([{ bill: listed.id, state: 'listed' }]);
    expect(view.stillBilled[0]?.months).toHaveLength(8);
    const { id, version } = listed;
    const request = { id, version, correlationId: 'leaving' };
    given(await cancelBill(test.service, aTreasurer(test.tenant), request));
    expect(await unusedOf(test, one)).toBe('');
    expect(await askBack(test, cohort.funding, one)).toMatchObject({
      refusal: { code: 'request-faults' },
    });
    await sound(test);
  });

  it('loses their months in the night, so that nobody is paid for who left', async () => {
    const { test, one, two, cohort } = await listedOnly();
    const listed = await aBill(test, cohort, { first: '2026-03', count: 10 });
    goTo(test, '2026-05-20');
    given(await tell(test, one, 'MOVED', '2026-05-01'));
    given(await tell(test, two, 'BECAME_PU', '2026-03-01'));
    expect(await takeLeaversOff(test.service, test.tenant)).toBe(2);
    expect(await linesOf(test, listed)).toEqual([`${one} 2 33600`]);
    expect(await billNow(test, listed)).toMatchObject({
      people: 1,
      personMonths: 2,
      rupiah: 33_600,
    });
    expect(await takeLeaversOff(test.service, test.tenant)).toBe(0);
    await sound(test);
  });
});
