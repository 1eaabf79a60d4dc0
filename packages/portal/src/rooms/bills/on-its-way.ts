import type { BillView } from '@payung/contract';

/** Whether a bill still wants something of somebody. By itself, since home asks it without the calendar of bills. */
export function isOnItsWay({ state }: Pick<BillView, 'state'>): boolean {
  return state !== 'paid' && state !== 'cancelled' && state !== 'expired';
}
