import {
  checkInvariants,
  coverShelf,
  movePeople,
  showCeilings,
  strikeLines,
} from '@payung/casework';
import {
  type CeilingKey,
  type Cohort,
  ContributionMonth,
  ceilingKey,
  type Determination,
  type NominationId,
  totalKey,
} from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { importPeople } from '../../support/acts.ts';
import {
  aCohort,
  allLines,
  askNothing,
  decide,
  draft,
  freeze,
  given,
  send,
  sign,
  whoIsNotReady,
} from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 73_500;
const tariff = 16_800;
const correlationId = 'further-months';
const month = (text: string) => ContributionMonth.parse(text);
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

const spansOf = async (test: TestService, id: NominationId) => {
  const data = await test.service.database.tenant(test.tenant);
  return (await data.shelves.one(coverShelf, 'spans', id.slice(0, 26)))?.spans ?? [];
};
const usedOf = async (test: TestService, key: CeilingKey) => {
  const { ceilings } = await showCeilings(test.service, anAdmin(test.tenant), 2026);
  return ceilings.find((one) => one.key === key)?.used ?? { people: 0, rupiah: 0 };
};
const card = async (test: TestService) => {
  const data = await test.service.database.tenant(test.tenant);
  const [own] = await data.quotas.buckets();
  return own;
};

/** People covered by an incidental cohort from March to May; 50 are more than one transaction takes. */
async function coveredForThreeMonths(people = 50) {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: people });
  await askNothing(test);
  const rows = await importPeople(
    test,
    social,
    Array.from({ length: people }, (_, n) => aPerson(n)),
  );
  const ids = rows.flatMap(({ nominationId }) => nominationId ?? []);
  const first = await aCohort(test, { kind: 'INCIDENTAL', months: 3, name: 'Insidentil contoh' });
  const decided = await decide(test, await draft(test, { cohort: first.id }));
  expect(decided.effect.determined).toBe(people);
  return { test, ids, first, decided };
}

/** The second decision: the months of a routine cohort for people who were determined already. */
async function further(test: TestService, changes: Partial<Cohort> & { ceiling?: number } = {}) {
  const cohort = await aCohort(test, { firstMonth: month('2026-06'), months: 7, ...changes });
  return { cohort, drafted: await draft(test, { cohort: cohort.id, furtherMonths: true }) };
}

describe('people who were determined for an incidental cohort and go on in a routine one', () => {
  it('get their further months by a second decision, on the place that they have used already', async () => {
    const { test, ids, first } = await coveredForThreeMonths();
    const { cohort, drafted } = await further(test);
    expect(drafted).toMatchObject({ furtherMonths: true });
    expect(drafted.totals).toMatchObject({ people: 50, months: 350, rupiah: 350 * tariff });
    const decided = await decide(test, drafted, '460/2/2026');
    expect(decided).toMatchObject({ state: 'in-force', effect: { determined: 50, leftOut: 0 } });
    for (const id of ids.slice(0, 3)) {
      expect(await spansOf(test, id)).toMatchObject([
        { cohort: first.id, firstMonth: '2026-03', months: 3 },
        { cohort: cohort.id, firstMonth: '2026-06', months: 7, determination: decided.id },
      ]);
    }
    const [line] = await allLines(test, decided, 60);
    expect(line?.line).toMatchObject({ act: 'add', firstMonth: '2026-06', months: 7 });
    expect(await card(test)).toMatchObject({ consumed: 50, reserved: 0 });
    expect(await usedOf(test, totalKey)).toEqual({ people: 50, rupiah: 500 * tariff });
    await sound(test);
  });

  it('takes none of those who hold a place only, and nobody twice', async () => {
    const { test, ids } = await coveredForThreeMonths();
    await importPeople(test, transport, [aPerson(77)]);
    const { cohort, drafted } = await further(test);
    expect(drafted.totals.people).toBe(50);
    await decide(test, drafted, '460/2/2026');
    const again = await draft(test, { cohort: cohort.id, furtherMonths: true });
    expect(again.totals.people).toBe(0);
    expect(again.notReady.byReason).toEqual({ 'cover-months months-overlap': 50 });
    const { drafted: early } = await further(test, { firstMonth: month('2026-05'), months: 1 });
    expect(await whoIsNotReady(test, early)).toContain(`${ids[0]} cover-months months-overlap`);
    await sound(test);
  });

  it('keeps to the places and the money of the further cohort, months counted', async () => {
    const { test } = await coveredForThreeMonths();
    const { drafted } = await further(test, { budgetCeiling: 20 * 7 * tariff });
    expect(drafted.totals.people).toBe(20);
    expect(drafted.notReady.byReason).toEqual({ 'ceiling cohort-budget-full': 30 });
    const { drafted: few } = await further(test, { placeCeiling: 5 });
    expect(few.totals.people).toBe(5);
  });

  it('leaves out who was struck since the signature, and ends all later months of who is struck after', async () => {
    const { test, ids, first, decided } = await coveredForThreeMonths();
    const [one, two] = ids;
    if (one === undefined || two === undefined) throw new Error('people were expected');
    const { drafted } = await further(test);
    const frozen = await freeze(test, drafted);
    await send(test, frozen);
    await strike(test, decided, one, month('2026-05'), '460/3/2026');
    expect(await sign(test, frozen, { number: '460/2/2026' })).toMatchObject({ ok: false });
    const { cohort, drafted: anew } = await further(test);
    const second = await decide(test, anew, '460/4/2026');
    expect(second.effect.determined).toBe(49);
    await strike(test, decided, two, month('2026-05'), '460/5/2026');
    expect(await spansOf(test, two)).toMatchObject([
      { cohort: first.id, months: 2, ended: { act: 'struck' } },
      { cohort: cohort.id, months: 0, ended: { act: 'struck' } },
    ]);
    expect(await usedOf(test, totalKey)).toEqual({
      people: 48,
      rupiah: (48 * 10 + 2 + 2) * tariff,
    });
    await sound(test);
  });
});

