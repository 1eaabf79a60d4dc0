import {
  checkInvariants,
  movePeople,
  showLeaver,
  strikeLines,
  takeBackLeaving,
  takeLeaversOff,
} from '@payung/casework';
import { defineShelf, fileOver, splitNominationId } from '@payung/data';
import {
  type Cohort,
  ContributionMonth,
  caseIdOf,
  type NominationId,
  PersonLedger,
  type StrikeReason,
} from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { aBill, linesOf, pay } from '../../support/bill-acts.ts';
import { decide as answer, mistyped, takeBack } from '../../support/case-acts.ts';
import { goTo } from '../../support/covered-people.ts';
import {
  aCohort,
  askNothing,
  decide,
  draft,
  freeze,
  given,
  seen,
  send,
  sign,
  whoIsNotReady,
} from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import { justBefore } from '../../support/just-before.ts';
import { decideToday, prove, replace, tell, unusedOf } from '../../support/leaving-acts.ts';
import { openNextYear } from '../../support/renewal-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 74_900;
const month = (text: string) => ContributionMonth.parse(text);
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

/** Somebody whom a decision of 2026 covers from June on; people are nominated for 2027 from here on. */
async function coveredIntoNextYear(months = 12) {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 10 });
  await askNothing(test);
  goTo(test, '2026-01-15');
  const { nominationId: old } = await nominate(test, transport, 1);
  const cohort = await aCohort(test, { firstMonth: month('2026-06'), months });
  const decided = await decide(test, await draft(test, { cohort: cohort.id }));
  await openNextYear(test, { firstDayOfCover: '2027-01-01' });
  return { test, old: idIn(old), cohort, decided };
}

const ledgers = defineShelf<PersonLedger>({
  name: 'ledger',
  schema: PersonLedger,
  of: 'contribution',
  told: () => ({}),
});

/** Lets a strike lie as releases wrote it that did not say which cohorts' cover it ends. */
async function struckInBoth(test: TestService, id: NominationId): Promise<void> {
  const data = await test.service.database.tenant(test.tenant);
  const { person: folder } = splitNominationId(id);
  const ledger = await data.shelves.one(ledgers, 'contributions', folder);
  if (ledger === null) throw new Error('nothing is known of the contributions');
  const entries = ledger.entries.map((one) => {
    if (one.entry !== 'left') return one;
    const { cohorts: _, ...before } = one;
    return before;
  });
  const filing = { folder, act: null };
  const written = await data.commitQuietly([fileOver(ledgers, ledger, { entries }, filing)]);
  expect(written.kind).toBe('done');
}

function idIn(id: NominationId | null): NominationId {
  if (id === null) throw new Error('nobody was nominated');
  return id;
}

const nextYear = (test: TestService, first: string) =>
  aCohort(test, { year: 2027, firstMonth: month(first), months: 6 });

describe('one person under two NIKs, whose old year covers months of the new one', () => {
  it('is not decided for the same months a second time: the region would pay twice for one person', async () => {
    const { test, old } = await coveredIntoNextYear();
    const anew = idIn((await nominate(test, social, 1, mistyped(1, 1))).nominationId);
    given(await answer(test, caseIdOf(old, anew), 'same'));
    const early = await nextYear(test, '2027-01');
    const drafted = await draft(test, { cohort: early.id });
    expect(await whoIsNotReady(test, drafted)).toEqual([`${anew} cover-months months-overlap`]);
    // from the month on in which the old cover is over nothing stands against it
    const later = await nextYear(test, '2027-06');
    const decided = await decide(test, await draft(test, { cohort: later.id }), '460/2/2026');
    expect(decided.effect).toMatchObject({ determined: 1, leftOut: 0 });
    await sound(test);
  });

  it('falls off a signed list once somebody says that the two are one', async () => {
    const { test, old } = await coveredIntoNextYear();
    const anew = idIn((await nominate(test, social, 1, mistyped(1, 1))).nominationId);
    const id = caseIdOf(old, anew);
    given(await answer(test, id, 'different'));
    const frozen = await freeze(
      test,
      await draft(test, { cohort: (await nextYear(test, '2027-01')).id }),
    );
    await send(test, frozen);
    given(await sign(test, frozen, { number: '460/3/2026' }));
    given(await takeBack(test, id));
    given(await answer(test, id, 'same'));
    await test.work();
    expect((await seen(test, frozen)).effect).toMatchObject({ determined: 0, leftOut: 1 });
    await sound(test);
  });
});

