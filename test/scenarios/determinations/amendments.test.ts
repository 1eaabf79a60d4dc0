import {
  addLines,
  checkInvariants,
  cohortShelf,
  coverShelf,
  movePeople,
  strikeLines,
} from '@payung/casework';
import { ContributionMonth, type Determination, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import {
  aCohort,
  allLines,
  askNothing,
  decide,
  draft,
  editsOf,
  freeze,
  given,
  whoIsNotReady,
} from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 61_500;
const open = async (granted: number): Promise<TestService> => {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted });
  await askNothing(test);
  return test;
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
const correlationId = 'amendments';
const june = ContributionMonth.parse('2026-06');

const idOf = async (test: TestService, n: number, agency = social): Promise<NominationId> => {
  const { nominationId } = await nominate(test, agency, n);
  if (nominationId === null) throw new Error('nobody was nominated');
  return nominationId;
};
const statesOf = async (test: TestService, ids: readonly NominationId[]) => {
  const data = await test.service.database.tenant(test.tenant);
  return (await data.people.nominations(ids)).map((record) => record?.state);
};
const strike = async (
  test: TestService,
  { id }: Determination,
  nomination: NominationId,
  from = june,
) =>
  given(
    await strikeLines(test.service, anAdmin(test.tenant), {
      id,
      strikes: [{ nomination, reason: 'died', from }],
      correlationId,
    }),
  );
const add = async (test: TestService, { id }: Determination, nominations: NominationId[]) =>
  given(
    await addLines(test.service, anAdmin(test.tenant), {
      id,
      nominations,
      firstMonth: june,
      correlationId,
    }),
  );
const amending = (test: TestService, { id }: Determination) =>
  draft(test, { amends: id, gathers: false, title: 'Perubahan contoh' });

/** Two who are protected from March on, and one who waits, on a card of two places. */
async function twoAndOneWaiting() {
  const test = await open(2);
  const [one, two, waiting] = [await idOf(test, 1), await idOf(test, 2), await idOf(test, 3)];
  const cohort = await aCohort(test, { placeCeiling: 2 });
  const decided = await decide(test, await draft(test, { cohort: cohort.id }));
  return { test, one, two, waiting, cohort, decided };
}

