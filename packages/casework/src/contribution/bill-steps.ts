import { fileNew, fileOver, type RegistryWrite, sha256Hex } from '@payung/data';
import {
  type Bill,
  type BillId,
  type BillStep,
  billStateAfter,
  type CalendarDate,
  hasRunOut,
  type TreasuryPaper,
} from '@payung/domain';
import type { RegionAdmin, Treasurer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { keepSource } from '../cohort/index.ts';
import { nowOf } from '../now.ts';
import { ok, type Refusal, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { dayFaults, type Fault, findBill } from './bill-access.ts';
import { type BillMoney, moneyFaults, moneyOf } from './bill-money.ts';
import { scansOf } from './bill-scans.ts';
import { billShelf, type TreasuryNumber, treasuryNumberShelf } from './contribution-shelves.ts';
import { takeRestrictedOffList } from './take-restricted-off.ts';

interface StepRequest {
  readonly id: BillId;
  readonly version: number;
  readonly correlationId: string;
}

export interface BillingRequest extends StepRequest {
  /** kode iuran */
  readonly code: string;
  readonly issuedOn: CalendarDate;
  /** the last day on which it can be paid */
  readonly expiresOn: CalendarDate;
  readonly people: number;
  readonly rupiah: number;
}

export interface PaperRequest extends StepRequest {
  readonly number: string;
  readonly date: CalendarDate;
  readonly rupiah: number;
  /** ids of files that this user handed in of it; may follow later */
  readonly scans: readonly string[];
  /** kode rekening as it stands on the paper; null for money that does not pass the treasury */
  readonly accountCode: string | null;
}

/** A bill that may take a step, with what it draws on. */
interface Stepping {
  readonly open: OpenRegion;
  readonly bill: Bill;
  readonly money: BillMoney;
  readonly state: Bill['state'];
}

/**
 * What stands between a bill and a step: its state, another version, its ceilings and account code. The bill is read
 * after its source, so that of two bills on one source the second sees the first.
 */
async function stepping(
  service: Service,
  actor: RegionAdmin | Treasurer,
  { id, version }: StepRequest,
  step: BillStep,
): Promise<Result<Stepping>> {
  const found = await findBill(service, actor, id);
  if (!found.ok) return found;
  const { open } = found.value;
  const money = await moneyOf(open, found.value.bill);
  const bill = (await open.data.shelves.one(billShelf, id)) ?? found.value.bill;
  const state = billStateAfter(bill.state, step, money.source.kind);
  if (state === null)
    return refuse({ code: 'state-forbids', detail: `a bill in state ${bill.state}` });
  if (step !== 'cancel' && bill.work !== null) {
    return refuse({ code: 'work-under-way', step: 'make-bill' });
  }
  if (step !== 'cancel' && bill.people === 0) return refuse({ code: 'bill-empty' });
  if (bill.version !== version) return refuse({ code: 'version-moved' });
  return ok({ open, bill, money, state });
}

async function keepStep(
  actor: RegionAdmin | Treasurer,
  { open, bill, money }: Stepping,
  change: Partial<Bill>,
  act: string,
  { correlationId, also = [] }: { correlationId: string; also?: readonly RegistryWrite[] },
): Promise<Result<Bill>> {
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [fileOver(billShelf, bill, change, { act }), keepSource(money.source), ...also],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...bill, ...change, version: bill.version + 1 });
}

/**
 * Enters the code by which the insurer wants a bill to be paid (kode iuran): for exactly its people and rupiah, until a
 * day. A code that ran out is replaced in the same way while the money is on its way.
 * Whoever is restricted and still on the list comes off it first.
 * @returns `payment-differs` with both figures where nothing but the insurer's figures is wrong; `request-faults` with
 * everything that is; `version-moved` also where somebody came off
 */
export async function enterBilling(
  service: Service,
  actor: Treasurer,
  request: BillingRequest,
): Promise<Result<Bill>> {
  const may = await stepping(service, actor, request, 'bill');
  if (!may.ok) return may;
  const { open, bill, money, state } = may.value;
  // the insurer bills whom the files name, and those leave out whose data must rest
  if (bill.billing === null && (await takeRestrictedOffList(service, open, bill)) > 0) {
    return refuse({ code: 'version-moved' });
  }
  if (bill.billing !== null && !hasRunOut(bill, open.today)) {
    return refuse({ code: 'state-forbids', detail: 'its code can still be paid' });
  }
  const { code, issuedOn, expiresOn, people, rupiah } = request;
  const number = await numberOf(open, bill, 'billing-code', code);
  const faults = [
    ...dayFaults('issuedOn', issuedOn, { notBefore: null, today: open.today }),
    ...(expiresOn < open.today
      ? [{ field: 'expiresOn', detail: `lies before today, ${open.today}` }]
      : []),
    ...(expiresOn < issuedOn
      ? [{ field: 'expiresOn', detail: `lies before ${issuedOn}, the day of issue` }]
      : []),
    ...(await moneyFaults(open, bill, money)),
    ...number.faults,
  ];
  const refusal = refusalOf(bill, { people, rupiah, day: null }, faults);
  if (refusal !== null) return refuse(refusal);
  const billing = { code, issuedOn, expiresOn, people, rupiah };
  const { correlationId } = request;
  return keepStep(actor, may.value, { state, billing }, 'billed', {
    correlationId,
    also: number.writes,
  });
}

type PaperStep = Exclude<BillStep, 'bill' | 'cancel'>;

