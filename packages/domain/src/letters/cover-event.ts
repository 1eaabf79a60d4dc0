import type { CoverState, PaidMonth } from '../contribution/cover-state.ts';
import type { LeavingReason } from '../contribution/person-ledger.ts';
import type { CalendarDate } from '../identifiers.ts';
import type { ContributionMonth } from '../months.ts';

/** What a worker or the family is told of by a short message. */
export type CoverEvent =
  | {
      readonly kind: 'began';
      /** the day on which it was known: cover may begin with a day before its payment */
      readonly on: CalendarDate;
      readonly firstMonth: ContributionMonth;
      readonly paidThrough: ContributionMonth;
    }
  | {
      readonly kind: 'ended';
      /** the first day without cover */
      readonly on: CalendarDate;
      readonly reason: 'LAPSED' | LeavingReason;
    };

/**
 * The event behind where somebody's cover stands. While months are unpaid nothing is told: cover is uncertain then
 * (domain-rules 2.12), and a message that says neither helps nobody.
 * @param paid what was paid, by which the cover was reckoned
 * @returns null where there is nothing to tell
 */
export function coverEventOf(cover: CoverState, paid: readonly PaidMonth[]): CoverEvent | null {
  switch (cover.state) {
    case 'NONE':
    case 'GRACE':
      return null;
    case 'ACTIVE': {
      const { firstMonth, startsOn } = cover.spell;
      const first = paid.findLast(({ month }) => month === firstMonth);
      const on = first !== undefined && first.paidOn > startsOn ? first.paidOn : startsOn;
      return { kind: 'began', on, firstMonth, paidThrough: cover.paidThrough };
    }
    case 'ENDED':
      return { kind: 'ended', on: cover.since, reason: cover.reason };
  }
}

/** The name of an event among those of one person: the same event has the same name on every day. */
export function coverEventId(event: CoverEvent): string {
  return event.kind === 'began' ? `began-${event.firstMonth}` : `ended-${event.on}`;
}
