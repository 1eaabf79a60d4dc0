import {
  addFunding,
  cancelBill,
  changeFunding,
  checkInvariants,
  endBills,
  fundingShelf,
  regionOf,
  reopenBill,
} from '@payung/casework';
import { type Bill, FundingId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import {
  aBill,
  askBill,
  aTreasurer,
  bill,
  billNow,
  coverOfOne,
  paper,
  steps,
} from '../../support/bill-acts.ts';
import { inJanuary } from '../../support/billed-people.ts';
import { covered, goTo } from '../../support/covered-people.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin } from '../../support/invented-region.ts';
import { type TestService, testClient } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 67_600;
const open = (): Promise<TestService> => {
  seed += 1;
  return inJanuary({ endpoint: database.endpoint(), seed });
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
const months = { first: '2026-03', count: 2 };

const reopen = (test: TestService, { id, version }: Bill, service = test.service) =>
  reopenBill(service, aTreasurer(test.tenant), { id, version, correlationId: 'reopened' });

const cancel = (test: TestService, { id, version }: Bill) =>
  cancelBill(test.service, aTreasurer(test.tenant), { id, version, correlationId: 'reopened' });

/** A bill whose code ran out on 28 January, and which ended by itself on 1 March. */
async function ended(test: TestService) {
  const people = await covered(test, 1);
  const listed = await aBill(test, people.cohort, months);
  const coded = given(await bill(test, listed, '2026-01-15'));
  return { ...people, over: await endOf(test, coded) };
}

/** From now on the source of a bill has another account of the budget. */
async function moveAccount(test: TestService, { funding }: Bill): Promise<void> {
  const { data } = await regionOf(test.service, test.tenant);
  const source = await data.shelves.one(fundingShelf, funding);
  if (source === null) throw new Error('no source');
  const changed = { ...source, accountCode: '5.1.05', correlationId: 'reopened' };
  given(await changeFunding(test.service, anAdmin(test.tenant), changed));
}

async function endOf(test: TestService, coded: Bill): Promise<Bill> {
  goTo(test, '2026-03-01');
  expect(await endBills(test.service, test.tenant)).toBe(1);
  const over = await billNow(test, coded);
  expect(over.state).toBe('expired');
  return over;
}

describe('a bill that ended although it was paid in time', () => {
  it('is opened again, and its people are covered by what was paid: nobody is paid for twice', async () => {
    const test = await open();
    const { over, cohort, first } = await ended(test);
    let now = given(await reopen(test, over));
    expect(now).toMatchObject({ state: 'billed', reopenedOn: '2026-03-01' });
    // its months are no other bill's
    expect((await aBill(test, cohort, months)).people).toBe(0);
    expect(await paper(test, now, 'request-payment', { on: '2026-01-29' })).toMatchObject({
      refusal: { code: 'bill-expired', on: '2026-01-28' },
    });
    for (const step of steps) now = given(await paper(test, now, step, { on: '2026-01-20' }));
    expect(now.state).toBe('paid');
    const { months: held } = await coverOfOne(test, first, '2026-03-01');
    expect(held.map(({ month, paidOn }) => `${month} ${paidOn}`)).toEqual([
      '2026-03 2026-01-20',
      '2026-04 2026-01-20',
    ]);
    await sound(test);
  });

  it.each([
    [1, 'payment-requested'],
    [2, 'payment-ordered'],
  ] as const)('goes on behind the %i papers that were entered', async (entered, state) => {
    const test = await open();
    const { cohort } = await covered(test, 1);
    const listed = await aBill(test, cohort, months);
    let now = given(await bill(test, listed, '2026-01-15'));
    for (const step of steps.slice(0, entered)) {
      now = given(await paper(test, now, step, { on: '2026-01-15' }));
    }
    expect(given(await reopen(test, await endOf(test, now))).state).toBe(state);
  });

  it('ends once more when nothing was entered for a fortnight, and may be opened again', async () => {
    const test = await open();
    const { over } = await ended(test);
    const now = given(await reopen(test, over));
    goTo(test, '2026-03-15');
    expect(await endBills(test.service, test.tenant)).toBe(0);
    goTo(test, '2026-03-16');
    expect(await endBills(test.service, test.tenant)).toBe(1);
    const again = given(await reopen(test, await billNow(test, now)));
    expect(again).toMatchObject({ state: 'billed', reopenedOn: '2026-03-16' });
    expect(await reopen(test, again)).toMatchObject({ refusal: { code: 'state-forbids' } });
    await sound(test);
  });

  it('stays ended while another bill has months of its people, and is opened once that is given up', async () => {
    const test = await open();
    const { over, cohort } = await ended(test);
    const asked = await askBill(test, cohort, { first: '2026-04', count: 1 });
    expect(await reopen(test, over)).toMatchObject({
      refusal: { code: 'work-under-way', step: 'make-bill' },
    });
    await test.work();
    expect(await reopen(test, over)).toEqual({
      ok: false,
      refusal: { code: 'months-billed-again', bills: [asked.id] },
    });
    given(await cancel(test, await billNow(test, asked)));
    expect(given(await reopen(test, over)).state).toBe('billed');
    await sound(test);
  });

  it('is not held up by a bill of the same months for other people', async () => {
    const test = await open();
    const others = await covered(test, 1);
    const { over } = await ended(test);
    expect((await aBill(test, others.cohort, months)).people).toBe(1);
    expect(given(await reopen(test, over)).state).toBe('billed');
    await sound(test);
  });

  it('stays ended when the account that it was to be paid from is another by now', async () => {
    const test = await open();
    const { over } = await ended(test);
    await moveAccount(test, over);
    expect(await reopen(test, over)).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'accountCode' }] },
    });
  });

  it('stays ended also when the account is another from the moment on in which it is opened', async () => {
    for (let request = 1, isMoved = true; isMoved; request += 1) {
      const test = await open();
      const { over } = await ended(test);
      const client = testClient(database.endpoint());
      const elsewhere = test.sibling({ client });
      await elsewhere.regions.open(test.tenant);
      let asked = 0;
      isMoved = false;
      client.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            asked += 1;
            if (asked === request) {
              isMoved = true;
              await moveAccount(test, over);
            }
            const isLast = commandName === 'TransactWriteItemsCommand';
            if (isLast) asked = Number.POSITIVE_INFINITY;
            return next(args);
          },
        { step: 'initialize', name: 'movesAccount' },
      );
      const answer = await reopen(test, over, elsewhere);
      expect([request, answer.ok]).toEqual([request, !isMoved]);
    }
  });

  it('is opened again also where the region has more sources of money than one transaction takes', async () => {
    const test = await open();
    const { over } = await ended(test);
    for (let village = 1; village <= 100; village += 1) {
      const id = FundingId.parse(`apbdes-${village}`);
      const money = { kind: 'APBDES', accountCode: '5.1', budgetCeiling: 0, donor: null } as const;
      const source = { id, name: `DESA CONTOH ${village}`, budgetYear: 2026, ...money };
      const request = { ...source, correlationId: 'reopened' };
      given(await addFunding(test.service, anAdmin(test.tenant), request));
    }
    expect(given(await reopen(test, over)).state).toBe('billed');
  });

  it('loses against a list that is made in the moment in which it is opened', async () => {
    const test = await open();
    const { over, cohort } = await ended(test);
    const client = testClient(database.endpoint());
    let isArmed = true;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (isArmed && commandName === 'TransactWriteItemsCommand') {
            isArmed = false;
            await aBill(test, cohort, months);
          }
          return next(args);
        },
      { step: 'initialize', name: 'listsMeanwhile' },
    );
    const elsewhere = test.sibling({ client });
    const answer = await reopen(test, over, elsewhere);
    expect([isArmed, answer]).toMatchObject([false, { refusal: { code: 'months-billed-again' } }]);
    await sound(test);
  });
});