describe('one person under two NIKs, whom decisions of two years are to cover', () => {
  it('is covered by one of them where both come into force at once: the region would pay twice for one person', async () => {
    const { test, old } = await coveredIntoNextYear(7);
    const anew = idIn((await nominate(test, social, 1, mistyped(1, 1))).nominationId);
    given(await answer(test, caseIdOf(old, anew), 'same'));
    const rest = await aCohort(test, { firstMonth: month('2027-01'), months: 5 });
    const further = await freeze(test, await draft(test, { cohort: rest.id, furtherMonths: true }));
    const next = await nextYear(test, '2027-01');
    const first = await freeze(test, await draft(test, { cohort: next.id }));
    for (const [i, frozen] of [further, first].entries()) {
      await send(test, frozen);
      given(await sign(test, frozen, { number: `460/${i + 7}/2026` }));
    }
    // the other decision is in force between what this one has read and what it writes
    justBefore(test.client, () => test.work(test.sibling()), 1);
    await test.work();
    expect((await seen(test, further)).effect).toMatchObject({ determined: 0, leftOut: 1 });
    expect((await seen(test, first)).effect).toMatchObject({ determined: 1, leftOut: 0 });
    await sound(test);
  });

  it('is not moved to months that the other year covers, of whichever of the two it is asked', async () => {
    const { test, old, cohort } = await coveredIntoNextYear();
    const anew = idIn((await nominate(test, social, 1, mistyped(1, 1))).nominationId);
    given(await answer(test, caseIdOf(old, anew), 'same'));
    const next = await nextYear(test, '2027-06');
    await decide(test, await draft(test, { cohort: next.id }), '460/6/2026');
    const later = await aCohort(test, { firstMonth: month('2026-09'), months: 12 });
    const earlier = await aCohort(test, { year: 2027, firstMonth: month('2027-05'), months: 6 });
    const refused = async (nomination: NominationId, from: Cohort, to: Cohort) =>
      JSON.stringify(
        await movePeople(test.service, anAdmin(test.tenant), {
          from: from.id,
          to: to.id,
          nominations: [nomination],
          month: to.firstMonth,
          decision: 'SK CONTOH 9',
          correlationId: 'moved',
        }),
      );
    expect(await refused(old, cohort, later)).toContain(
      `${old}: is covered in 2027-06, 2027-07, 2027-08 already under another NIK`,
    );
    expect(await refused(anew, next, earlier)).toContain(
      `${anew}: is covered in 2027-05 already under another NIK`,
    );
    await sound(test);
  });
});

