import {
  checkInvariants,
  listLeavers,
  showLeaver,
  strikeLines,
  sweepImports,
} from '@payung/casework';
import { ContributionMonth } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { aBill, coverOfOne } from '../../support/bill-acts.ts';
import { draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import { decideToday, leave, prove, replace, tell, unusedOf } from '../../support/leaving-acts.ts';
import { twoPaidAndOneWaiting as paidAndWaiting } from '../../support/paid-and-waiting.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 68300;
const twoPaidAndOneWaiting = () => {
  seed += 1;
  return paidAndWaiting({ endpoint: database.endpoint(), seed });
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

const fromMay = '2026-05 2026-06 2026-07 2026-08 2026-09 2026-10 2026-11 2026-12';

describe('somebody who left', () => {
  it('has no cover after the day of death, and every paid month after it is unused', async () => {
    const { test, one } = await twoPaidAndOneWaiting();
    given(await tell(test, one, 'DIED', '2026-04-10'));
    expect((await coverOfOne(test, one, '2026-04-10')).cover.state).toBe('ACTIVE');
    expect((await coverOfOne(test, one, '2026-04-11')).cover).toMatchObject({
      state: 'ENDED',
      reason: 'DIED',
      since: '2026-04-11',
    });
    expect(await unusedOf(test, one)).toBe(fromMay);
    await sound(test);
  });

  it('is told once: the same again changes nothing, another reason or day is refused with the first', async () => {
    const { test, one } = await twoPaidAndOneWaiting();
    const first = given(await tell(test, one, 'DIED', '2026-04-10'));
    expect(given(await tell(test, one, 'DIED', '2026-04-10'))).toEqual(first);
    for (const [reason, on] of [
      ['MOVED', '2026-04-10'],
      ['DIED', '2026-04-11'],
    ] as const) {
      expect(await tell(test, one, reason, on)).toMatchObject({
        refusal: { code: 'left-already', reason: 'DIED', on: '2026-04-10' },
      });
    }
    const told = await Promise.all(
      Array.from({ length: 4 }, () => tell(test, one, 'DIED', '2026-04-10')),
    );
    expect(told.every((done) => done.ok)).toBe(true);
    await sound(test);
  });

  it('is told of by an agency of its own people only, never of tomorrow, and never of who only waits', async () => {
    const { test, one, waiting } = await twoPaidAndOneWaiting();
    const own = anOfficer(test.tenant, social);
    const other = anOfficer(test.tenant, transport);
    expect(await tell(test, one, 'MOVED', '2026-05-01', other)).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await tell(test, one, 'MOVED', '2026-05-21', own)).toMatchObject({
      refusal: { code: 'request-faults' },
    });
    expect(await tell(test, waiting, 'MOVED', '2026-05-01', own)).toMatchObject({
      refusal: { code: 'state-forbids' },
    });
    given(await tell(test, one, 'MOVED', '2026-05-01', own));
    const seen = async (actor: typeof own) =>
      given(await listLeavers(test.service, actor, { cursor: null, limit: 10 })).page.items.length;
    expect([await seen(own), await seen(other)]).toEqual([1, 0]);
  });
});

describe('a place that goes to somebody else', () => {
  it('takes the paid months with it when the amendment is in force, and leaves the rest for a refund', async () => {
    const { test, one, waiting, cohort, decided } = await twoPaidAndOneWaiting();
    await leave(test, one, 'DIED', '2026-04-10');
    const planned = given(await replace(test, decided, [one]));
    expect(planned.struck).toMatchObject([{ nomination: one, done: true }]);
    expect(planned.added).toMatchObject([{ nomination: waiting, done: true }]);
    expect(await unusedOf(test, one)).toBe(fromMay);
    await decideToday(test, planned.determination);
    expect(await unusedOf(test, one)).toBe('2026-05');
    const { view } = given(await showLeaver(test.service, anAdmin(test.tenant), one));
    expect(view.leaver.replacement).toMatchObject({
      successor: waiting,
      months: 7,
      rupiah: 7 * 16_800,
    });
    expect((await coverOfOne(test, waiting, '2026-05-31')).cover.state).toBe('NONE');
    expect((await coverOfOne(test, waiting, '2026-06-01')).cover).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2026-06-01' },
      paidThrough: '2026-12',
    });
    await sound(test);
    // nobody pays these months a second time
    const again = await aBill(test, cohort, { first: '2026-06', count: 7 });
    expect(again).toMatchObject({ people: 0 });
    await sweepImports(test.service);
    expect(await unusedOf(test, one)).toBe('2026-05');
    await sound(test);
  });

  it('goes over once: a second amendment is refused by the name of the first, until that is cancelled', async () => {
    const { test, one, decided } = await twoPaidAndOneWaiting();
    await leave(test, one, 'MOVED', '2026-05-01');
    const { determination } = given(await replace(test, decided, [one]));
    const again = {
      refusal: {
        code: 'replaced-already',
        people: [{ nomination: one, determination: determination.id }],
      },
    };
    expect(await replace(test, decided, [one])).toMatchObject(again);
    await decideToday(test, determination);
    expect(await replace(test, decided, [one])).toMatchObject(again);
  });

  it('waits for proof, and for somebody who left', async () => {
    const { test, one, two, decided } = await twoPaidAndOneWaiting();
    given(await tell(test, one, 'MOVED', '2026-05-01'));
    const refused = await replace(test, decided, [one, two]);
    expect(refused).toMatchObject({
      refusal: {
        code: 'request-faults',
        faults: [{ field: 'leavers[0]' }, { field: 'leavers[1]' }],
      },
    });
    given(await prove(test, one));
    expect((await replace(test, decided, [one])).ok).toBe(true);
  });

  it('ends the cover also of who was struck before any office had told that they left', async () => {
    const { test, two, decided } = await twoPaidAndOneWaiting();
    const amendment = await draft(test, { amends: decided.id, gathers: false });
    const strikes = [
      { nomination: two, reason: 'wage-earner', from: ContributionMonth.parse('2026-07') },
    ] as const;
    const asked = { id: amendment.id, strikes, correlationId: 'leaving' };
    given(await strikeLines(test.service, anAdmin(test.tenant), asked));
    await decideToday(test, amendment);
    expect((await coverOfOne(test, two, '2026-07-01')).cover).toMatchObject({
      state: 'ENDED',
      reason: 'BECAME_PU',
    });
    expect(await unusedOf(test, two)).toBe('2026-07 2026-08 2026-09 2026-10 2026-11 2026-12');
    await sound(test);
  });
});
