import {
  addLines,
  cancelBill,
  changeFunding,
  checkInvariants,
  endBills,
  fundingShelf,
  mailCoverAlert,
  regionOf,
  releaseOne,
  settleContributions,
  sweepImports,
  watchCover,
} from '@payung/casework';
import { type Bill, CalendarDate, type Cohort, Membership, NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import {
  aBill,
  askBill,
  aTreasurer,
  bill,
  billNow,
  coverOfOne,
  leftOff,
  linesOf,
  paper,
  pay,
  steps,
} from '../../support/bill-acts.ts';
import { aCohort, askNothing, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { expectNothingPersonal } from '../../support/personal-data.ts';
import { openTestService, type TestService, workOff } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 66_100;
let person = 0;
const correlationId = 'contributions';
const goTo = (test: TestService, day: string): void =>
  test.clock.advance(Date.parse(`${day}T05:00:00.000Z`) - test.clock.now());

async function open(day = '2026-01-15'): Promise<TestService> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await askNothing(test);
  goTo(test, day);
  return test;
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

/** People whom a decision in force covers in a cohort. */
async function covered(test: TestService, count: number, changes: Partial<Cohort> = {}) {
  const cohort = await aCohort(test, changes);
  const nominations: NominationId[] = [];
  for (let i = 0; i < count; i += 1) {
    person += 1;
    const { nominationId } = await nominate(test, social, person);
    nominations.push(NominationId.parse(nominationId));
  }
  const empty = await draft(test, { cohort: cohort.id, gathers: false });
  const request = { id: empty.id, nominations, firstMonth: null, correlationId };
  given(await addLines(test.service, anAdmin(test.tenant), request));
  await decide(test, empty, `460/${person}/2026`);
  const [first] = nominations;
  if (first === undefined) throw new Error('nobody is covered');
  return { cohort, nominations, first };
}

describe('a bill from its list to the proof', () => {
  it('lists everybody once, costs months × tariff, and makes their months paid by the proof alone', async () => {
    const test = await open();
    const { cohort, nominations, first } = await covered(test, 3);
    const listed = await aBill(test, cohort, { first: '2026-03', count: 10 });
    expect(listed).toMatchObject({ state: 'listed', people: 3, personMonths: 30, work: null });
    expect(listed.rupiah).toBe(3 * 10 * 16_800);
    expect((await linesOf(test, listed)).sort()).toEqual(
      nominations.map((id) => `${id} 10 168000`).sort(),
    );
    expect((await coverOfOne(test, first, '2026-03-15')).cover.state).toBe('NONE');
    const paid = await pay(test, listed, '2026-01-15');
    expect(paid).toMatchObject({ state: 'paid', proof: { rupiah: 504_000 } });
    expect((await coverOfOne(test, first, '2026-03-15')).cover).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2026-03-01' },
      paidThrough: '2026-12',
    });
    await sound(test);
  });

  it('is paid with exactly what was billed: more or less is refused with both figures', async () => {
    const test = await open();
    const { cohort } = await covered(test, 2);
    const listed = await aBill(test, cohort, { first: '2026-03', count: 1 });
    expect(await bill(test, listed, '2026-01-15', { rupiah: 33_601 })).toMatchObject({
      refusal: {
        code: 'payment-differs',
        billed: { people: 2, rupiah: 33_600 },
        said: { people: 2, rupiah: 33_601 },
      },
    });
    const billed = given(await bill(test, listed, '2026-01-15'));
    for (const rupiah of [33_599, 33_601]) {
      expect(
        await paper(test, billed, 'request-payment', { on: '2026-01-15', rupiah }),
      ).toMatchObject({ refusal: { code: 'payment-differs', said: { rupiah } } });
    }
    expect((await billNow(test, listed)).state).toBe('billed');
  });

  it('takes its steps in order, and none on a paper of before or of tomorrow', async () => {
    const test = await open();
    const { cohort } = await covered(test, 1);
    const listed = await aBill(test, cohort, { first: '2026-03', count: 1 });
    const billed = given(await bill(test, listed, '2026-01-15'));
    for (const step of steps.slice(1)) {
      const early = await paper(test, billed, step, { on: '2026-01-15' });
      expect(early).toMatchObject({ refusal: { code: 'state-forbids' } });
    }
    for (const on of ['2026-01-14', '2026-01-16']) {
      expect(await paper(test, billed, 'request-payment', { on })).toMatchObject({
        refusal: { code: 'request-faults', faults: [{ field: 'date' }] },
      });
    }
  });

  it('cannot be paid after its code ran out, and leaves its months to another bill then', async () => {
    const test = await open();
    const { cohort, first } = await covered(test, 1);
    const listed = await aBill(test, cohort, { first: '2026-03', count: 2 });
    const billed = given(await bill(test, listed, '2026-01-15'));
    goTo(test, '2026-02-02');
    expect(await paper(test, billed, 'request-payment', { on: '2026-02-02' })).toMatchObject({
      refusal: { code: 'bill-expired', on: '2026-01-28' },
    });
    // whoever paid in time has a fortnight to enter it
    expect(await endBills(test.service, test.tenant)).toBe(0);
    goTo(test, '2026-02-12');
    expect(await endBills(test.service, test.tenant)).toBe(1);
    expect((await billNow(test, listed)).state).toBe('expired');
    const again = await aBill(test, cohort, { first: '2026-03', count: 2 });
    expect(again.people).toBe(1);
    await pay(test, again, '2026-02-12');
    expect((await coverOfOne(test, first, '2026-04-10')).monthsPaid).toBe(2);
    await sound(test);
  });

  it('gives its months back when it is cancelled, but not once the treasury has paid', async () => {
    const test = await open();
    const { cohort } = await covered(test, 1);
    const cancel = async (one: Bill) =>
      cancelBill(test.service, aTreasurer(test.tenant), {
        id: one.id,
        version: one.version,
        correlationId,
      });
    const listed = await aBill(test, cohort, { first: '2026-03', count: 2 });
    expect(given(await cancel(listed)).state).toBe('cancelled');
    let again = given(
      await bill(test, await aBill(test, cohort, { first: '2026-03', count: 2 }), '2026-01-15'),
    );
    for (const step of steps.slice(0, 3)) {
      again = given(await paper(test, again, step, { on: '2026-01-15' }));
    }
    expect(again.state).toBe('disbursed');
    expect(await cancel(again)).toMatchObject({ refusal: { code: 'state-forbids' } });
    await sound(test);
  });

  it('counts one receipt once: a proof or code never stands on two bills', async () => {
    const test = await open();
    const { cohort } = await covered(test, 1);
    const march = await aBill(test, cohort, { first: '2026-03', count: 1 });
    const april = await aBill(test, cohort, { first: '2026-04', count: 1 });
    given(await bill(test, march, '2026-01-15', { code: 'KI 1234.5678' }));
    expect(await bill(test, april, '2026-01-15', { code: 'ki-12345678' })).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'code' }] },
    });
  });

  it('stays within the ceiling of its source, and on its account, at each step', async () => {
    const test = await open();
    const { cohort } = await covered(test, 2, {});
    const listed = await aBill(test, cohort, { first: '2026-03', count: 10 });
    const billed = given(await bill(test, listed, '2026-01-15'));
    const { data } = await regionOf(test.service, test.tenant);
    const source = await data.shelves.one(fundingShelf, cohort.funding);
    if (source === null) throw new Error('no source');
    const changed = { ...source, accountCode: '5.1.05', correlationId };
    given(await changeFunding(test.service, anAdmin(test.tenant), changed));
    expect(await paper(test, billed, 'request-payment', { on: '2026-01-15' })).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'accountCode' }] },
    });
  });

  it('takes one person off before there is a code, and frees exactly their months', async () => {
    const test = await open();
    const { cohort, nominations, first } = await covered(test, 3);
    const listed = await aBill(test, cohort, { first: '2026-03', count: 4 });
    const request = { id: listed.id, version: listed.version, nomination: first, correlationId };
    const less = given(await releaseOne(test.service, anAdmin(test.tenant), request));
    expect(less).toMatchObject({ people: 2, personMonths: 8, rupiah: 8 * 16_800 });
    expect(await linesOf(test, less)).toHaveLength(nominations.length - 1);
    const other = await aBill(test, cohort, { first: '2026-03', count: 4 });
    expect(await linesOf(test, other)).toEqual([`${first} 4 67200`]);
    await sound(test);
  });
});

