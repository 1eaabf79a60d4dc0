import type { CalendarDate } from '../identifiers.ts';
import type { ContributionMonth } from '../months.ts';
import type { LeavingReason } from './person-ledger.ts';

/** One month that was paid for somebody, with the day on which the insurer had the money. */
export interface PaidMonth {
  readonly month: ContributionMonth;
  readonly paidOn: CalendarDate;
  /** by letter of the regional office it counts although the cover before it had lapsed (domain-rules 2.12) */
  readonly corrected: boolean;
  /** how often the person had left before it was claimed: who comes back begins anew */
  readonly era: number;
}

/** Why and when somebody left for good, as far as it was told. */
export interface Leaving {
  readonly reason: LeavingReason;
  /** the day of death; for every other reason the first day without cover */
  readonly on: CalendarDate;
}

/** Everything that cover is derived from. */
export interface ContributionHistory {
  readonly paid: readonly PaidMonth[];
  /** oldest first; the first one ended the first era, and so on */
  readonly left: readonly Leaving[];
}

/** By what a region reckons cover (domain-rules 2.12, 2.14; both are not verified, hence set and not fixed). */
export interface ContributionRules {
  /** unpaid months after which the cover has ended */
  readonly lapseAfterMonths: number;
  /** days on which agreements (PKS) began with which the insurer aligns a first payment; none for most */
  readonly alignedTo: readonly CalendarDate[];
}

/**
 * Where somebody's cover stands on a day (domain-rules 2.12, 2.13): derived from what was paid, never set by hand.
 * GRACE is shown as "menunggak – RISIKO, belum tentu dijamin", never as protected.
 */
export type CoverState =
  | { readonly state: 'NONE' }
  | {
      readonly state: 'ACTIVE';
      readonly spell: CoverSpell;
      readonly paidThrough: ContributionMonth;
    }
  | {
      readonly state: 'GRACE';
      readonly spell: CoverSpell;
      readonly paidThrough: ContributionMonth;
      /** 1..3 */
      readonly monthsUnpaid: number;
    }
  | {
      readonly state: 'ENDED';
      readonly spell: CoverSpell;
      readonly paidThrough: ContributionMonth;
      readonly reason: 'LAPSED' | LeavingReason;
      /** the first day without cover */
      readonly since: CalendarDate;
    };

/** A stretch of cover without a lapse: age and work were tested where it began (domain-rules 1.3). */
export interface CoverSpell {
  readonly startsOn: CalendarDate;
  readonly firstMonth: ContributionMonth;
  /** paid months of this spell, up to the day that was asked about */
  readonly monthsPaid: number;
}