describe('a leaving that is told of the nomination of the year before', () => {
  it('takes the months of the new year off the list, or the region pays for who died', async () => {
    const { test, old, cohort } = await coveredIntoNextYear();
    await pay(test, await aBill(test, cohort, { first: '2026-06', count: 12 }), '2026-01-15');
    const anew = idIn((await nominate(test, social, 1)).nominationId);
    const next = await nextYear(test, '2027-06');
    await decide(test, await draft(test, { cohort: next.id }), '460/4/2026');
    const listed = await aBill(test, next, { first: '2027-06', count: 6 });
    expect(await linesOf(test, listed)).toEqual([`${anew} 6 100800`]);
    goTo(test, '2026-07-20');
    given(await tell(test, old, 'DIED', '2026-07-10'));
    expect(await takeLeaversOff(test.service, test.tenant)).toBe(1);
    expect(await linesOf(test, listed)).toEqual([]);
    await sound(test);
  });

  it('ends the cover of who was decided anew since, told in the same words: the region would pay on for who has left', async () => {
    const { test, old } = await coveredIntoNextYear();
    goTo(test, '2026-07-20');
    given(await tell(test, old, 'BECAME_PU', '2026-07-10'));
    goTo(test, '2026-07-21');
    const anew = idIn((await nominate(test, social, 1)).nominationId);
    const next = await nextYear(test, '2027-06');
    await decideToday(test, await draft(test, { cohort: next.id }));
    const listed = await aBill(test, next, { first: '2027-06', count: 6 });
    expect(await linesOf(test, listed)).toEqual([`${anew} 6 100800`]);
    given(await tell(test, anew, 'BECAME_PU', '2026-07-10'));
    expect(await takeLeaversOff(test.service, test.tenant)).toBe(1);
    expect(await linesOf(test, listed)).toEqual([]);
    await sound(test);
  });

  it('is not told otherwise of the new one: a later day would have the region pay for months after it', async () => {
    const { test, old } = await coveredIntoNextYear(7);
    const anew = idIn((await nominate(test, social, 1)).nominationId);
    const next = await nextYear(test, '2027-01');
    await decide(test, await draft(test, { cohort: next.id }), '460/9/2026');
    goTo(test, '2026-11-20');
    given(await tell(test, old, 'MOVED', '2026-11-15'));
    goTo(test, '2027-02-20');
    expect(await tell(test, anew, 'DIED', '2027-02-20')).toMatchObject({
      ok: false,
      refusal: { code: 'left-already', reason: 'MOVED', on: '2026-11-15' },
    });
    expect(await linesOf(test, await aBill(test, next, { first: '2027-01', count: 6 }))).toEqual(
      [],
    );
    given(await tell(test, anew, 'MOVED', '2026-11-15'));
    await sound(test);
  });

  it.each([
    ['both years, as releases before wrote it', []],
    ['that year alone', ['5 84000']],
  ] as const)(
    'is taken back where a decision had struck the old one, in %s: nobody is said to have died for good who lives',
    async (ended, months) => {
      const { test, old, decided } = await coveredIntoNextYear(7);
      const anew = idIn((await nominate(test, social, 1)).nominationId);
      const next = await nextYear(test, '2027-01');
      await decide(test, await draft(test, { cohort: next.id }), '460/9/2026');
      const { id } = await draft(test, { amends: decided.id, gathers: false });
      const strikes = [
        { nomination: old, reason: 'insurer-refused', from: month('2026-10') },
      ] as const;
      const striking = { id, strikes, correlationId: 'struck' };
      given(await strikeLines(test.service, anAdmin(test.tenant), striking));
      await decide(test, { ...decided, id }, '460/10/2026');
      if (ended !== 'that year alone') await struckInBoth(test, old);
      goTo(test, '2027-02-20');
      given(await tell(test, anew, 'DIED', '2027-02-20'));
      const back = { nomination: anew, why: 'keliru', correlationId: 'back' };
      given(await takeBackLeaving(test.service, anAdmin(test.tenant), back));
      // that they were struck stands
      expect(
        await takeBackLeaving(test.service, anAdmin(test.tenant), { ...back, nomination: old }),
      ).toMatchObject({ ok: false });
      expect(await linesOf(test, await aBill(test, next, { first: '2027-01', count: 6 }))).toEqual(
        months.map((line) => `${anew} ${line}`),
      );
      await sound(test);
    },
  );

  it('ends the cover once, also told of both: the last month stays owed, and all of it is taken back at once', async () => {
    const { test, old, cohort } = await coveredIntoNextYear();
    await pay(test, await aBill(test, cohort, { first: '2026-06', count: 12 }), '2026-01-15');
    const anew = idIn((await nominate(test, social, 1)).nominationId);
    const next = await nextYear(test, '2027-06');
    await decide(test, await draft(test, { cohort: next.id }), '460/5/2026');
    goTo(test, '2027-06-20');
    given(await tell(test, old, 'DIED', '2027-06-10'));
    given(await tell(test, anew, 'DIED', '2027-06-10'));
    const june = await aBill(test, next, { first: '2027-06', count: 6 });
    expect(await linesOf(test, june)).toEqual([`${anew} 1 16800`]);
    const back = { nomination: old, why: 'keliru', correlationId: 'back' };
    given(await takeBackLeaving(test.service, anAdmin(test.tenant), back));
    const rest = await aBill(test, next, { first: '2027-06', count: 6 });
    expect(await linesOf(test, rest)).toEqual([`${anew} 5 84000`]);
    expect(await unusedOf(test, anew).catch(() => 'nobody left')).toBe('nobody left');
    await sound(test);
  });
});

