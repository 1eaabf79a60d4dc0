import { BillView } from '@payung/contract';
import type { AtWork, Desk } from '../story-desk.ts';

/** Which months of which cohort are to be paid. */
export interface MonthsAsked {
  readonly cohort: string;
  readonly firstMonth: string;
  readonly months: number;
}

/**
 * Has the list of some months made, and waits for it.
 *
 * @throws Error where it is not listed in the end
 */
export async function listBill(
  story: AtWork,
  admin: Desk,
  asked: MonthsAsked & { readonly correction?: { letter: string; date: string } },
): Promise<BillView> {
  const { id } = await admin.ask('POST', '/v1/bills', BillView, asked);
  await story.work();
  const bill = await billNow(admin, id);
  if (bill.state !== 'listed') throw new Error(`the list was not made: ${bill.state}`);
  return bill;
}

export function billNow(desk: Desk, id: string): Promise<BillView> {
  return desk.ask('GET', `/v1/bills/${id}`, BillView);
}

/** The insurer's code (kode iuran) for a listed bill, until a day. */
export function enterCode(
  treasurer: Desk,
  bill: BillView,
  day: string,
  expiresOn = day,
): Promise<BillView> {
  const { version, people, rupiah } = bill;
  return treasurer.ask('POST', `/v1/bills/${bill.id}/billing`, BillView, {
    ...{ version, people, rupiah, expiresOn },
    ...{ code: `KI${bill.id}`, issuedOn: day },
  });
}

const papers = [
  ['payment-request', 'SPP'],
  ['payment-order', 'SPM'],
  ['disbursement', 'SP2D'],
  ['proof', 'NTPN'],
] as const;

/** SPP, SPM, SP2D and the proof of a bill that has a code, all on one day; money of others than the treasury the proof alone. */
export async function payCode(treasurer: Desk, bill: BillView, day: string): Promise<BillView> {
  const { rupiah, accountCode } = bill;
  let now = bill;
  for (const [step, word] of papers) {
    if (accountCode === null && step !== 'proof') continue;
    now = await treasurer.ask('POST', `/v1/bills/${bill.id}/${step}`, BillView, {
      ...{ version: now.version, rupiah, accountCode },
      ...{ number: `${word}/${bill.id}`, date: day },
    });
  }
  return now;
}

/** Pays a listed bill in all its steps on one day. */
export async function payBill(treasurer: Desk, bill: BillView, day: string): Promise<BillView> {
  return payCode(treasurer, await enterCode(treasurer, bill, day), day);
}
