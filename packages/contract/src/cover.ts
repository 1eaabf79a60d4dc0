import {
  BillId,
  CalendarDate,
  CohortId,
  ContributionMonth,
  FundingId,
  LeavingReason,
  NominationId,
} from '@payung/domain';
import * as z from 'zod';

const Spell = z.object({
  startsOn: CalendarDate,
  firstMonth: ContributionMonth,
  monthsPaid: z.int(),
});

/**
 * Where somebody's cover stands on a day, derived from what was paid. GRACE is a risk, never protection: show it as
 * "menunggak – RISIKO, belum tentu dijamin".
 */
export const CoverStateView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('NONE') }),
  z.object({ state: z.literal('ACTIVE'), spell: Spell, paidThrough: ContributionMonth }),
  z.object({
    state: z.literal('GRACE'),
    spell: Spell,
    paidThrough: ContributionMonth,
    monthsUnpaid: z.int(),
  }),
  z.object({
    state: z.literal('ENDED'),
    spell: Spell,
    paidThrough: ContributionMonth,
    reason: z.union([z.literal('LAPSED'), LeavingReason]),
    since: CalendarDate,
  }),
]);
export type CoverStateView = z.infer<typeof CoverStateView>;

/** What is paid for a person, and where the cover stands. */
export const ContributionsView = z.object({
  nominationId: NominationId,
  day: CalendarDate,
  cover: CoverStateView,
  /** the day on which it ends by itself when nothing more is paid */
  endsOn: CalendarDate.nullable(),
  /** masa iur: months that count, in all spells */
  monthsPaid: z.int(),
  months: z.array(
    z.object({
      month: ContributionMonth,
      bill: BillId,
      cohort: CohortId,
      funding: FundingId,
      tariff: z.int(),
      /** null while the bill is on its way */
      paidOn: CalendarDate.nullable(),
    }),
  ),
  /** paid months that bought no cover */
  idle: z.array(z.object({ month: ContributionMonth, why: z.enum(['too-late', 'left']) })),
  /** KPJ */
  cardNo: z.string().nullable(),
  rules: z.object({ lapseAfterMonths: z.int(), alignedTo: z.array(CalendarDate) }),
});

/** How many people of an agency stand where, and what becomes of them when nothing is paid. */
export const CoverAlertView = z.object({
  month: ContributionMonth,
  on: CalendarDate,
  agencies: z.array(
    z.object({
      agency: z.string(),
      /** people by unpaid months, 1 to the last before the cover ends */
      unpaid: z.record(z.string(), z.int()),
      /** people whose cover ended for want of payment: this month, or while their decision goes on */
      lapsed: z.int(),
      /** people whose first month is over and for whom nothing was ever paid */
      notBegun: z.int(),
      /** of those behind: people whose month is unpaid, by month and by the source that covers them */
      owed: z.array(z.object({ month: ContributionMonth, funding: FundingId, people: z.int() })),
    }),
  ),
  /** the first day on which somebody loses cover when nothing is paid; null when nobody is at risk */
  firstLapseOn: CalendarDate.nullable(),
});
export const CoverAlertList = z.object({ items: z.array(CoverAlertView) });