describe('an amendment', () => {
  it('strikes somebody who died, and puts whoever waited in their place for the months that are left', async () => {
    const { test, one, two, waiting, cohort, decided } = await twoAndOneWaiting();
    const amendment = await amending(test, decided);
    expect(amendment).toMatchObject({ kind: 'amendment', amends: decided.id, cohort: cohort.id });
    expect(editsOf(await strike(test, amendment, one))).toEqual([`${one} done`]);
    expect(editsOf(await add(test, amendment, [waiting]))).toEqual([`${waiting} done`]);
    const done = await decide(test, amendment, '460/2/2026');
    expect(done).toMatchObject({ effect: { determined: 1, struck: 1, leftOut: 0 } });
    expect(done.totals).toEqual({ people: 1, strikes: 1, months: 7, rupiah: 7 * 16_800 });
    expect(await statesOf(test, [one, two, waiting])).toEqual([
      'struck',
      'determined',
      'determined',
    ]);
    const data = await test.service.database.tenant(test.tenant);
    const [card] = await data.quotas.buckets();
    expect(card).toMatchObject({ granted: 2, reserved: 0, consumed: 2, waiting: 0 });
    // March to May of the first, March to December of the second, June to December of the third
    expect(await data.shelves.one(cohortShelf, cohort.id)).toMatchObject({
      determinedMonths: 3 + 10 + 7,
    });
    const spans = async (id: NominationId) =>
      (await data.shelves.one(coverShelf, 'spans', id.slice(0, 26)))?.spans;
    expect(await spans(one)).toMatchObject([{ months: 3, ended: { act: 'struck' } }]);
    expect(await spans(waiting)).toMatchObject([{ firstMonth: '2026-06', months: 7 }]);
    await sound(test);
  });

  it('does not freeze while a replacement waits behind others, who would get the place', async () => {
    const { test, one, waiting, decided } = await twoAndOneWaiting();
    const last = await idOf(test, 4);
    const amendment = await amending(test, decided);
    await strike(test, amendment, one);
    await add(test, amendment, [last]);
    const refused = await freeze(test, amendment);
    expect(refused.state).toBe('draft');
    expect(await whoIsNotReady(test, refused)).toEqual([`${last} ceiling no-place-freed`]);
    expect(await statesOf(test, [one, waiting, last])).toEqual([
      'determined',
      'waitlisted',
      'waitlisted',
    ]);
  });

  it('adds nobody beyond the places that it frees under the ceiling of the cohort', async () => {
    const test = await open(5);
    const [one, two] = [await idOf(test, 1), await idOf(test, 2)];
    const cohort = await aCohort(test, { placeCeiling: 2 });
    const decided = await decide(test, await draft(test, { cohort: cohort.id }));
    const others = [await idOf(test, 3), await idOf(test, 4)];
    const amendment = await amending(test, decided);
    await strike(test, amendment, one);
    await add(test, amendment, others);
    const refused = await freeze(test, amendment);
    expect(refused.notReady.byReason).toEqual({ 'ceiling cohort-places-full': 1 });
    expect(await statesOf(test, [one, two])).toEqual(['determined', 'determined']);
  });

  it('strikes nobody whom no decision of its cohort covers, and tells of each why', async () => {
    const { test, waiting, decided, one } = await twoAndOneWaiting();
    const amendment = await amending(test, decided);
    await strike(test, amendment, one);
    expect(editsOf(await strike(test, amendment, waiting))).toEqual([`${waiting} state-changed`]);
    expect(editsOf(await strike(test, amendment, one))).toEqual([`${one} on-list-already`]);
    expect(await allLines(test, amendment)).toHaveLength(1);
  });

  it('offers the person to the agency that came second, when the first one is struck', async () => {
    const test = await open(5);
    const first = await idOf(test, 1);
    const second = await idOf(test, 1, transport);
    expect(await statesOf(test, [first, second])).toEqual(['nominated', 'duplicate']);
    const cohort = await aCohort(test);
    const decided = await decide(test, await draft(test, { cohort: cohort.id }));
    const amendment = await amending(test, decided);
    await strike(test, amendment, first);
    await decide(test, amendment, '460/2/2026');
    expect(await statesOf(test, [first, second])).toEqual(['struck', 'offered']);
    await sound(test);
  });
});

describe('somebody who was struck', () => {
  it('loses also the months that their first cohort kept when they moved to another', async () => {
    const test = await open(5);
    const one = await idOf(test, 1);
    const [first, second] = [await aCohort(test), await aCohort(test)];
    await decide(test, await draft(test, { cohort: first.id }));
    await idOf(test, 2);
    const other = await decide(test, await draft(test, { cohort: second.id }), '460/2/2026');
    given(
      await movePeople(test.service, anAdmin(test.tenant), {
        from: first.id,
        to: second.id,
        nominations: [one],
        month: ContributionMonth.parse('2026-09'),
        decision: 'ND CONTOH',
        correlationId,
      }),
    );
    const amendment = await amending(test, other);
    await strike(test, amendment, one);
    await decide(test, amendment, '460/3/2026');
    const data = await test.service.database.tenant(test.tenant);
    // March to May; June to August were kept by the move
    expect(await data.shelves.one(cohortShelf, first.id)).toMatchObject({ determinedMonths: 3 });
    expect(await data.shelves.one(cohortShelf, second.id)).toMatchObject({ determinedMonths: 10 });
    await sound(test);
  });

  it('may be protected again from the month after, by another decision of the same cohort', async () => {
    const test = await open(5);
    const one = await idOf(test, 1);
    const cohort = await aCohort(test);
    const decided = await decide(test, await draft(test, { cohort: cohort.id }));
    const amendment = await amending(test, decided);
    await strike(test, amendment, one);
    await decide(test, amendment, '460/2/2026');
    const again = await idOf(test, 1);
    const next = await draft(test, { cohort: cohort.id, gathers: false });
    expect(editsOf(await add(test, next, [again]))).toEqual([`${again} done`]);
    const done = await decide(test, next, '460/3/2026');
    expect(done.effect).toMatchObject({ determined: 1, leftOut: 0 });
    expect(await statesOf(test, [one, again])).toEqual(['struck', 'determined']);
    await sound(test);
  });
});
