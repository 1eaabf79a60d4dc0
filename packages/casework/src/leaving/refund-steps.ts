import { fileNew, fileOver, type RegistryWrite, sha256Hex } from '@payung/data';
import {
  type CalendarDate,
  lastPaper,
  mostOf,
  nextRefundState,
  type Refund,
  type RefundId,
  type RefundPaper,
  type RefundStep,
} from '@payung/domain';
import type { RegionAdmin, Treasurer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import type { MoneyReader } from '../cohort/index.ts';
import { beginOf, cursorAt, type PageRequest } from '../determination/determination-views.ts';
import { nowOf } from '../now.ts';
import type { Page } from '../people-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { refundReceiptShelf, refundShelf } from './leaving-shelves.ts';

/** Refunds of the region, the newest first. */
export async function listRefunds(
  service: Service,
  actor: MoneyReader,
  { cursor, limit }: PageRequest,
): Promise<Result<Page<Refund>>> {
  const open = await regionOf(service, actor.tenant);
  const scope = { route: 'refunds', user: actor.user };
  const from = await beginOf(open, scope, cursor);
  if (from === 'invalid') return refuse({ code: 'cursor-invalid' });
  const all = (await open.data.shelves.all(refundShelf)).reverse();
  const nextCursor = cursorAt(open, scope, from + limit < all.length ? from + limit : null);
  return ok({ items: all.slice(from, from + limit), nextCursor });
}

/** A refund as it stands: what is asked back, from which bills, and how far it has come. */
export async function showRefund(
  service: Service,
  actor: MoneyReader,
  id: RefundId,
): Promise<Result<Refund>> {
  const { data } = await regionOf(service, actor.tenant);
  const refund = await data.shelves.one(refundShelf, id);
  return refund === null ? notFound('refund') : ok(refund);
}

export interface RefundStepTaken {
  readonly id: RefundId;
  readonly version: number;
  readonly step: RefundStep;
  /** of the letter; of the receipt where the money is back */
  readonly number: string;
  readonly date: CalendarDate;
  /** what the insurer agrees to, or what came; null for the other steps */
  readonly rupiah: number | null;
  /** why the insurer refuses; null for the other steps */
  readonly reason: string | null;
  readonly correlationId: string;
}

type Fault = { readonly field: string; readonly detail: string };

/**
 * Follows a refund: the insurer agrees or refuses, the money is back in the region's treasury (kas daerah), or it is
 * asked for again. Never more than was paid for the months, nor than was agreed to; a receipt stands for one refund.
 */
export async function takeRefundStep(
  service: Service,
  actor: RegionAdmin | Treasurer,
  taken: RefundStepTaken,
): Promise<Result<Refund>> {
  const open = await regionOf(service, actor.tenant);
  const refund = await open.data.shelves.one(refundShelf, taken.id);
  if (refund === null) return notFound('refund');
  const state = nextRefundState(refund.state, taken.step);
  if (state === null) {
    return refuse({ code: 'state-forbids', detail: `the refund is ${refund.state}` });
  }
  if (refund.version !== taken.version) return refuse({ code: 'version-moved' });
  const most = mostOf(refund);
  if (taken.rupiah !== null && taken.rupiah > most) {
    return refuse({ code: 'refund-too-large', most, said: taken.rupiah });
  }
  const receipt =
    taken.step === 'receive' ? await receiptOf(open, refund, taken.number) : noReceipt;
  const faults = [...faultsOf(open, refund, taken), ...receipt.faults];
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const change = { state, ...changeOf(service, actor, refund, taken) };
  const result = await open.data.commit({
    cause: causeOf(actor, taken.correlationId),
    lane: 'any',
    writes: [fileOver(refundShelf, refund, change, { act: acts[taken.step] }), ...receipt.writes],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...refund, ...change, version: refund.version + 1 });
}

const acts = {
  'request-again': 'requested-again',
  approve: 'approved',
  receive: 'received',
  refuse: 'refused',
} as const satisfies Record<RefundStep, string>;

function faultsOf(
  { today }: OpenRegion,
  refund: Refund,
  { step, date, rupiah, reason }: RefundStepTaken,
): Fault[] {
  const faults: Fault[] = [];
  if (date > today) faults.push({ field: 'date', detail: `lies after today, ${today}` });
  const before = lastPaper(refund).date;
  if (date < before) {
    faults.push({ field: 'date', detail: `lies before ${before}, the day of what it rests on` });
  }
  if (step === 'approve' && (rupiah ?? 0) < 1) {
    faults.push({
      field: 'rupiah',
      detail: 'what the insurer agrees to; where nothing, it refuses',
    });
  }
  const due = refund.approved?.rupiah ?? null;
  if (step === 'receive' && rupiah !== due) {
    const detail = `the insurer agreed to ${due}; ask it for what is missing before`;
    faults.push({ field: 'rupiah', detail });
  }
  if (step === 'refuse' && reason === null) faults.push({ field: 'reason', detail: 'say why' });
  return faults;
}

function changeOf(
  service: Service,
  { user }: RegionAdmin | Treasurer,
  refund: Refund,
  { step, number, date, rupiah, reason }: RefundStepTaken,
): Partial<Refund> {
  const by = { by: user, at: nowOf(service) };
  const paper: RefundPaper = { number, date, rupiah: rupiah ?? refund.rupiah, ...by };
  switch (step) {
    case 'request-again':
      return { requested: { ...paper, rupiah: refund.rupiah }, approved: null };
    case 'approve':
      return { approved: paper };
    case 'receive':
      return { received: paper };
    case 'refuse':
      return { refused: { ...paper, rupiah: refund.rupiah, reason: reason ?? '' } };
  }
}

interface Receipt {
  readonly faults: Fault[];
  readonly writes: RegistryWrite[];
}

const noReceipt: Receipt = { faults: [], writes: [] };

/** The same receipt never brings money back twice. */
async function receiptOf(
  { data }: OpenRegion,
  { id: refund }: Refund,
  number: string,
): Promise<Receipt> {
  const id = sha256Hex(`receipt ${number.replace(/[\s.-]/gu, '').toUpperCase()}`);
  const taken = await data.shelves.one(refundReceiptShelf, id);
  if (taken !== null) {
    return {
      faults: [{ field: 'number', detail: `stands for refund ${taken.refund}` }],
      writes: [],
    };
  }
  const record = { id, version: 1, number, refund };
  return { faults: [], writes: [fileNew(refundReceiptShelf, record, { act: null })] };
}
