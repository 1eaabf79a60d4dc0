import {
  checkInvariants,
  exportPerson,
  listBillSuccessors,
  showLeaver,
  takeBackLeaving,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { type Bill, ContributionMonth, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { aBill, aTreasurer, billNow, coverOfOne, linesOf, pay } from '../../support/bill-acts.ts';
import { aCohort, askNothing, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { linesIn, niksOf, sent } from '../../support/exchange-acts.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import {
  askBack,
  askedBack,
  decideToday,
  follow,
  leave,
  replace,
  tell,
  unusedOf,
} from '../../support/leaving-acts.ts';
import { openNextYear } from '../../support/renewal-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 68_700;
const goTo = (test: TestService, day: string): void => {
  test.clock.advance(Date.parse(`${day}T05:00:00.000Z`) - test.clock.now());
  test.service.regions.forget(test.tenant);
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

const idOf = async (test: TestService, n: number): Promise<NominationId> => {
  const { nominationId } = await nominate(test, social, n);
  if (nominationId === null) throw new Error('nobody was nominated');
  return nominationId;
};

/** Two whose ten months stand on a list of January, and one who waits. */
async function twoListed() {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 2 });
  await askNothing(test);
  goTo(test, '2026-01-15');
  const [one, two, waiting] = [await idOf(test, 1), await idOf(test, 2), await idOf(test, 3)];
  const cohort = await aCohort(test, { placeCeiling: 2 });
  const decided = await decide(test, await draft(test, { cohort: cohort.id }));
  const listed = await aBill(test, cohort, { first: '2026-03', count: 10 });
  return { test, one, two, waiting, cohort, decided, listed };
}

/** The same, paid; it is 20 May. */
async function twoPaid() {
  const all = await twoListed();
  const bill = await pay(all.test, all.listed, '2026-01-15');
  goTo(all.test, '2026-05-20');
  return { ...all, bill };
}

const takeBack = (test: TestService, nomination: NominationId) =>
  takeBackLeaving(test.service, anAdmin(test.tenant), {
    nomination,
    why: 'Salah orang: namanya sama',
    correlationId: 'leaving',
  });

const shown = (test: TestService, nomination: NominationId) =>
  showLeaver(test.service, anAdmin(test.tenant), nomination);

describe('a leaving that was told wrongly', () => {
  it('is taken back: cover goes on as if nobody had said it, and it may be told again', async () => {
    const { test, one } = await twoPaid();
    await leave(test, one, 'DIED', '2026-04-10');
    expect((await coverOfOne(test, one, '2026-05-20')).cover.state).toBe('ENDED');
    expect(given(await takeBack(test, one))).toMatchObject({ reason: 'DIED', on: '2026-04-10' });
    expect((await coverOfOne(test, one, '2026-05-20')).cover).toMatchObject({
      state: 'ACTIVE',
      paidThrough: '2026-12',
    });
    expect(await shown(test, one)).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await takeBack(test, one)).toMatchObject({ refusal: { code: 'not-found' } });
    await sound(test);
    given(await tell(test, one, 'MOVED', '2026-05-01'));
    expect((await coverOfOne(test, one, '2026-05-20')).cover).toMatchObject({
      state: 'ENDED',
      reason: 'MOVED',
    });
    await sound(test);
  });

  it('brings back what was asked for because of it, as long as the insurer did not agree', async () => {
    const { test, one, cohort } = await twoPaid();
    await leave(test, one, 'DIED', '2026-04-10');
    await askedBack(test, cohort.funding, one);
    given(await takeBack(test, one));
    expect((await coverOfOne(test, one, '2026-05-20')).months).toHaveLength(10);
    expect(await askBack(test, cohort.funding, one)).toMatchObject({
      refusal: { code: 'request-faults' },
    });
    await sound(test);
  });

  it('stays once a refund was agreed to, or somebody follows', async () => {
    const { test, one, two, cohort, decided } = await twoPaid();
    await leave(test, one, 'DIED', '2026-04-10');
    const asked = await askedBack(test, cohort.funding, one, { months: ['2026-12'] });
    given(await follow(test, asked, 'approve', { rupiah: 16_800 }));
    expect(await takeBack(test, one)).toMatchObject({ refusal: { code: 'state-forbids' } });
    await leave(test, two, 'MOVED', '2026-05-01');
    const { determination } = given(await replace(test, decided, [two]));
    const replaced = { refusal: { code: 'replaced-already' } };
    expect(await takeBack(test, two)).toMatchObject(replaced);
    await decideToday(test, determination);
    expect(await takeBack(test, two)).toMatchObject(replaced);
    await sound(test);
  });

  it('happens once, however many take it back at the same time', async () => {
    const { test, one } = await twoPaid();
    await leave(test, one, 'MOVED', '2026-05-01');
    const all = await Promise.all(Array.from({ length: 4 }, () => takeBack(test, one)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await coverOfOne(test, one, '2026-05-20')).cover.state).toBe('ACTIVE');
    await sound(test);
  });

  it('is the last one: an earlier year’s does not undo what was told since the worker came back', async () => {
    const { test, one } = await twoPaid();
    await leave(test, one, 'WITHDRAWN', '2026-05-01');
    await openNextYear(test);
    goTo(test, '2027-01-10');
    const again = await idOf(test, 1);
    const { id } = await aCohort(test, {
      year: 2027,
      firstMonth: ContributionMonth.parse('2027-03'),
    });
    await decideToday(test, await draft(test, { cohort: id }));
    await leave(test, again, 'MOVED', '2027-01-05');
    expect(await takeBack(test, one)).toMatchObject({ refusal: { code: 'state-forbids' } });
    given(await takeBack(test, again));
    expect((await coverOfOne(test, one, '2026-05-20')).cover).toMatchObject({
      reason: 'WITHDRAWN',
    });
    given(await takeBack(test, one));
    expect((await coverOfOne(test, one, '2026-05-20')).cover.state).toBe('ACTIVE');
    await sound(test);
  });

  it('is in the copy that the person gets, with every month that was billed', async () => {
    const { test, one } = await twoPaid();
    await leave(test, one, 'MOVED', '2026-05-01');
    given(await takeBack(test, one));
    const request = { id: splitNominationId(one).person, correlationId: 'copy' };
    const { person } = given(await exportPerson(test.service, anAdmin(test.tenant), request));
    expect(person.leavingsTakenBack).toMatchObject([{ reason: 'MOVED', on: '2026-05-01' }]);
    expect(person.leavings).toEqual([]);
    expect(person.contributions.map(({ entry }) => entry)).toEqual([
      'claimed',
      'left',
      'left-taken-back',
    ]);
  });
});