describe('a leaving of one person under two NIKs, of whom each year covers one', () => {
  /** Covered by the old year until December under one NIK, and from January on under the other. */
  async function coveredUnderTwo() {
    const { test, old, decided } = await coveredIntoNextYear(7);
    const anew = idIn((await nominate(test, social, 1, mistyped(1, 1))).nominationId);
    given(await answer(test, caseIdOf(old, anew), 'same'));
    const next = await nextYear(test, '2027-01');
    const drafted = await draft(test, { cohort: next.id });
    return { test, old, anew, decided, next, drafted };
  }

  it('takes them off the list under the other: the region would pay for the dead', async () => {
    const { test, old, anew, next, drafted } = await coveredUnderTwo();
    await decide(test, drafted, '460/20/2026');
    const listed = await aBill(test, next, { first: '2027-01', count: 6 });
    expect(await linesOf(test, listed)).toEqual([`${anew} 6 100800`]);
    goTo(test, '2026-11-20');
    given(await tell(test, old, 'DIED', '2026-11-15'));
    const told = given(await showLeaver(test.service, anAdmin(test.tenant), anew)).view.leaver;
    expect(told).toMatchObject({ agency: social, reason: 'DIED', on: '2026-11-15', proof: [] });
    given(await tell(test, old, 'DIED', '2026-11-15'));
    expect(await takeLeaversOff(test.service, test.tenant)).toBe(1);
    expect(await linesOf(test, listed)).toEqual([]);
    await sound(test);
  });

  it('ends also what a decision covers that was drafted before, and in force after it', async () => {
    const { test, old, next, drafted } = await coveredUnderTwo();
    goTo(test, '2026-11-20');
    given(await tell(test, old, 'DIED', '2026-11-15'));
    await decideToday(test, drafted);
    expect(await linesOf(test, await aBill(test, next, { first: '2027-01', count: 6 }))).toEqual(
      [],
    );
    await sound(test);
  });

  it('is taken back of both at once, or nobody would pay for who lives', async () => {
    const { test, old, anew, next, drafted } = await coveredUnderTwo();
    await decide(test, drafted, '460/21/2026');
    goTo(test, '2026-11-20');
    given(await tell(test, old, 'DIED', '2026-11-15'));
    const back = { nomination: old, why: 'keliru', correlationId: 'back' };
    given(await takeBackLeaving(test.service, anAdmin(test.tenant), back));
    expect(await linesOf(test, await aBill(test, next, { first: '2027-01', count: 6 }))).toEqual([
      `${anew} 6 100800`,
    ]);
    await sound(test);
  });

  it('is not taken back where a decision gives the other place away; which one is for who sees that worker to know', async () => {
    const { test, old, anew, drafted } = await coveredUnderTwo();
    const decided = await decide(test, drafted, '460/24/2026');
    goTo(test, '2026-11-20');
    given(await tell(test, old, 'DIED', '2026-11-15'));
    given(await prove(test, anew));
    given(await replace(test, decided, [anew]));
    const admin = anAdmin(test.tenant);
    const back = { nomination: old, why: 'keliru', correlationId: 'back' };
    const toAll = await takeBackLeaving(test.service, admin, back);
    expect(toAll).toMatchObject({ refusal: { code: 'replaced-already' } });
    const officer = anOfficer(test.tenant, transport);
    const toOne = await takeBackLeaving(test.service, officer, back);
    expect(toOne).toMatchObject({ refusal: { code: 'state-forbids' } });
    expect(JSON.stringify(toOne)).not.toContain(anew);
  });

  it('leaves the right number covered where the other was one too many', async () => {
    const { test, old, anew, next, drafted } = await coveredUnderTwo();
    await decide(test, drafted, '460/22/2026');
    goTo(test, '2026-11-20');
    given(await tell(test, old, 'DOUBLE', '2026-11-15'));
    await takeLeaversOff(test.service, test.tenant);
    expect(await linesOf(test, await aBill(test, next, { first: '2027-01', count: 6 }))).toEqual([
      `${anew} 6 100800`,
    ]);
    await sound(test);
  });

  it.each([
    ['left, as an amendment says', 'died', []],
    ['only lost the place of the old year', 'withdrawn', [' 6 100800']],
  ] as const)(
    'is told of who %s: the other cover ends with the person, not with a place',
    async (_, reason, stays) => {
      const { test, old, anew, decided, next, drafted } = await coveredUnderTwo();
      await decide(test, drafted, '460/23/2026');
      goTo(test, '2026-10-20');
      const { id } = await draft(test, { amends: decided.id, gathers: false });
      const strikes = [{ nomination: old, reason, from: month('2026-11') }];
      const admin = anAdmin(test.tenant);
      given(await strikeLines(test.service, admin, { id, strikes, correlationId: 'struck' }));
      await decideToday(test, { id });
      expect(await linesOf(test, await aBill(test, next, { first: '2027-01', count: 6 }))).toEqual(
        stays.map((months) => `${anew}${months}`),
      );
      await sound(test);
    },
  );

  it('leaves whoever came back under the other NIK since', async () => {
    const { test, old } = await coveredIntoNextYear(7);
    goTo(test, '2026-11-20');
    given(await tell(test, old, 'BECAME_PU', '2026-11-15'));
    goTo(test, '2026-11-21');
    const anew = idIn((await nominate(test, social, 1, mistyped(1, 1))).nominationId);
    given(await answer(test, caseIdOf(old, anew), 'same'));
    const next = await nextYear(test, '2027-01');
    await decideToday(test, await draft(test, { cohort: next.id }));
    expect(await linesOf(test, await aBill(test, next, { first: '2027-01', count: 6 }))).toEqual([
      `${anew} 6 100800`,
    ]);
    await sound(test);
  });
});

