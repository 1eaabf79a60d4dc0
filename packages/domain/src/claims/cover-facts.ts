import type { CoverState } from '../contribution/cover-state.ts';
import type { CalendarDate } from '../identifiers.ts';
import { monthOf, monthsBetween } from '../months.ts';

/** What is known of somebody's cover when a benefit is estimated. */
export interface CoverFacts {
  /** where the cover stood on the day of the event */
  readonly cover: CoverState;
  /** months paid for over all spells, up to that day (masa iur) */
  readonly monthsPaidTotal: number;
  /** the reported income that accidents are paid by, in rupiah a month; null for the lowest band of the law */
  readonly wageBase: number | null;
  /** whether cover stood so only by money that came after the event: public money is often late (domain-rules 2.12) */
  readonly isPaidLater: boolean;
}

/**
 * How sure it is that the insurer takes the event as covered. Only `none` is cover; whoever reads another is told so
 * beside every figure, and that the insurer decides (domain-rules 2.12).
 */
export type CoverRisk = 'none' | 'paid-later' | 'unpaid-month' | 'lapsed' | 'ended' | 'not-covered';

/** months unpaid after which a membership is at an end (domain-rules 2.12) */
const graceMonths = 3;

/** The risk of an event on a day. A cover that the death itself ended is taken as it stood that day. */
export function coverRisk(cover: CoverState, day: CalendarDate): CoverRisk {
  switch (cover.state) {
    case 'NONE':
      return 'not-covered';
    case 'ACTIVE':
      return 'none';
    case 'GRACE':
      return 'unpaid-month';
    case 'ENDED': {
      if (cover.reason === 'LAPSED') return 'lapsed';
      if (cover.reason !== 'DIED') return day < cover.since ? 'none' : 'ended';
      const unpaid = monthsBetween(cover.paidThrough, monthOf(day));
      if (unpaid <= 0) return 'none';
      return unpaid <= graceMonths ? 'unpaid-month' : 'lapsed';
    }
  }
}

const dayMs = 86_400_000;

/** Days from the first day of cover to a day, both counted; 0 where the day lies before. */
export function daysCovered(from: CalendarDate, day: CalendarDate): number {
  return Math.max(0, Math.round((Date.parse(day) - Date.parse(from)) / dayMs) + 1);
}
