import {
  cancelBill,
  checkInvariants,
  duplicatesSaved,
  listDuplicatesSaved,
  listLeavers,
  showLeaver,
  strikeLines,
  sweepImports,
} from '@payung/casework';
import { ContributionMonth, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { aBill, aTreasurer, billNow, coverOfOne, leftOff, pay } from '../../support/bill-acts.ts';
import { aCohort, askNothing, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import {
  askBack,
  askedBack,
  decideToday,
  follow,
  leave,
  prove,
  replace,
  tell,
  unusedOf,
} from '../../support/leaving-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 68_300;
const goTo = (test: TestService, day: string): void => {
  test.clock.advance(Date.parse(`${day}T05:00:00.000Z`) - test.clock.now());
  test.service.regions.forget(test.tenant);
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

const idOf = async (test: TestService, n: number, agency = social): Promise<NominationId> => {
  const { nominationId } = await nominate(test, agency, n);
  if (nominationId === null) throw new Error('nobody was nominated');
  return nominationId;
};

/** Two whose ten months are paid in January, and one who waits, on a card of two places; it is 20 May. */
async function twoPaidAndOneWaiting() {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 2 });
  await askNothing(test);
  goTo(test, '2026-01-15');
  const [one, two, waiting] = [await idOf(test, 1), await idOf(test, 2), await idOf(test, 3)];
  const cohort = await aCohort(test, { placeCeiling: 2 });
  const decided = await decide(test, await draft(test, { cohort: cohort.id }));
  const bill = await pay(
    test,
    await aBill(test, cohort, { first: '2026-03', count: 10 }),
    '2026-01-15',
  );
  goTo(test, '2026-05-20');
  return { test, one, two, waiting, cohort, decided, bill };
}

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

  it('is left off every bill after it', async () => {
    const { test, one, cohort } = await twoPaidAndOneWaiting();
    const [three] = [
      await aCohort(test, { months: 3, firstMonth: ContributionMonth.parse('2026-08') }),
    ];
    expect(three.id).not.toBe(cohort.id);
    given(await tell(test, one, 'BECAME_PU', '2026-05-01'));
    const again = await aBill(test, cohort, { first: '2026-03', count: 10 });
    expect((await leftOff(test, again)).map(({ code }) => code).sort()).toEqual([
      'billed-already',
      'left',
    ]);
    expect((await billNow(test, again)).people).toBe(0);
  });
});

