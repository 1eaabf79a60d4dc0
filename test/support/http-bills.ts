import { BillView, ContributionSettingView, DeterminationView } from '@payung/contract';
import { vi } from 'vitest';
import { type Caller, read } from './http-caller.ts';
import { makeCohort } from './http-determinations.ts';
import { patient } from './patient.ts';

/** A bill as it is once its list is made. */
export async function listed(caller: Caller, id: string): Promise<BillView> {
  return vi.waitUntil(
    async () => {
      const shown = read(await caller.ask('GET', `/v1/bills/${id}`), BillView);
      return shown.work === null ? shown : false;
    },
    { ...patient, interval: 50 },
  );
}

/** Has the list of some months made, and waits for it. */
export async function makeBill(
  caller: Caller,
  asked: { readonly cohort: string; readonly firstMonth: string; readonly months: number },
): Promise<BillView> {
  const { id } = read(await caller.ask('POST', '/v1/bills', { json: asked }), BillView);
  return listed(caller, id);
}

/** What a treasurer enters for a bill, from the insurer's code to the proof; all on one day. */
export function papersOf(bill: BillView, day: string) {
  const { people, rupiah, accountCode } = bill;
  const paper = (number: string) => ({ number, date: day, rupiah, accountCode });
  return [
    ['billing', { code: `KI${bill.id}`, issuedOn: day, expiresOn: day, people, rupiah }],
    ['payment-request', paper(`SPP/${bill.id}`)],
    ['payment-order', paper(`SPM/${bill.id}`)],
    ['disbursement', paper(`SP2D/${bill.id}`)],
    ['proof', paper(`NTPN/${bill.id}`)],
  ] as const;
}

/** Pays a listed bill in all its steps. */
export async function payBill(treasurer: Caller, bill: BillView, day: string): Promise<BillView> {
  let now = bill;
  for (const [step, said] of papersOf(bill, day)) {
    const json = { version: now.version, ...said };
    now = read(await treasurer.ask('POST', `/v1/bills/${bill.id}/${step}`, { json }), BillView);
  }
  return now;
}

/** Lets first payments be aligned with an agreement, so that months before today are paid as well. */
export async function alignPayments(admin: Caller, startsOn: string): Promise<void> {
  const json = { agreements: [{ number: 'PKS/CONTOH/1', startsOn }], transportOccupations: [] };
  read(await admin.ask('PUT', '/v1/contribution-setting', { json }), ContributionSettingView);
}

/** Bills of Kudus to act on. */
export function openBillTargets(parts: {
  readonly admin: Caller;
  readonly decided: () => Promise<{ id: string; nomination: string; word: string }>;
}) {
  const { admin, decided } = parts;
  let listing: ReturnType<typeof listTwice> | null = null;
  async function listTwice() {
    await alignPayments(admin, '2026-01-01');
    const { id, nomination, word } = await decided();
    const decision = read(await admin.ask('GET', `/v1/determinations/${id}`), DeterminationView);
    const asked = { cohort: decision.cohort, firstMonth: '2026-12', months: 1 };
    const bill = await makeBill(admin, asked);
    const after = await makeBill(admin, asked);
    return { bill: bill.id, after: after.id, nomination, word };
  }
  const lists = () => {
    listing ??= listTwice();
    return listing;
  };
  return {
    /** one that lists somebody under a decision in force, and one that leaves them off */
    billLists: lists,
    billSent: async () => ({ cohort: await makeCohort(admin), firstMonth: '2026-12', months: 1 }),
    /** one with nobody on it, made anew */
    emptyBill: async (): Promise<BillView> =>
      makeBill(admin, { cohort: await makeCohort(admin), firstMonth: '2026-12', months: 1 }),
  };
}
