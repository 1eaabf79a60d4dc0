import { takeBackLeaving, takeLeaversOff } from '@payung/casework';
import { defineShelf, fileOver, splitNominationId } from '@payung/data';
import { type NominationId, PersonLedger, type StrikeReason } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { aBill, linesOf, pay } from '../../support/bill-acts.ts';
import { goTo } from '../../support/covered-people.ts';
import { decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { decideToday, tell, unusedOf } from '../../support/leaving-acts.ts';
import type { TestService } from '../../support/test-service.ts';
import {
  amendedBy,
  coveredIntoNextYear,
  idIn,
  nextYear,
  sound,
} from '../../support/two-years-acts.ts';

const database = embeddedDatabase();
let seed = 74_900;
function coveredFor(months = 12) {
  seed += 1;
  return coveredIntoNextYear({ endpoint: database.endpoint(), seed, months });
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

describe('a leaving that is told of the nomination of the year before', () => {
  it('takes the months of the new year off the list, or the region pays for who died', async () => {
    const { test, old, cohort } = await coveredFor();
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
    const { test, old } = await coveredFor();
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
    const { test, old } = await coveredFor(7);
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
      const { test, old, decided } = await coveredFor(7);
      const anew = idIn((await nominate(test, social, 1)).nominationId);
      const next = await nextYear(test, '2027-01');
      await decide(test, await draft(test, { cohort: next.id }), '460/9/2026');
      const id = await amendedBy(test, decided, {
        nomination: old,
        reason: 'insurer-refused',
        from: '2026-10',
      });
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
    const { test, old, cohort } = await coveredFor();
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

describe('an amendment of the old year that strikes whom a draft of the new year names already', () => {
  /** Struck from November on, who is listed for the new year and was paid for until December. */
  async function struckOf(reason: StrikeReason) {
    const { test, old, cohort, decided } = await coveredFor(7);
    await pay(test, await aBill(test, cohort, { first: '2026-06', count: 7 }), '2026-01-15');
    const anew = idIn((await nominate(test, social, 1)).nominationId);
    const next = await nextYear(test, '2027-01');
    const drafted = await draft(test, { cohort: next.id });
    const later = await decide(test, drafted, '460/30/2026');
    const listed = await aBill(test, next, { first: '2027-01', count: 2 });
    expect(await linesOf(test, listed)).toEqual([`${anew} 2 33600`]);
    goTo(test, '2026-10-20');
    const id = await amendedBy(test, decided, { nomination: old, reason, from: '2026-11' });
    await decideToday(test, { id });
    await takeLeaversOff(test.service, test.tenant);
    expect(await unusedOf(test, old)).toBe('2026-11 2026-12');
    return { test, old, anew, next, listed, later };
  }

  it.each(['withdrawn', 'died'] as const)(
    'ends the new cover with an amendment of the new year (%s): the region would pay on for whom it struck from both',
    async (reason) => {
      const { test, anew, listed, later } = await struckOf('withdrawn');
      const id = await amendedBy(test, later, { nomination: anew, reason, from: '2027-01' });
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
    const { test, old, cohort, decided } = await coveredFor(7);
    await pay(test, await aBill(test, cohort, { first: '2026-06', count: 7 }), '2026-01-15');
    const anew = idIn((await nominate(test, social, 1)).nominationId);
    const next = await nextYear(test, '2027-01');
    await decide(test, await draft(test, { cohort: next.id }), '460/30/2026');
    goTo(test, '2026-10-20');
    given(await tell(test, anew, 'MOVED', '2026-10-15'));
    goTo(test, '2026-10-21');
    const id = await amendedBy(test, decided, {
      nomination: old,
      reason: 'withdrawn',
      from: '2026-11',
    });
    await decideToday(test, { id });
    const back = { nomination: anew, why: 'keliru', correlationId: 'back' };
    given(await takeBackLeaving(test.service, anAdmin(test.tenant), back));
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
