import type { FundingKind } from '../cohort/cohort.ts';
import { addDays } from '../dates.ts';
import type { CalendarDate } from '../identifiers.ts';
import type { Bill, BillState } from './bill.ts';

/** What is done to a bill after its list was made. */
export const billSteps = [
  'bill',
  'request-payment',
  'order-payment',
  'disburse',
  'prove',
  'cancel',
] as const;
export type BillStep = (typeof billSteps)[number];

/** Whether money passes through the treasury (SPP, SPM, SP2D): what donors and people pay themselves does not. */
export function passesTreasury(kind: FundingKind): boolean {
  switch (kind) {
    case 'APBD':
    case 'APBD_P':
    case 'DBHCHT':
    case 'PROVINCE':
    case 'APBDES':
      return true;
    case 'CSR':
    case 'DONATION':
    case 'SELF':
      return false;
  }
}

/**
 * The state that a step leads to; null when it is not open now. A code of the insurer may be renewed until the money is
 * there; what left the treasury is not cancelled.
 */
export function billStateAfter(
  state: BillState,
  step: BillStep,
  kind: FundingKind,
): BillState | null {
  switch (step) {
    case 'bill':
      if (state === 'listed') return 'billed';
      return isBilled(state) ? state : null;
    case 'request-payment':
      return state === 'billed' && passesTreasury(kind) ? 'payment-requested' : null;
    case 'order-payment':
      return state === 'payment-requested' ? 'payment-ordered' : null;
    case 'disburse':
      return state === 'payment-ordered' ? 'disbursed' : null;
    case 'prove':
      return state === (passesTreasury(kind) ? 'disbursed' : 'billed') ? 'paid' : null;
    case 'cancel':
      return state === 'listing' || state === 'listed' || isBeforeTreasuryPaid(state)
        ? 'cancelled'
        : null;
  }
}

function isBeforeTreasuryPaid(state: BillState): boolean {
  return state === 'billed' || state === 'payment-requested' || state === 'payment-ordered';
}

function isBilled(state: BillState): boolean {
  return isBeforeTreasuryPaid(state) || state === 'disbursed';
}

/** Whether the insurer's code of a bill has run out on a day: the day itself still counts. */
export function hasRunOut({ billing }: Pick<Bill, 'billing'>, day: CalendarDate): boolean {
  return billing !== null && day > billing.expiresOn;
}

/** Days in which papers of a payment that was in time may still be entered; our choice, no rule is known. */
const daysToEnter = 14;

type Coded = Pick<Bill, 'billing' | 'reopenedOn'>;

/** The last day on which papers of a payment in time may be entered; null before a code. */
export function enteredUntil({ billing, reopenedOn }: Coded): CalendarDate | null {
  if (billing === null) return null;
  const { expiresOn } = billing;
  const from = reopenedOn !== undefined && reopenedOn > expiresOn ? reopenedOn : expiresOn;
  return addDays(from, daysToEnter);
}

/**
 * Whether a bill ends by itself on a day: its code ran out, the treasury has not paid as far as anybody entered, and
 * whoever paid in time has had the time to say so. Who knows better cancels it before.
 * @param openSince the day from which people may work in the region, where they could not before; null for always
 */
export function expires(
  bill: Coded & Pick<Bill, 'state'>,
  day: CalendarDate,
  openSince: CalendarDate | null = null,
): boolean {
  const until = enteredUntil(bill);
  if (until === null || !isBeforeTreasuryPaid(bill.state)) return false;
  const hadTime = openSince === null || day > addDays(openSince, daysToEnter);
  return day > until && hadTime;
}

/** The state of a bill that ended by itself, before it did: as far as papers were entered. */
export function stateBeforeExpiry({
  paymentOrder,
  paymentRequest,
}: Pick<Bill, 'paymentOrder' | 'paymentRequest'>): BillState {
  if (paymentOrder !== null) return 'payment-ordered';
  return paymentRequest === null ? 'billed' : 'payment-requested';
}
