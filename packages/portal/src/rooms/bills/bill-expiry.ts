import type { BillView } from '@payung/contract';
import { addDays, CalendarDate, enteredUntil, expires, hasRunOut } from '@payung/domain';

/** days before the last one in which a code is said to be running out */
const soon = 7;

type Expiry =
  | { readonly kind: 'none' }
  | { readonly kind: 'fine' | 'soon'; readonly on: string }
  /** papers of a payment in time may still be entered until a day */
  | { readonly kind: 'over'; readonly on: string; readonly enterUntil: string };

/** Whether a bill still wants something of somebody. */
export function isOnItsWay({ state }: Pick<BillView, 'state'>): boolean {
  return state !== 'paid' && state !== 'cancelled' && state !== 'expired';
}

type Coded = Pick<BillView, 'billing' | 'state' | 'reopenedOn'>;

/** Where the insurer's code of a bill stands on a day, `YYYY-MM-DD`; none where it does not matter any more. */
export function expiryOf(bill: Coded, today: string): Expiry {
  const until = enteredUntil(bill);
  if (bill.billing === null || until === null || !isOnItsWay(bill)) return { kind: 'none' };
  const on = bill.billing.expiresOn;
  const day = CalendarDate.parse(today);
  if (hasRunOut(bill, day)) {
    return { kind: 'over', on, enterUntil: until };
  }
  return { kind: addDays(day, soon) >= on ? 'soon' : 'fine', on };
}

/** Whether a bill ends by itself with the next run of the night unless its code is renewed. */
export function endsTonight(bill: Coded, today: string): boolean {
  return expires(bill, CalendarDate.parse(today));
}