describe('a bill that is not paid yet', () => {
  it('is named where it takes months after a leaving; cancelled, it leaves nothing to come back', async () => {
    seed += 1;
    const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 2 });
    await askNothing(test);
    goTo(test, '2026-01-15');
    const one = await idOf(test, 1);
    const cohort = await aCohort(test);
    await decide(test, await draft(test, { cohort: cohort.id }));
    const listed = await aBill(test, cohort, { first: '2026-03', count: 10 });
    goTo(test, '2026-05-20');
    await leave(test, one, 'MOVED', '2026-05-01');
    const { view } = given(await showLeaver(test.service, anAdmin(test.tenant), one));
    expect(view.stillBilled).toMatchObject([{ bill: listed.id, state: 'listed' }]);
    expect(view.stillBilled[0]?.months).toHaveLength(8);
    const { id, version } = listed;
    const request = { id, version, correlationId: 'leaving' };
    given(await cancelBill(test.service, aTreasurer(test.tenant), request));
    expect(await unusedOf(test, one)).toBe('');
    expect(await askBack(test, cohort.funding, one)).toMatchObject({
      refusal: { code: 'request-faults' },
    });
    await sound(test);
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

describe('money that comes back', () => {
  it('is asked for, agreed to and received in the treasury, to the rupiah that was paid', async () => {
    const { test, one, cohort } = await twoPaidAndOneWaiting();
    await leave(test, one, 'DIED', '2026-04-10');
    const asked = await askedBack(test, cohort.funding, one);
    expect(asked).toMatchObject({ state: 'requested', rupiah: 8 * 16_800 });
    expect(await unusedOf(test, one)).toBe('');
    const approved = given(await follow(test, asked, 'approve', { rupiah: 100_000 }));
    const more = await follow(test, approved, 'receive', { rupiah: 100_001 });
    expect(more).toMatchObject({ refusal: { code: 'refund-too-large', most: 100_000 } });
    const less = await follow(test, approved, 'receive', { rupiah: 99_999 });
    expect(less).toMatchObject({ refusal: { code: 'request-faults' } });
    const back = given(
      await follow(test, approved, 'receive', { rupiah: 100_000, number: 'STS 1' }),
    );
    expect(back).toMatchObject({ state: 'received', received: { rupiah: 100_000 } });
    await sound(test);
  });

  it('is never more than was paid, nor for months that somebody has, or that were asked for before', async () => {
    const { test, one, two, waiting, cohort, decided } = await twoPaidAndOneWaiting();
    await leave(test, one, 'DIED', '2026-04-10');
    const of = cohort.funding;
    expect(await askBack(test, of, one, { rupiah: 8 * 16_800 + 1 })).toMatchObject({
      refusal: { code: 'refund-too-large', most: 8 * 16_800, said: 8 * 16_800 + 1 },
    });
    for (const [nomination, months] of [
      [one, ['2026-04']],
      [one, ['2026-12', '2027-01']],
      [two, ['2026-12']],
      [waiting, ['2026-12']],
    ] as const) {
      expect(await askBack(test, of, nomination, { months })).toMatchObject({
        refusal: { code: 'request-faults', faults: [{ field: 'people[0].months' }] },
      });
    }
    expect(await askBack(test, 'apbd-lain', one)).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'funding' }, { field: 'people[0]' }] },
    });
    await askedBack(test, of, one, { months: ['2026-11', '2026-12'] });
    const planned = given(await replace(test, decided, [one]));
    await decideToday(test, planned.determination);
    expect(await unusedOf(test, one)).toBe('2026-05');
    expect((await coverOfOne(test, waiting, '2026-06-01')).cover).toMatchObject({
      paidThrough: '2026-10',
    });
    await sound(test);
  });

  it('is asked for once, however many ask at the same time', async () => {
    const { test, one, cohort } = await twoPaidAndOneWaiting();
    await leave(test, one, 'DIED', '2026-04-10');
    const all = await Promise.all(
      Array.from({ length: 6 }, () => askBack(test, cohort.funding, one)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    await sound(test);
  });

  it('may be refused and asked for again; a receipt brings back one refund only', async () => {
    const { test, one, two, cohort } = await twoPaidAndOneWaiting();
    await leave(test, one, 'DIED', '2026-04-10');
    await leave(test, two, 'MOVED', '2026-05-01');
    const refused = given(await follow(test, await askedBack(test, cohort.funding, one), 'refuse'));
    expect(await unusedOf(test, one)).toBe('');
    const again = given(await follow(test, refused, 'request-again'));
    const rupiah = 8 * 16_800;
    const said = { rupiah, number: 'STS/1' };
    const approved = given(await follow(test, again, 'approve', said));
    given(await follow(test, approved, 'receive', said));
    const other = given(
      await follow(test, await askedBack(test, cohort.funding, two), 'approve', said),
    );
    expect(await follow(test, other, 'receive', { ...said, number: 'sts / 1' })).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'number' }] },
    });
    const third = await follow(test, approved, 'receive', said);
    expect(third).toMatchObject({ refusal: { code: 'state-forbids' } });
    await sound(test);
  });
});

describe('rupiah saved by duplicates found', () => {
  it('is what each would have cost in the cohort of their agency, with every entry', async () => {
    const { test, cohort } = await twoPaidAndOneWaiting();
    const twice = [await idOf(test, 1, transport), await idOf(test, 2, transport)];
    await nominate(test, transport, 2);
    const admin = anAdmin(test.tenant);
    expect(await duplicatesSaved(test.service, admin, 2026)).toMatchObject({
      people: 2,
      personMonths: 20,
      rupiah: 2 * 168_000,
      agencies: [{ agency: transport, people: 2, cohort: cohort.id }],
    });
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const asked: Parameters<typeof listDuplicatesSaved>[2] = { year: 2026, cursor, limit: 1 };
      const page = given(await listDuplicatesSaved(test.service, admin, asked));
      found.push(...page.items.map(({ nomination, rupiah }) => `${nomination} ${rupiah}`));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(found.sort()).toEqual(twice.map((id) => `${id} 168000`).sort());
    const other = await duplicatesSaved(test.service, anOfficer(test.tenant, social), 2026);
    expect(other).toMatchObject({ people: 0, rupiah: 0 });
  });
});