describe('people who are moved to another cohort', () => {
  it('use the ceilings of the year by the months and the money that they have from then on', async () => {
    const { test, ids, first } = await coveredForThreeMonths();
    const to = await aCohort(test, { firstMonth: month('2026-04'), months: 6 });
    const moved = await movePeople(test.service, anAdmin(test.tenant), {
      from: first.id,
      to: to.id,
      nominations: ids.slice(0, 10),
      month: month('2026-04'),
      decision: 'SK CONTOH 9',
      correlationId,
    });
    expect(given(moved)).toHaveLength(10);
    expect(await usedOf(test, totalKey)).toEqual({
      people: 50,
      rupiah: (40 * 3 + 10 + 60) * tariff,
    });
    const by = (cohort: Cohort) => usedOf(test, ceilingKey('funding', cohort.funding));
    expect(await by(first)).toEqual({ people: 40, rupiah: (40 * 3 + 10) * tariff });
    expect(await by(to)).toEqual({ people: 10, rupiah: 60 * tariff });
    await sound(test);
  });

  it('leave their place with the money of the first decision when only their further months move or end', async () => {
    const { test, ids, first } = await coveredForThreeMonths(4);
    const { cohort, drafted } = await further(test);
    const second = await decide(test, drafted, '460/2/2026');
    const by = (one: Cohort) => usedOf(test, ceilingKey('funding', one.funding));
    const third = await aCohort(test, { firstMonth: month('2026-08'), months: 5 });
    const [moved, struck] = ids;
    if (moved === undefined || struck === undefined) throw new Error('people were expected');
    given(
      await movePeople(test.service, anAdmin(test.tenant), {
        from: cohort.id,
        to: third.id,
        nominations: [moved],
        month: month('2026-08'),
        decision: 'SK CONTOH 9',
        correlationId,
      }),
    );
    expect(await by(first)).toEqual({ people: 4, rupiah: 4 * 3 * tariff });
    expect(await by(cohort)).toEqual({ people: 0, rupiah: (3 * 7 + 2) * tariff });
    expect(await by(third)).toEqual({ people: 0, rupiah: 5 * tariff });
    await strike(test, second, struck, month('2026-07'), '460/3/2026');
    expect(await by(first)).toEqual({ people: 3, rupiah: 4 * 3 * tariff });
    expect(await by(cohort)).toEqual({ people: 0, rupiah: (2 * 7 + 2 + 1) * tariff });
    expect(await usedOf(test, totalKey)).toEqual({
      people: 3,
      rupiah: (12 + 14 + 2 + 1 + 5) * tariff,
    });
    await sound(test);
  });

  it('give back what an earlier stay in the same cohort kept, once they are struck', async () => {
    const { test, ids, first, decided } = await coveredForThreeMonths(2);
    const other = await aCohort(test, { firstMonth: month('2026-04'), months: 1 });
    const back = { correlationId, decision: 'SK CONTOH 9', nominations: ids.slice(0, 1) };
    const [one] = ids;
    if (one === undefined) throw new Error('people were expected');
    const move = async (from: Cohort, to: Cohort, at: string): Promise<void> =>
      void given(
        await movePeople(test.service, anAdmin(test.tenant), {
          ...back,
          from: from.id,
          to: to.id,
          month: month(at),
        }),
      );
    await move(first, other, '2026-04');
    await move(other, first, '2026-05');
    await strike(test, decided, one, month('2026-03'), '460/3/2026');
    const by = (cohort: Cohort) => usedOf(test, ceilingKey('funding', cohort.funding));
    expect(await by(first)).toEqual({ people: 1, rupiah: 3 * tariff });
    expect(await by(other)).toEqual({ people: 0, rupiah: 0 });
    await sound(test);
  });
});

async function strike(
  test: TestService,
  decided: Determination,
  nomination: NominationId,
  from: ContributionMonth,
  number: string,
): Promise<void> {
  const amendment = await draft(test, { amends: decided.id, gathers: false });
  const strikes = [{ nomination, reason: 'died', from }] as const;
  const request = { id: amendment.id, strikes, correlationId };
  given(await strikeLines(test.service, anAdmin(test.tenant), request));
  await decide(test, amendment, number);
}
