import {
  cancelBill,
  changeFunding,
  checkInvariants,
  endBills,
  fundingShelf,
  makeBill,
  regionOf,
  releaseOne,
  sweepImports,
} from '@payung/casework';
import { type Bill, CalendarDate } from '@payung/domain';
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
import { inJanuary } from '../../support/billed-people.ts';
import { covered, goTo } from '../../support/covered-people.ts';
import {
  aCohort,
  askNothing,
  draft,
  freeze,
  given,
  send,
  sign,
} from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { type TestService, workOff } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 66_100;
const correlationId = 'contributions';

function open(): Promise<TestService> {
  seed += 1;
  return inJanuary({ endpoint: database.endpoint(), seed });
}
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

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

  it('tells everything that is wrong with a paper at once, other figures among it', async () => {
    const test = await open();
    const { cohort } = await covered(test, 2);
    const listed = await aBill(test, cohort, { first: '2026-03', count: 1 });
    const fields = (done: Awaited<ReturnType<typeof bill>>): string =>
      done.ok || done.refusal.code !== 'request-faults'
        ? 'not refused for its parts'
        : done.refusal.faults.map(({ field }) => field).join(' ');
    const wrong = { rupiah: 1, people: 3, issuedOn: CalendarDate.parse('2026-01-16') };
    expect(fields(await bill(test, listed, '2026-01-15', wrong))).toBe('people rupiah issuedOn');
    const billed = given(await bill(test, listed, '2026-01-15'));
    const late = { on: '2026-02-02', rupiah: 1 };
    expect(fields(await paper(test, billed, 'request-payment', late))).toBe('rupiah date date');
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
  });

  it('and lists of one source that are asked for at once are both begun: nobody is to ask twice', async () => {
    const test = await open();
    const one = await covered(test, 1);
    const other = await covered(test, 1, { funding: one.cohort.funding });
    const months = { first: '2026-03', count: 2 };
    const asked = [askBill(test, one.cohort, months), askBill(test, other.cohort, months)];
    const begun = await Promise.all(asked);
    await test.work();
    for (const bill of begun) expect((await billNow(test, bill)).people).toBe(1);
  });

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

describe('a list whose people are being decided', () => {
  it('waits for the decision, so that nobody falls off unseen', async () => {
    const test = await open();
    await askNothing(test);
    await nominate(test, social, 1);
    const cohort = await aCohort(test);
    const frozen = await freeze(test, await draft(test, { cohort: cohort.id }));
    await send(test, frozen);
    given(await sign(test, frozen));
    const asked = () =>
      makeBill(test.service, anAdmin(test.tenant), {
        cohort: cohort.id,
        firstMonth: cohort.firstMonth,
        months: 2,
        correction: null,
        once: null,
        correlationId,
      });
    expect(await asked()).toMatchObject({
      refusal: { code: 'work-under-way', step: 'take-effect' },
    });
    await test.work();
    expect((await aBill(test, cohort, { first: '2026-03', count: 2 })).people).toBe(1);
    await sound(test);
  });
});
