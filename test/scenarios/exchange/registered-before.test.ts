import { checkInvariants } from '@payung/casework';
import { ContributionMonth } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { aBill, linesOf, pay } from '../../support/bill-acts.ts';
import { goTo } from '../../support/covered-people.ts';
import { aCohort, askNothing, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { answered, counting, sent } from '../../support/exchange-acts.ts';
import { decideToday, tell } from '../../support/leaving-acts.ts';
import { idOf } from '../../support/paid-and-waiting.ts';
import { openNextYear } from '../../support/renewal-acts.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

describe('somebody whom the region registered, who left and comes back', () => {
  it('is refused where the insurer has them by another’s money, and taken off the bill: nobody pays twice', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 67_400, granted: 5 });
    await askNothing(test);
    goTo(test, '2026-01-15');
    const old = await idOf(test, 1);
    const cohort = await aCohort(test);
    await decide(test, await draft(test, { cohort: cohort.id }));
    const first = await aBill(test, cohort, { first: '2026-03', count: 10 });
    const card = '21012345001';
    await counting(
      test,
      await answered(test, await sent(test, first), [[old, 'DITERIMA', card, '']]),
    );
    await test.work();
    await pay(test, first, '2026-01-15');
    goTo(test, '2026-06-20');
    given(await tell(test, old, 'MOVED', '2026-06-01'));
    await openNextYear(test, { firstDayOfCover: '2027-01-01' });
    goTo(test, '2026-06-21');
    const anew = await idOf(test, 1);
    const firstMonth = ContributionMonth.parse('2027-01');
    const next = await aCohort(test, { year: 2027, firstMonth, months: 12 });
    await decideToday(test, await draft(test, { cohort: next.id }));
    goTo(test, '2027-01-05');
    const listed = await aBill(test, next, { first: '2027-01', count: 12 });
    expect(await linesOf(test, listed)).toEqual([`${anew} 12 201600`]);
    const exchange = await sent(test, listed);
    const result = await answered(test, exchange, [[anew, 'DITOLAK', '', 'AKTIF BPU']]);
    expect(result.counts).toMatchObject({ accepted: 0, refused: { ACTIVE_BPU: 1 } });
    await counting(test, result);
    await test.work();
    expect(await linesOf(test, listed)).toEqual([]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