describe('one month of one person is paid once', () => {
  it('however many bills want it at once: fifty, and each person stands on one of them', async () => {
    const test = await open();
    const { cohort, nominations } = await covered(test, 5);
    const bills: Bill[] = [];
    for (let i = 0; i < 50; i += 1) {
      bills.push(await askBill(test, cohort, { first: '2026-03', count: 1 }));
    }
    await Promise.all(Array.from({ length: 8 }, () => workOff(test.sibling(), test.queue)));
    goTo(test, '2026-01-16');
    await sweepImports(test.service);
    await test.work();
    const made = await Promise.all(bills.map((one) => billNow(test, one)));
    expect(made.every(({ state }) => state === 'listed')).toBe(true);
    expect(made.reduce((sum, { people }) => sum + people, 0)).toBe(nominations.length);
    expect(made.reduce((sum, { rupiah }) => sum + rupiah, 0)).toBe(5 * 16_800);
    await sound(test);
  }, 120_000);

  it('whatever the source: a month that another source has is refused by name', async () => {
    const test = await open();
    const { cohort, first } = await covered(test, 1);
    const listed = await aBill(test, cohort, { first: '2026-03', count: 2 });
    const second = await aBill(test, cohort, { first: '2026-03', count: 2 });
    expect(second.people).toBe(0);
    expect(await leftOff(test, second)).toMatchObject([
      { nomination: first, code: 'billed-already' },
    ]);
    expect(await bill(test, second, '2026-01-15')).toMatchObject({
      refusal: { code: 'bill-empty' },
    });
    await pay(test, listed, '2026-01-15');
    await sound(test);
  });
});

describe('cover that was not paid in time', () => {
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
      agencies: [{ unpaid: { 2: 1 }, lapsed: 0 }],
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
