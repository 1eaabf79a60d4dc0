import {
  BillLinePage,
  BillPage,
  BillView,
  ContributionsView,
  DeterminationView,
  EligibilityDetail,
  LeftOffPage,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alignPayments, listed, makeBill, papersOf, payBill } from '../../support/http-bills.ts';
import { type Caller, problemIn, read, signedIn } from '../../support/http-caller.ts';
import { openDeterminationTargets } from '../../support/http-decided.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let treasurer: Caller;
let insurer: Caller;
let cohort: string;
let nomination: string;
/** today, as the region counts it */
let day: string;
let n = 7_100;

beforeAll(async () => {
  service = await aLocalService();
  const at = (name: string) => signedIn(service.address, `33.19/${name}`);
  [admin, treasurer, insurer] = [await at('admin'), await at('treasurer'), await at('insurer')];
  await alignPayments(admin, '2026-01-01');
  const next = () => {
    n += 1;
    return n;
  };
  const decided = await openDeterminationTargets(service.address, {
    admin,
    next,
    name: 'SRI',
  }).decided();
  nomination = decided.nomination;
  const shown = await admin.ask('GET', `/v1/determinations/${decided.id}`);
  cohort = read(shown, DeterminationView).cohort;
  const eligibility = await admin.ask('GET', `/v1/nominations/${nomination}/eligibility`);
  day = read(eligibility, EligibilityDetail).day;
});
afterAll(() => service.end());

describe('a bill through the API', () => {
  it('is listed, billed, paid step by step, and the worker’s months are paid by the proof', async () => {
    const bill = await makeBill(admin, { cohort, firstMonth: '2026-11', months: 1 });
    expect(bill).toMatchObject({ state: 'listed', people: 1, rupiah: 16_800, work: null });
    const page = read(await admin.ask('GET', `/v1/bills/${bill.id}/lines`), BillLinePage);
    expect(page.items).toMatchObject([{ no: 1, nominationId: nomination, months: 1 }]);
    const paid = await payBill(treasurer, bill, day);
    expect(paid).toMatchObject({ state: 'paid', proof: { rupiah: 16_800, date: day } });
    const shown = await admin.ask('GET', `/v1/nominations/${nomination}/contributions`);
    expect(read(shown, ContributionsView).months).toMatchObject([
      { month: '2026-11', bill: bill.id, tariff: 16_800, paidOn: day },
    ]);
    const all = read(await treasurer.ask('GET', '/v1/bills'), BillPage);
    expect(all.items.map(({ id }) => id)).toContain(bill.id);
  });

  it('tells both figures when more or less than billed is entered, and keeps the bill as it is', async () => {
    const bill = await makeBill(admin, { cohort, firstMonth: '2026-12', months: 1 });
    const [[, billing]] = papersOf(bill, day);
    for (const [rupiah, code] of [
      [16_801, 'larger'],
      [16_799, 'smaller'],
    ] as const) {
      const json = { ...billing, rupiah, version: bill.version };
      const answer = await treasurer.ask('POST', `/v1/bills/${bill.id}/billing`, { json });
      expect(problemIn(answer)).toMatchObject({
        status: 422,
        code: 'payment-differs',
        errors: [{ field: 'rupiah', code }],
      });
    }
    expect(await listed(admin, bill.id)).toEqual(bill);
    const again = await makeBill(admin, { cohort, firstMonth: '2026-12', months: 1 });
    expect(again).toMatchObject({ people: 0, leftOff: { 'billed-already': 1 } });
    const off = read(await admin.ask('GET', `/v1/bills/${again.id}/left-off`), LeftOffPage);
    expect(off.items).toMatchObject([{ nominationId: nomination, code: 'billed-already' }]);
    const json = { version: bill.version };
    const cancelled = await treasurer.ask('POST', `/v1/bills/${bill.id}/cancel`, { json });
    expect(read(cancelled, BillView).state).toBe('cancelled');
  });

  it('names every part of a request that does not fit, and lets only the treasurer pay', async () => {
    const json = { cohort, firstMonth: '2025-01', months: 12 };
    const refused = problemIn(await admin.ask('POST', '/v1/bills', { json }));
    expect(refused).toMatchObject({ status: 422, errors: [{ field: 'firstMonth' }] });
    const bill = await makeBill(admin, { cohort, firstMonth: '2026-10', months: 1 });
    for (const [step, said] of papersOf(bill, day)) {
      const body = { json: { version: bill.version, ...said } };
      const answer = await admin.ask('POST', `/v1/bills/${bill.id}/${step}`, body);
      expect(problemIn(answer).code, step).toBe('not-allowed');
    }
    expect(problemIn(await insurer.ask('GET', `/v1/bills/${bill.id}`)).code).toBe('not-allowed');
  });
});