const papers = {
  'request-payment': { field: 'paymentRequest', act: 'payment-requested', after: null },
  'order-payment': { field: 'paymentOrder', act: 'payment-ordered', after: 'paymentRequest' },
  disburse: { field: 'disbursement', act: 'disbursed', after: 'paymentOrder' },
  prove: { field: 'proof', act: 'paid', after: 'disbursement' },
} as const satisfies Record<
  PaperStep,
  { field: keyof Bill; act: string; after: keyof Bill | null }
>;

/**
 * Enters a paper of the treasury: SPP, SPM, SP2D, or the proof that the insurer has the money (NTPN). Each is for the
 * rupiah that were billed, on a day on which the insurer's code could be paid, and not before the paper that it rests
 * on. Account code and ceilings are looked at each time. The proof makes every month of the bill paid: nothing else is
 * written.
 * @returns `payment-differs` for more or less than was billed, `bill-expired` after the last day of the code, where
 * nothing else is wrong; `request-faults` with everything that is
 */
export async function enterTreasuryPaper(
  service: Service,
  actor: Treasurer,
  step: PaperStep,
  request: PaperRequest,
): Promise<Result<Bill>> {
  const may = await stepping(service, actor, request, step);
  if (!may.ok) return may;
  const { open, bill, money, state } = may.value;
  const { number, date, rupiah, correlationId } = request;
  const { field, act, after } = papers[step];
  const before = notBefore(bill, step, after === null ? null : (bill[after]?.date ?? null));
  const taken =
    step === 'prove' ? await numberOf(open, bill, 'proof', number) : { faults: [], writes: [] };
  const used = await scansOf(open, actor, request);
  const faults = [
    ...dayFaults('date', date, { notBefore: before, today: open.today }),
    ...codeFaults(bill, request),
    ...(await moneyFaults(open, bill, money)),
    ...taken.faults,
    ...used.faults,
  ];
  const refusal = refusalOf(bill, { people: bill.people, rupiah, day: date }, faults);
  if (refusal !== null) return refuse(refusal);
  const by = { by: actor.user, at: nowOf(service) };
  const paper: TreasuryPaper = { number, date, rupiah, ...used.scans, ...by };
  return keepStep(actor, may.value, { state, [field]: paper }, act, {
    correlationId,
    also: [...taken.writes, ...used.writes],
  });
}

/**
 * The first day that a paper may bear. The insurer takes the money by the code of that day alone: of one that was
 * renewed, no earlier than the new one. What the treasury wrote before that stands.
 */
function notBefore(
  { billing }: Bill,
  step: PaperStep,
  restsOn: CalendarDate | null,
): CalendarDate | null {
  const issuedOn = billing?.issuedOn ?? null;
  if (restsOn === null || issuedOn === null) return restsOn ?? issuedOn;
  return step === 'prove' && issuedOn > restsOn ? issuedOn : restsOn;
}

function codeFaults(bill: Bill, { accountCode }: PaperRequest): Fault[] {
  if (accountCode === bill.accountCode) return [];
  const detail = `the bill is paid from ${bill.accountCode ?? 'no account of the budget'}`;
  return [{ field: 'accountCode', detail }];
}

/** What somebody says of a payment, and on which day it was made; null for none. */
interface Said {
  readonly people: number;
  readonly rupiah: number;
  readonly day: CalendarDate | null;
}

/** Why a step is refused: figures that differ and a code that ran out by themselves where nothing else is wrong. */
function refusalOf(bill: Bill, said: Said, faults: readonly Fault[]): Refusal | null {
  const { people, rupiah, billing } = bill;
  const wrong = (['people', 'rupiah'] as const).filter((field) => said[field] !== bill[field]);
  const isLate = said.day !== null && billing !== null && hasRunOut(bill, said.day);
  const kinds = Math.sign(wrong.length) + Math.sign(faults.length) + (isLate ? 1 : 0);
  if (kinds === 0) return null;
  if (kinds === 1 && isLate) return { code: 'bill-expired', on: billing.expiresOn };
  if (kinds === 1 && wrong.length > 0) {
    const { day: _, ...figures } = said;
    return { code: 'payment-differs', billed: { people, rupiah }, said: figures };
  }
  const all = [
    ...wrong.map((field) => ({ field, detail: `${bill[field]} were billed, not ${said[field]}` })),
    ...(isLate
      ? [{ field: 'date', detail: `lies after ${billing.expiresOn}, the last day of its code` }]
      : []),
    ...faults,
  ];
  return { code: 'request-faults', faults: all };
}

/** A code or proof stands on one bill only: the same receipt never pays two. */
async function numberOf(
  { data }: OpenRegion,
  { id: bill }: Bill,
  kind: TreasuryNumber['kind'],
  number: string,
): Promise<{ faults: Fault[]; writes: RegistryWrite[] }> {
  const id = sha256Hex(`${kind} ${number.replace(/[\s.-]/gu, '').toUpperCase()}`);
  const taken = await data.shelves.one(treasuryNumberShelf, id);
  if (taken !== null) {
    const field = kind === 'proof' ? 'number' : 'code';
    return { faults: [{ field, detail: `stands on bill ${taken.bill} already` }], writes: [] };
  }
  const record = { id, version: 1, kind, number, bill };
  return { faults: [], writes: [fileNew(treasuryNumberShelf, record, { act: null })] };
}

/** Gives a bill up before the treasury paid: its months are free again, and nothing is written on people. */
export async function cancelBill(
  service: Service,
  actor: RegionAdmin | Treasurer,
  request: StepRequest,
): Promise<Result<Bill>> {
  const may = await stepping(service, actor, request, 'cancel');
  if (!may.ok) return may;
  const { correlationId } = request;
  return keepStep(actor, may.value, { state: may.value.state, work: null }, 'cancelled', {
    correlationId,
  });
}
