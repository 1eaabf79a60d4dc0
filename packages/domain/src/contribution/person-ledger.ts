import * as z from 'zod';
import { CohortId, FundingId } from '../cohort/cohort.ts';
import { CalendarDate, Instant, UserId } from '../identifiers.ts';
import { ContributionMonth } from '../months.ts';
import { BillId } from './bill.ts';

/** Why somebody's cover ends for good (domain-rules 2.13); a lapse is derived and never written. */
export const leavingReasons = [
  'DIED',
  'BECAME_PU',
  'MOVED',
  'WITHDRAWN',
  'DOUBLE',
  'REPLACED',
] as const;
export const LeavingReason = z.enum(leavingReasons);
export type LeavingReason = z.infer<typeof LeavingReason>;

/**
 * What happened to one person's contributions, oldest first; nothing is ever taken out. A month belongs to the person
 * once a bill claims it; it is paid as soon as that bill is, so that paying writes nothing here.
 */
export const LedgerEntry = z.lazy(() =>
  z.discriminatedUnion('entry', [
    /** months on a bill's list: at most one living claim for each month, whoever pays (domain-rules 1.13, 5.7) */
    z.object({
      entry: z.literal('claimed'),
      bill: BillId,
      cohort: CohortId,
      funding: FundingId,
      firstMonth: ContributionMonth,
      months: z.int().min(1).max(12),
      /** rupiah for one month */
      tariff: z.int().min(1),
      /** leavings before these months, where one more was told before they were billed: owed from before it */
      era: z.int().min(0).optional(),
      at: Instant,
    }),
    /** taken off a bill before it was paid, or refused by the insurer: months of this claim that count no longer */
    z.object({
      entry: z.literal('released'),
      bill: BillId,
      firstMonth: ContributionMonth,
      months: z.int().min(1).max(12),
      why: z.enum(['taken-off', 'refused-by-insurer', 'left']),
      at: Instant,
    }),
    /** paid months after somebody left that come back to the region, or go to whoever takes the place */
    z.object({
      entry: z.literal('given-up'),
      bill: BillId,
      firstMonth: ContributionMonth,
      months: z.int().min(1).max(12),
      /** id of the refund, or of the amendment by which somebody follows */
      to: z.object({ kind: z.enum(['refund', 'replacement']), id: z.string() }),
      at: Instant,
    }),
    /** months that were paid for somebody who left, from the amendment on that gives this person the place */
    z.object({
      entry: z.literal('taken-over'),
      /** the bill by which they were paid; what it comes to stays with whom it listed */
      bill: BillId,
      cohort: CohortId,
      funding: FundingId,
      firstMonth: ContributionMonth,
      months: z.int().min(1).max(12),
      /** rupiah for one month, as they were paid */
      tariff: z.int().min(1),
      /** id of the amendment */
      by: z.string(),
      /** the day from which they count as paid for this person */
      on: CalendarDate,
      at: Instant,
    }),
    /** the insurer's answer to the registration: participant card number (KPJ), or why not */
    z.object({
      entry: z.literal('registered'),
      exchange: z.string(),
      /** the result that said so; absent in entries of before results were noted */
      result: z.string().optional(),
      /** the bill that the file was about; absent in older entries */
      onBill: BillId.optional(),
      cardNo: z.string().max(30),
      on: CalendarDate,
      at: Instant,
    }),
    z.object({
      entry: z.literal('registration-refused'),
      exchange: z.string(),
      result: z.string().optional(),
      /** the bill that the file was about, whose months cover nobody until it is taken; absent in older entries */
      onBill: BillId.optional(),
      reason: z.string().max(60),
      on: CalendarDate,
      at: Instant,
    }),
    /** the lead agency put right what the insurer refused: the next bill lists the person again */
    z.object({
      entry: z.literal('refusal-repaired'),
      why: z.string().min(1).max(200),
      by: UserId,
      at: Instant,
    }),
    z.object({
      entry: z.literal('left'),
      reason: LeavingReason,
      on: CalendarDate,
      /** the cohorts in which it ends their cover: what an amendment gave to somebody else; absent where they left all */
      cohorts: z.array(CohortId).optional(),
      at: Instant,
    }),
    /** the last leaving was told wrongly: neither it nor what was asked back because of it counts any more */
    z.object({
      entry: z.literal('left-taken-back'),
      /** refunds that were asked for because of it, none of them agreed to: their months are the person's again */
      refunds: z.array(z.string()),
      at: Instant,
    }),
  ]),
);
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** What somebody said of a person's leaving. */
export type LeftEntry = Extract<LedgerEntry, { entry: 'left' }>;

/**
 * Whether a leaving ends what a cohort covers: that one year's place is given away says nothing of the next year's
 * (a decision of the house, docs/adr/0031).
 */
export function endsIn({ cohorts }: Pick<LeftEntry, 'cohorts'>, cohort: CohortId): boolean {
  return cohorts === undefined || cohorts.includes(cohort);
}

/**
 * Entries that count: a leaving that was taken back, and the months that were given up because of it, are as if they had
 * never been written. What was done until then was right by what was known (see `ledgerKnownAt`).
 */
export function standingEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
  let standing: LedgerEntry[] = [];
  for (const entry of entries) {
    if (entry.entry !== 'left-taken-back') {
      standing.push(entry);
      continue;
    }
    const gone = standing.findLastIndex((one) => one.entry === 'left');
    const refunds = new Set(entry.refunds);
    standing = standing.filter(
      (one, i) =>
        i !== gone &&
        !(one.entry === 'given-up' && one.to.kind === 'refund' && refunds.has(one.to.id)),
    );
  }
  return standing;
}

/** Each time a person left, oldest first; what was taken back is not among them. */
export function leavingsIn(
  ledger: { readonly entries: readonly LedgerEntry[] } | null,
): LeftEntry[] {
  return standingEntries(ledger?.entries ?? []).filter((entry) => entry.entry === 'left');
}

/** The contributions of one person, in the person's own folder. */
export const PersonLedger = z.lazy(() =>
  z.object({
    /** always `contributions` */
    id: z.string(),
    version: z.int().min(1),
    entries: z.array(LedgerEntry),
  }),
);
export type PersonLedger = z.infer<typeof PersonLedger>;