describe('months that a list takes after a leaving', () => {
  it('are taken off when the next list is made; those before it stay owed', async () => {
    const { test, one, two, cohort, listed } = await twoListed();
    goTo(test, '2026-05-20');
    await leave(test, one, 'MOVED', '2026-05-01');
    const before = await billNow(test, listed);
    await aBill(test, cohort, { first: '2026-03', count: 10 });
    const after = await billNow(test, listed);
    expect([before.personMonths, after.personMonths]).toEqual([20, 12]);
    expect(after).toMatchObject({ people: 2, rupiah: 12 * 16_800 });
    expect((await linesOf(test, listed)).sort()).toEqual(
      [`${one} 2 ${2 * 16_800}`, `${two} 10 ${10 * 16_800}`].sort(),
    );
    expect(given(await shown(test, one)).view.stillBilled).toEqual([]);
    await sound(test);
    // what is left can be paid as it stands
    const paid = await pay(test, after, '2026-05-20');
    expect(paid.state).toBe('paid');
    await sound(test);
  });

  it('take whoever left before the first of them off the list, and stay on a bill that has a code', async () => {
    const { test, one, cohort, listed } = await twoListed();
    goTo(test, '2026-02-20');
    await leave(test, one, 'MOVED', '2026-02-01');
    await aBill(test, cohort, { first: '2026-03', count: 10 });
    expect(await billNow(test, listed)).toMatchObject({ people: 1, personMonths: 10 });
    await sound(test);

    const other = await twoListed();
    const bill: Bill = await pay(other.test, other.listed, '2026-01-15');
    goTo(other.test, '2026-05-20');
    await leave(other.test, other.one, 'MOVED', '2026-05-01');
    await aBill(other.test, other.cohort, { first: '2026-03', count: 10 });
    expect(await billNow(other.test, bill)).toEqual(bill);
  });
});

describe('whoever takes paid months over', () => {
  it('stands with the bill that paid them and in its registration; months that cover nobody stand nowhere', async () => {
    const { test, one, two, waiting, bill, decided } = await twoPaid();
    await leave(test, one, 'DIED', '2026-04-10');
    const { determination } = given(await replace(test, decided, [one]));
    await decideToday(test, determination);
    const { items } = given(
      await listBillSuccessors(test.service, aTreasurer(test.tenant), bill.id),
    );
    expect(items.map(({ successor }) => successor)).toMatchObject([
      { nomination: waiting, insteadOf: one, firstMonth: '2026-06', months: 7, rupiah: 7 * 16_800 },
    ]);
    expect(await unusedOf(test, one)).toBe('2026-05');

    const [nikOne = '', nikTwo = '', nikNext = ''] = await niksOf(test, [one, two, waiting]);
    const registration = await sent(test, bill);
    expect(registration.people).toBe(3);
    const lines = await linesIn(test, registration);
    expect(lines).toHaveLength(3);
    const monthsOf = (nik: string) => lines.find((line) => line.includes(nik))?.split(';') ?? [];
    // March and April; May covers nobody and is on no line
    expect(monthsOf(nikOne)).toContain('2');
    expect(monthsOf(nikTwo)).toContain('10');
    expect(monthsOf(nikNext)).toContain('7');
    // a payment is told as it was paid
    const payment = await linesIn(test, await sent(test, bill, 'payment'));
    expect(payment).toHaveLength(2);
    await sound(test);
  });
});
