import * as z from 'zod';
import { CohortId, FundingId } from '../cohort/cohort.ts';
import { DeterminationId } from '../determination/determination.ts';
import { EvidenceId } from '../evidence/evidence.ts';
import { CalendarDate, Instant, UserId } from '../identifiers.ts';
import { ContributionMonth } from '../months.ts';

export const BillId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('BillId');
export type BillId = z.infer<typeof BillId>;

/**
 * The way of a bill through the treasury (domain-rules 4.4): its list is made (daftar nominatif), the insurer gives a
 * billing code, the agency asks for payment (SPP), is ordered to be paid (SPM), the treasury pays (SP2D), the insurer
 * has it (proof). Until it is paid it may be cancelled or expire; its months are free again then.
 */
export const billStates = [
  'listing',
  'listed',
  'billed',
  'payment-requested',
  'payment-ordered',
  'disbursed',
  'paid',
  'cancelled',
  'expired',
] as const;
export const BillState = z.enum(billStates);
export type BillState = z.infer<typeof BillState>;

/** files that show one paper */
export const mostPaperScans = 10;

/** A paper of the treasury: its number, its day, whole rupiah. */
export const TreasuryPaper = z.lazy(() =>
  z.object({
    number: z.string().min(1).max(60),
    date: CalendarDate,
    rupiah: z.int().min(0),
    /** photos and scanned pages of it; absent where none were handed in */
    scans: z.array(EvidenceId).max(mostPaperScans).optional(),
    by: UserId,
    at: Instant,
  }),
);
export type TreasuryPaper = z.infer<typeof TreasuryPaper>;

/** Where the making of a list stands: line by line through decisions in force, so that it goes on where it ended. */
export const BillWork = z.lazy(() =>
  z.object({
    /** decisions whose people may be covered by the cohort, oldest first */
    sources: z.array(DeterminationId),
    /** the decision that is read now, counted from 0, and the next of its lines */
    source: z.int().min(0),
    line: z.int().min(0),
    leaseUntil: z.int().min(0),
    tries: z.int().min(0),
  }),
);
export type BillWork = z.infer<typeof BillWork>;

/** Months of the people of one cohort that are paid together, from its one source of money. */
export const Bill = z.object({
  id: BillId,
  version: z.int().min(1),
  cohort: CohortId,
  funding: FundingId,
  /** the months it pays, never the day on which it is paid */
  firstMonth: ContributionMonth,
  months: z.int().min(1).max(12),
  /** rupiah for one person and month, as the cohort says; what each month of a person costs stands in their ledger */
  tariff: z.int().min(1),
  /** kode rekening, as on its source when it was made */
  accountCode: z.string().max(60).nullable(),
  state: BillState,
  /** people on its list, and their months; a person may owe fewer than the bill's months */
  people: z.int().min(0),
  personMonths: z.int().min(0),
  rupiah: z.int().min(0),
  /** kode iuran: given by the insurer, until a day, for so many people and rupiah; null before */
  billing: z
    .object({
      code: z.string().min(4).max(40),
      issuedOn: CalendarDate,
      expiresOn: CalendarDate,
      people: z.int().min(0),
      rupiah: z.int().min(0),
    })
    .nullable(),
  paymentRequest: TreasuryPaper.nullable(),
  paymentOrder: TreasuryPaper.nullable(),
  disbursement: TreasuryPaper.nullable(),
  /** NTPN or receipt; its date is the day on which the insurer has the money */
  proof: TreasuryPaper.nullable(),
  /** regional office's letter by which months before a lapse count (koreksi iuran lanjutan); null nearly always */
  correction: z.object({ letter: z.string().min(1).max(80), date: CalendarDate }).nullable(),
  /** the day on which somebody opened it again after its code ran out; absent for one that never was */
  reopenedOn: CalendarDate.optional(),
  /** null once the list is made */
  work: BillWork.nullable(),
  /** records of its list, and of those who are not on it */
  pieces: z.int().min(0),
  leftOffPieces: z.int().min(0),
  /** people who are not on it although its cohort covers them, by reason */
  leftOff: z.record(z.string(), z.int().min(0)),
  /** whether other regions were asked before somebody was listed; null while nobody was */
  elsewhere: z.enum(['checked', 'not-agreed']).nullable(),
  createdBy: UserId,
  createdAt: Instant,
});
export type Bill = z.infer<typeof Bill>;

/** Whether months claimed by a bill in this state keep every other bill off them. */
export function holdsMonths(state: BillState): boolean {
  switch (state) {
    case 'listing':
    case 'listed':
    case 'billed':
    case 'payment-requested':
    case 'payment-ordered':
    case 'disbursed':
    case 'paid':
      return true;
    case 'cancelled':
    case 'expired':
      return false;
  }
}