describe('an amendment of the old year that strikes whom a draft of the new year names already', () => {
  /** Struck from November on, who is listed for the new year and was paid for until December. */
  async function struckOf(reason: StrikeReason) {
    const { test, old, cohort, decided } = await coveredIntoNextYear(7);
    await pay(test, await aBill(test, cohort, { first: '2026-06', count: 7 }), '2026-01-15');
    const anew = idIn((await nominate(test, social, 1)).nominationId);
    const next = await nextYear(test, '2027-01');
    const drafted = await draft(test, { cohort: next.id });
    const later = await decide(test, drafted, '460/30/2026');
    const listed = await aBill(test, next, { first: '2027-01', count: 2 });
    expect(await linesOf(test, listed)).toEqual([`${anew} 2 33600`]);
    goTo(test, '2026-10-20');
    const { id } = await draft(test, { amends: decided.id, gathers: false });
    const strikes = [{ nomination: old, reason, from: month('2026-11') }];
    const admin = anAdmin(test.tenant);
    given(await strikeLines(test.service, admin, { id, strikes, correlationId: 'struck' }));
    await decideToday(test, { id });
    await takeLeaversOff(test.service, test.tenant);
    expect(await unusedOf(test, old)).toBe('2026-11 2026-12');
    return { test, old, anew, next, listed, later };
  }

  it.each(['withdrawn', 'died'] as const)(
    'ends the new cover with an amendment of the new year (%s): the region would pay on for whom it struck from both',
    async (reason) => {
      const { test, anew, listed, later } = await struckOf('withdrawn');
      const { id } = await draft(test, { amends: later.id, gathers: false });
      const strikes = [{ nomination: anew, reason, from: month('2027-01') }];
      const admin = anAdmin(test.tenant);
      given(await strikeLines(test.service, admin, { id, strikes, correlationId: 'struck' }));
      await decideToday(test, { id });
      await takeLeaversOff(test.service, test.tenant);
      expect(await linesOf(test, listed)).toEqual([]);
      await sound(test);
    },
  );

  it.each(['withdrawn', 'insurer-refused'] as const)(
    'ends the old cover alone where it gives the place away (%s): nobody could cover them in the new year',
    async (reason) => {
      const { test, anew, next, listed } = await struckOf(reason);
      expect(await linesOf(test, listed)).toEqual([`${anew} 2 33600`]);
      const rest = await aBill(test, next, { first: '2027-01', count: 6 });
      expect(await linesOf(test, rest)).toEqual([`${anew} 4 67200`]);
      await sound(test);
      // that they left is another thing, and ends the new cover too
      goTo(test, '2026-12-20');
      given(await tell(test, anew, 'DIED', '2026-12-18'));
      expect(await takeLeaversOff(test.service, test.tenant)).toBe(2);
      expect(await linesOf(test, listed)).toEqual([]);
      await sound(test);
    },
  );

  it('ends the old cover also where a leaving that was told before is taken back: the months after it would cover them again', async () => {
    const { test, old, cohort, decided } = await coveredIntoNextYear(7);
    await pay(test, await aBill(test, cohort, { first: '2026-06', count: 7 }), '2026-01-15');
    const anew = idIn((await nominate(test, social, 1)).nominationId);
    const next = await nextYear(test, '2027-01');
    await decide(test, await draft(test, { cohort: next.id }), '460/30/2026');
    goTo(test, '2026-10-20');
    given(await tell(test, anew, 'MOVED', '2026-10-15'));
    goTo(test, '2026-10-21');
    const { id } = await draft(test, { amends: decided.id, gathers: false });
    const strikes = [{ nomination: old, reason: 'withdrawn', from: month('2026-11') }] as const;
    const admin = anAdmin(test.tenant);
    given(await strikeLines(test.service, admin, { id, strikes, correlationId: 'struck' }));
    await decideToday(test, { id });
    const back = { nomination: anew, why: 'keliru', correlationId: 'back' };
    given(await takeBackLeaving(test.service, admin, back));
    expect(await unusedOf(test, old)).toBe('2026-11 2026-12');
    await sound(test);
  });

  it.each(['died', 'moved-away'] as const)(
    'ends the new cover as well where it says that they left (%s)',
    async (reason) => {
      const { test, listed } = await struckOf(reason);
      expect(await linesOf(test, listed)).toEqual([]);
      await sound(test);
    },
  );
});
