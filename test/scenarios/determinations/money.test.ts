import {
  addLines,
  checkInvariants,
  cohortShelf,
  makeCohort,
  showCeilings,
  strikeLines,
} from '@payung/casework';
import { ContributionMonth, totalKey } from '@payung/domain';
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
  seen,
  send,
  sign,
} from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 61_900;
const open = async (granted = 100): Promise<TestService> => {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted });
  await askNothing(test);
  return test;
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
const correlationId = 'money';
const june = ContributionMonth.parse('2026-06');

const people = async (test: TestService, from: number, count: number) => {
  const ids = [];
  for (let n = from; n < from + count; n += 1) {
    const { nominationId } = await nominate(test, social, n);
    if (nominationId === null) throw new Error('nobody was nominated');
    ids.push(nominationId);
  }
  return ids;
};
const cohortOf = async (test: TestService, id: string) => {
  const data = await test.service.database.tenant(test.tenant);
  return data.shelves.one(cohortShelf, id);
};

/** Two lists of four of the same people, two and two: both are signed before either takes effect. */
async function twoSigned(test: TestService, cohorts: readonly string[]) {
  const ids = await people(test, 1, 4);
  const lists = [];
  for (const [i, cohort] of cohorts.entries()) {
    const empty = await draft(test, { cohort, gathers: false });
    const request = { id: empty.id, nominations: ids.slice(i * 2, i * 2 + 2), firstMonth: null };
    given(await addLines(test.service, anAdmin(test.tenant), { ...request, correlationId }));
    lists.push(await freeze(test, empty));
  }
  for (const [i, list] of lists.entries()) {
    expect(list.state).toBe('legal-review');
    await send(test, list);
    given(await sign(test, list, { number: `460/${i}/2026` }));
  }
  await test.work();
  const decided = [];
  for (const list of lists) decided.push(await seen(test, list));
  return decided;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

describe('two decisions that were frozen in the same days', () => {
  it('take no more people into their cohort than it has places; who had none is left out and shown', async () => {
    const test = await open();
    const cohort = await aCohort(test, { placeCeiling: 3 });
    const decided = await twoSigned(test, [cohort.id, cohort.id]);
    expect(sumOf(decided.map(({ effect }) => effect.determined))).toBe(3);
    expect(sumOf(decided.map(({ effect }) => effect.leftOut))).toBe(1);
    expect(await cohortOf(test, cohort.id)).toMatchObject({ determinedPeople: 3 });
    const lines = [];
    for (const one of decided) lines.push(...(await allLines(test, one)));
    const codes = lines.flatMap(({ leftOut }) => (leftOut ?? []).map(({ code }) => code));
    expect(codes).toEqual(['cohort-places-full']);
    await sound(test);
  });

  it('spend no more of one source of money than it has, though each has a cohort of its own', async () => {
    const test = await open();
    const one = await aCohort(test, { ceiling: 3 * 168_000 });
    const other = await aCohort(test, { funding: one.funding });
    const decided = await twoSigned(test, [one.id, other.id]);
    expect(sumOf(decided.map(({ effect }) => effect.determined))).toBe(3);
    await sound(test);
  });
});

describe('the money of a source', () => {
  it('that another cohort plans with is not spent by one without a plan', async () => {
    const test = await open();
    await people(test, 1, 3);
    const planned = await aCohort(test, { ceiling: 3 * 168_000, placeCeiling: 2 });
    const other = given(
      await makeCohort(test.service, anAdmin(test.tenant), {
        name: 'Kelompok tanpa rencana',
        kind: 'ROUTINE',
        year: 2026,
        firstMonth: ContributionMonth.parse('2026-03'),
        months: 10,
        funding: planned.funding,
        tariff: 16_800,
        placeCeiling: null,
        budgetCeiling: null,
        agencies: [],
        correlationId,
      }),
    ).cohort;
    const drafted = await draft(test, { cohort: other.id });
    expect(drafted.totals.people).toBe(1);
    expect(drafted.notReady.byReason).toEqual({ 'ceiling funding-budget-full': 2 });
  });

  it('pays a replacement for the months that whoever was struck leaves, and for no more', async () => {
    const test = await open();
    const [one = null] = await people(test, 1, 1);
    if (one === null) throw new Error('nobody was nominated');
    const cohort = await aCohort(test, { ceiling: 168_000 });
    const decided = await decide(test, await draft(test, { cohort: cohort.id }));
    const [two = one] = await people(test, 2, 1);
    const admin = anAdmin(test.tenant);
    const amending = async (firstMonth: ContributionMonth | null) => {
      const amendment = await draft(test, { amends: decided.id, gathers: false });
      const strikes = [{ nomination: one, reason: 'died', from: june } as const];
      given(await strikeLines(test.service, admin, { id: amendment.id, strikes, correlationId }));
      const adding = { id: amendment.id, nominations: [two], firstMonth, correlationId };
      expect(editsOf(given(await addLines(test.service, admin, adding)))).toEqual([`${two} done`]);
      return amendment;
    };
    const tooMuch = await freeze(test, await amending(null));
    expect(tooMuch.notReady.byReason).toEqual({ 'ceiling funding-budget-full': 1 });
    const done = await decide(test, await amending(june), '460/2/2026');
    expect(done.effect).toMatchObject({ determined: 1, struck: 1, leftOut: 0 });
    expect(await cohortOf(test, cohort.id)).toMatchObject({ determinedMonths: 10 });
    await sound(test);
  });

  it('comes back by the months that somebody had, not by those that the cohort has', async () => {
    const test = await open();
    const [one = null] = await people(test, 1, 1);
    if (one === null) throw new Error('nobody was nominated');
    const cohort = await aCohort(test);
    const admin = anAdmin(test.tenant);
    const decided = await decide(test, await draft(test, { cohort: cohort.id }));
    const [two = one, three = one] = await people(test, 2, 2);
    const adding = await draft(test, { cohort: cohort.id, gathers: false });
    const late = { id: adding.id, nominations: [two, three], firstMonth: june, correlationId };
    given(await addLines(test.service, admin, late));
    await decide(test, adding, '460/2/2026');
    const amendment = await draft(test, { amends: decided.id, gathers: false });
    const march = ContributionMonth.parse('2026-03');
    const strikes = [{ nomination: two, reason: 'died', from: march } as const];
    given(await strikeLines(test.service, admin, { id: amendment.id, strikes, correlationId }));
    await decide(test, amendment, '460/3/2026');
    const { ceilings } = await showCeilings(test.service, admin, 2026);
    const used = ceilings.find(({ key }) => key === totalKey)?.used;
    expect(used).toEqual({ people: 2, rupiah: (10 + 7) * 16_800 });
    await sound(test);
  });
});
