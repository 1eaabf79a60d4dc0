import { checkInvariants, mailCoverAlert, settleContributions, watchCover } from '@payung/casework';
import { openControlPlane, systemRandomness } from '@payung/data';
import { CalendarDate, ContributionMonth, Membership, regulationEndsOn } from '@payung/domain';
import { runAll } from '@payung/monthly-run';
import { describe, expect, it } from 'vitest';
import { aBill, coverOfOne, linesOf, pay } from '../../support/bill-acts.ts';
import { inJanuary } from '../../support/billed-people.ts';
import { covered, goTo } from '../../support/covered-people.ts';
import { aCohort, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { expectNothingPersonal } from '../../support/personal-data.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 66_150;
const correlationId = 'contributions';

function open(): Promise<TestService> {
  seed += 1;
  return inJanuary({ endpoint: database.endpoint(), seed });
}
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

/** Who is written to: an admin, an officer of the agency, and one of another. */
async function members(test: TestService): Promise<void> {
  const data = await test.service.database.tenant(test.tenant);
  const always = { areas: [], from: '2020-01-01', until: null, delegation: null };
  for (const [name, role, agencies] of [
    ['admin', 'admin', []],
    ['sosial', 'officer', [social]],
    ['perhubungan', 'officer', [transport]],
  ] as const) {
    const member = Membership.parse({
      tenant: test.tenant,
      user: name,
      name: `CONTOH ${name}`,
      email: `${name}@contoh.example`,
      posts: [{ ...always, role, agencies }],
      state: 'active',
    });
    const actor = { kind: 'System', user: member.user, agency: null } as const;
    const cause = { actor, source: 'test', correlationId };
    const writes = [{ write: 'new-member', member, by: 'founding' } as const];
    await data.commit({ cause, lane: 'any', writes });
  }
}

describe('cover that was not paid in time', () => {
  it('is told as lost in that month, and not year after year once nothing more was decided', async () => {
    const test = await open();
    const { cohort } = await covered(test, 1, { months: 2 });
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 2 }), '2026-01-15');
    goTo(test, '2026-08-02');
    expect(await watchCover(test.service, test.tenant)).toMatchObject({
      agencies: [{ lapsed: 1 }],
    });
    goTo(test, '2026-09-02');
    expect(await watchCover(test.service, test.tenant)).toMatchObject({ agencies: [] });
  });

  it('is told by all months that were decided, though a later decision adds others from other money', async () => {
    const test = await open();
    const first = await covered(test, 1, { kind: 'INCIDENTAL', months: 3 });
    const later = await aCohort(test, {
      firstMonth: ContributionMonth.parse('2026-06'),
      months: 7,
    });
    const further = await draft(test, { cohort: later.id, furtherMonths: true });
    await decide(test, further, '460/further/2026');
    await aBill(test, later, { first: '2026-06', count: 7 });
    goTo(test, '2026-04-02');
    // March is over, and nothing was ever paid
    expect(await watchCover(test.service, test.tenant)).toMatchObject({
      agencies: [{ notBegun: 1 }],
    });
    await pay(test, await aBill(test, first.cohort, { first: '2026-04', count: 1 }), '2026-04-02');
    goTo(test, '2026-06-02');
    expect(await watchCover(test.service, test.tenant)).toMatchObject({
      agencies: [
        {
          unpaid: { 2: 1 },
          owed: [
            { month: '2026-05', funding: first.cohort.funding },
            { month: '2026-06', funding: later.funding },
          ],
        },
      ],
    });
  });

  it('is told before the third unpaid month, is lost in the fourth, and begins anew with new checks', async () => {
    const test = await open();
    await members(test);
    const { cohort, first } = await covered(test, 1);
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 2 }), '2026-01-15');
    goTo(test, '2026-06-02');
    expect((await coverOfOne(test, first, '2026-06-02')).cover).toMatchObject({
      state: 'GRACE',
      monthsUnpaid: 2,
    });
    expect(await watchCover(test.service, test.tenant)).toMatchObject({
      agencies: [
        {
          unpaid: { 2: 1 },
          lapsed: 0,
          owed: [
            { month: '2026-05', funding: cohort.funding, people: 1 },
            { month: '2026-06', funding: cohort.funding, people: 1 },
          ],
        },
      ],
      firstLapseOn: '2026-08-01',
    });
    expect(await watchCover(test.service, test.tenant)).toBeNull();
    const mails: { to: string; subject: string; text: string }[] = [];
    const outbox = { send: async (mail: (typeof mails)[number]) => void mails.push(mail) };
    for (const expected of [2, 0]) {
      expect(await mailCoverAlert(test.service, outbox, test.tenant)).toBe(expected);
    }
    expect(mails.map(({ to }) => to).sort()).toEqual([
      'admin@contoh.example',
      'sosial@contoh.example',
    ]);
    for (const { subject, text } of mails) {
      expect(subject).toContain('Iuran menunggak 2026-06');
      expect(text).toContain('1 orang menunggak 2 bulan');
      expect(text).toContain('2026-08-01');
      expectNothingPersonal('mail', text);
    }
    goTo(test, '2026-08-03');
    const told: object[] = [];
    const log = { failed: (code: string, facts: object) => void told.push({ code, ...facts }) };
    const sentTo: string[] = [];
    const halting = {
      send: async ({ to }: { readonly to: string }) => {
        if (to.startsWith('admin')) throw new Error('this address takes no mail');
        sentTo.push(to);
      },
    };
    const options = { log, outbox: halting, most: 100, hasTime: () => true };
    expect(await runAll(test.service, options)).toMatchObject({
      failed: 1,
      coverWatched: 1,
      alertsMailed: 0,
      monthsCounted: 1,
    });
    expect(told).toMatchObject([{ code: 'RUN_STEP_FAILED', step: 'mailAlerts' }]);
    const control = openControlPlane({ ...test, random: systemRandomness });
    expect(await control.nights([test.tenant])).toEqual([
      {
        at: new Date(test.clock.now()).toISOString(),
        firstAt: new Date(test.clock.now()).toISOString(),
        failedSteps: ['mailAlerts'],
        regulationEndsOn: regulationEndsOn(test.region, CalendarDate.parse('2026-08-03')),
      },
    ]);
    expect(await mailCoverAlert(test.service, halting, test.tenant)).toBe(0);
    expect(sentTo).toEqual(['sosial@contoh.example']);
    await test.work();
    expect((await coverOfOne(test, first, '2026-08-03')).cover).toMatchObject({
      state: 'ENDED',
      reason: 'LAPSED',
      since: '2026-08-01',
    });
    const late = await aBill(test, cohort, { first: '2026-05', count: 4 });
    // May to July are lost; August is a new registration
    expect(await linesOf(test, late)).toEqual([`${first} 1 16800`]);
    await pay(test, late, '2026-08-03');
    expect((await coverOfOne(test, first, '2026-08-03')).cover).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2026-08-03', firstMonth: '2026-08', monthsPaid: 1 },
    });
    await sound(test);
  });

  it('goes on through a lapse by a letter of the regional office', async () => {
    const test = await open();
    const { cohort, first } = await covered(test, 1);
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 2 }), '2026-01-15');
    goTo(test, '2026-08-03');
    const letter = { first: '2026-05', count: 4, letter: 'B/1/KANWIL' };
    await pay(test, await aBill(test, cohort, letter), '2026-08-03');
    expect((await coverOfOne(test, first, '2026-08-03')).cover).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2026-03-01', monthsPaid: 6 },
    });
  });

  it('starts with the agreement that the region set, for months before the first payment', async () => {
    const test = await open();
    const { cohort, first } = await covered(test, 1);
    const agreements = [{ number: 'PKS/1/2026', startsOn: CalendarDate.parse('2026-03-01') }];
    const settled = { version: 0, agreements, transportOccupations: [], correlationId };
    given(await settleContributions(test.service, anAdmin(test.tenant), settled));
    goTo(test, '2026-05-10');
    const listed = await aBill(test, cohort, { first: '2026-03', count: 3 });
    expect(listed.personMonths).toBe(3);
    await pay(test, listed, '2026-05-10');
    expect((await coverOfOne(test, first, '2026-05-10')).cover).toMatchObject({
      spell: { startsOn: '2026-03-01', monthsPaid: 3 },
    });
  });
});
