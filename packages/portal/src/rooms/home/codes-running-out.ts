import type { BillView } from '@payung/contract';
import { isOnItsWay } from '../bills/on-its-way.ts';
import { daysUntil } from './work.ts';

/** days before its last one in which a code is said to be running out, as in the room of bills */
const soon = 7;

interface Coded extends Pick<BillView, 'state'> {
  readonly billing: { readonly expiresOn: string } | null;
}

export interface RunningOut {
  readonly on: string;
  readonly isOver: boolean;
}

/**
 * Codes of the insurer whose last day is near or past, that day first which comes first. Days are counted here
 * without the calendar library, which would be a tenth of all that home loads.
 */
export function codesRunningOut(bills: readonly Coded[], today: string): readonly RunningOut[] {
  return bills
    .filter(isOnItsWay)
    .flatMap(({ billing }) => (billing === null ? [] : [billing.expiresOn]))
    .filter((on) => on < today || daysUntil(today, on) <= soon)
    .sort((a, b) => a.localeCompare(b))
    .map((on) => ({ on, isOver: on < today }));
}
