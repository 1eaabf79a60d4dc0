import { addLines, checkInvariants, cohortShelf, coverShelf, movePeople } from '@payung/casework';
import { type Cohort, ContributionMonth, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../support/case-acts.ts';
import { goTo } from '../../support/covered-people.ts';
import {
  aCohort,
  askNothing,
  decide,
  draft,
  freeze,
  given,
  whoIsNotReady,
} from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin } from '../../support/invented-region.ts';
import { decideToday, leave, replace } from '../../support/leaving-acts.ts';
import { idOf } from '../../support/paid-and-waiting.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const month = (text: string) => ContributionMonth.parse(text);

describe('the place of somebody who was moved to another cohort and left', () => {
  it('goes to the next who waits by an amendment of the decision that gave it: no place is lost', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 68_480, granted: 1 });
    await askNothing(test);
    goTo(test, '2026-01-15');
    const [one, waiting] = [await idOf(test, 1), await idOf(test, 2)];
    const cohort = await aCohort(test);
    const decided = await decide(test, await draft(test, { cohort: cohort.id }));
    const other = await aCohort(test, { firstMonth: month('2026-06'), months: 7 });
    await move(test, cohort, other, one);
    goTo(test, '2026-05-20');
    await leave(test, one, 'MOVED', '2026-05-10');
    const planned = given(await replace(test, decided, [one]));
    expect(planned.struck).toMatchObject([{ nomination: one, done: true }]);
    await decideToday(test, planned.determination);
    const states = (await recordsOf(test, [one, waiting])).map((record) => record?.state);
    expect(states).toEqual(['struck', 'determined']);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is free again in the other cohort too where its months were over: it would be full for ever', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 68_482, granted: 1 });
    await askNothing(test);
    goTo(test, '2026-01-15');
    const one = await idOf(test, 1);
    const cohort = await aCohort(test);
    const decided = await decide(test, await draft(test, { cohort: cohort.id }));
    const other = await aCohort(test, { firstMonth: month('2026-06'), months: 1 });
    await move(test, cohort, other, one);
    goTo(test, '2026-08-20');
    await leave(test, one, 'MOVED', '2026-08-10');
    const { determination, struck } = given(await replace(test, decided, [one]));
    expect(struck).toMatchObject([{ nomination: one, done: true }]);
    await decideToday(test, determination);
    const data = await test.service.database.tenant(test.tenant);
    expect((await data.shelves.one(coverShelf, 'spans', one.slice(0, 26)))?.spans).toMatchObject([
      { cohort: cohort.id, months: 3, ended: { act: 'moved' } },
      { cohort: other.id, months: 1, ended: { act: 'struck' } },
    ]);
    expect(await data.shelves.one(cohortShelf, other.id)).toMatchObject({
      determinedPeople: 0,
      determinedMonths: 1,
    });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is no room in the cohort that they had left before: nobody is signed for whom it has no place', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 68_481, granted: 2 });
    await askNothing(test);
    goTo(test, '2026-01-15');
    const one = await idOf(test, 1);
    const cohort = await aCohort(test, { placeCeiling: 1 });
    const decided = await decide(test, await draft(test, { cohort: cohort.id }));
    const [holds, waits] = [await idOf(test, 2), await idOf(test, 3)];
    const other = await aCohort(test, { firstMonth: month('2026-06'), months: 7 });
    await move(test, cohort, other, one);
    goTo(test, '2026-05-20');
    await leave(test, one, 'MOVED', '2026-05-10');
    const { determination } = given(await replace(test, decided, [one]));
    const asked = { id: determination.id, nominations: [holds], firstMonth: month('2026-06') };
    given(await addLines(test.service, anAdmin(test.tenant), { ...asked, correlationId: 'moved' }));
    const frozen = await freeze(test, determination);
    expect(frozen.frozen).toBeNull();
    expect(await whoIsNotReady(test, frozen)).toEqual([
      expect.stringMatching(new RegExp(`^(${holds}|${waits}) ceiling cohort-places-full$`)),
    ]);
  });
});

async function move(
  test: TestService,
  from: Cohort,
  to: Cohort,
  nomination: NominationId,
): Promise<void> {
  given(
    await movePeople(test.service, anAdmin(test.tenant), {
      from: from.id,
      to: to.id,
      nominations: [nomination],
      month: to.firstMonth,
      decision: 'SK CONTOH 9',
      correlationId: 'moved',
    }),
  );
}
