import { movePeople, showLeaver, takeBackLeaving, takeLeaversOff } from '@payung/casework';
import { type Cohort, caseIdOf, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { aBill, linesOf } from '../../support/bill-acts.ts';
import { decide as answer, mistyped, takeBack } from '../../support/case-acts.ts';
import { goTo } from '../../support/covered-people.ts';
import {
  aCohort,
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
import { decideToday, prove, replace, tell } from '../../support/leaving-acts.ts';
import {
  amendedBy,
  coveredIntoNextYear,
  idIn,
  month,
  nextYear,
  sound,
} from '../../support/two-years-acts.ts';

const database = embeddedDatabase();
let seed = 74_950;
function coveredFor(months = 12) {
  seed += 1;
  return coveredIntoNextYear({ endpoint: database.endpoint(), seed, months });
}

describe('one person under two NIKs, whose old year covers months of the new one', () => {
  it('is not decided for the same months a second time: the region would pay twice for one person', async () => {
    const { test, old } = await coveredFor();
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
    const { test, old } = await coveredFor();
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
    const { test, old } = await coveredFor(7);
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
    const { test, old, cohort } = await coveredFor();
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

describe('a leaving of one person under two NIKs, of whom each year covers one', () => {
  /** Covered by the old year until December under one NIK, and from January on under the other. */
  async function coveredUnderTwo() {
    const { test, old, decided } = await coveredFor(7);
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
      const id = await amendedBy(test, decided, { nomination: old, reason, from: '2026-11' });
      await decideToday(test, { id });
      expect(await linesOf(test, await aBill(test, next, { first: '2027-01', count: 6 }))).toEqual(
        stays.map((months) => `${anew}${months}`),
      );
      await sound(test);
    },
  );

  it('leaves whoever came back under the other NIK since', async () => {
    const { test, old } = await coveredFor(7);
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
