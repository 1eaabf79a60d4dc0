import * as z from 'zod';
import { FundingId } from '../cohort/cohort.ts';
import { BillId } from '../contribution/bill.ts';
import { CalendarDate, Instant, NominationId, PersonId, UserId } from '../identifiers.ts';
import { ContributionMonth } from '../months.ts';

export const RefundId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('RefundId');
export type RefundId = z.infer<typeof RefundId>;

/** Asked of the insurer, agreed to, back in the region's treasury (kas daerah); or refused, and perhaps asked again. */
export const refundStates = ['requested', 'approved', 'received', 'refused'] as const;
export const RefundState = z.enum(refundStates);
export type RefundState = z.infer<typeof RefundState>;

export const refundSteps = ['request-again', 'approve', 'receive', 'refuse'] as const;
export type RefundStep = (typeof refundSteps)[number];

/** A letter, or the proof of a receipt: number, day, whole rupiah. */
export const RefundPaper = z.object({
  number: z.string().min(1).max(80),
  date: CalendarDate,
  rupiah: z.int().min(0),
  by: UserId,
  at: Instant,
});
export type RefundPaper = z.infer<typeof RefundPaper>;

/** Months of one person that one bill paid. */
export const RefundLine = z.object({
  person: PersonId,
  nomination: NominationId,
  bill: BillId,
  months: z.array(ContributionMonth).min(1).max(120),
  rupiah: z.int().min(1),
});
export type RefundLine = z.infer<typeof RefundLine>;

/** Paid months that bought no cover, asked back from the insurer for the source of money that paid them (2.17). */
export const Refund = z.object({
  id: RefundId,
  version: z.int().min(1),
  funding: FundingId,
  state: RefundState,
  lines: z.array(RefundLine).min(1),
  /** what was paid for these months; no more ever comes back */
  rupiah: z.int().min(1),
  requested: RefundPaper,
  /** the insurer's letter; its rupiah are what comes back */
  approved: RefundPaper.nullable(),
  /** the proof of the region's treasury */
  received: RefundPaper.nullable(),
  /** the insurer's last refusal, with its reason; kept when it is asked again */
  refused: RefundPaper.extend({ reason: z.string().min(1).max(300) }).nullable(),
});
export type Refund = z.infer<typeof Refund>;

const nextStates: Readonly<
  Record<RefundState, Readonly<Partial<Record<RefundStep, RefundState>>>>
> = {
  requested: { approve: 'approved', refuse: 'refused' },
  approved: { receive: 'received', refuse: 'refused' },
  received: {},
  refused: { 'request-again': 'requested' },
};

/** The state that a step leads to; null when it is not open now. What is back in the treasury stays there. */
export function nextRefundState(state: RefundState, step: RefundStep): RefundState | null {
  return nextStates[state][step] ?? null;
}

/** The most rupiah that a step may name: what was paid, and once the insurer agreed what it agreed to. */
export function mostOf({ rupiah, approved }: Pick<Refund, 'rupiah' | 'approved'>): number {
  return Math.min(rupiah, approved?.rupiah ?? rupiah);
}

/** The paper that a step rests on: no step is dated before it. */
export function lastPaper({
  requested,
  approved,
  refused,
  state,
}: Pick<Refund, 'requested' | 'approved' | 'refused' | 'state'>): RefundPaper {
  switch (state) {
    case 'requested':
      return requested;
    case 'approved':
    case 'received':
      return approved ?? requested;
    case 'refused':
      return refused ?? requested;
  }
}

/** What of a refund is where, in rupiah; the sum is always what was paid for its months. */
export interface RefundMoney {
  /** asked or agreed, and not there yet */
  readonly expected: number;
  readonly received: number;
  /** kept by the insurer: refused, or less agreed than asked */
  readonly kept: number;
}

/** Where the rupiah of a refund are. */
export function moneyOfRefund({ state, rupiah, approved, received }: Refund): RefundMoney {
  switch (state) {
    case 'requested':
      return { expected: rupiah, received: 0, kept: 0 };
    case 'approved': {
      const expected = approved?.rupiah ?? rupiah;
      return { expected, received: 0, kept: rupiah - expected };
    }
    case 'received': {
      const back = received?.rupiah ?? 0;
      return { expected: 0, received: back, kept: rupiah - back };
    }
    case 'refused':
      return { expected: 0, received: 0, kept: rupiah };
  }
}
