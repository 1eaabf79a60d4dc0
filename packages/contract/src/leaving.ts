import {
  AgencyId,
  BillId,
  BillState,
  CalendarDate,
  CohortId,
  ContributionMonth,
  DeterminationId,
  FundingId,
  Instant,
  LeavingReason,
  LeavingSaid,
  NominationId,
  PersonId,
  PriorityCriterion,
  RefundId,
  RefundState,
  Refund as StoredRefund,
  VillageCode,
} from '@payung/domain';
import * as z from 'zod';
import { DeterminationView, LinesEdited } from './determinations.ts';
import { text } from './text.ts';

const version = z.int().min(1);
const rupiah = z.int().min(0).max(10_000_000_000_000);
const people = z.array(z.string().max(80)).min(1).max(40);

/** That somebody left whom a decision covers. */
export const LeavingRequest = z.strictObject({
  reason: LeavingSaid,
  /** the day of death; for every other reason the first day without cover */
  on: CalendarDate,
  /** ids of scans that were handed in for this use; may follow later, money comes back with proof only */
  proof: z.array(z.string().max(40)).max(10).default([]),
});

export const LeavingProofRequest = z.strictObject({
  proof: z.array(z.string().max(40)).min(1).max(10),
});

/** That a leaving was told wrongly, and why. */
export const LeavingTakeBackRequest = z.strictObject({ why: text(500, 3) });
export const LeavingTakenBackView = z.object({
  nominationId: NominationId,
  reason: LeavingReason,
  on: CalendarDate,
  why: z.string(),
  takenBackAt: Instant,
});

/** Somebody who left, with the money that is unused. */
export const LeaverView = z.object({
  nominationId: NominationId,
  version,
  personId: PersonId,
  agency: AgencyId,
  village: VillageCode.nullable(),
  villageName: z.string().nullable(),
  /** null once the person was forgotten */
  name: z.string().nullable(),
  nationalIdEnding: z.string().nullable(),
  reason: LeavingReason,
  on: CalendarDate,
  knownBy: z.enum(['office', 'death-notice', 'amendment']),
  /** scans that show it */
  proof: z.int(),
  /** whether money can be asked back, or go to somebody else */
  proven: z.boolean(),
  /** paid months without cover that nobody else has, and that were not asked back */
  unused: z.array(
    z.object({
      month: ContributionMonth,
      bill: BillId,
      tariff: z.int(),
      why: z.enum(['too-late', 'left']),
    }),
  ),
  unusedRupiah: z.int(),
  /** bills that are not paid yet and take months after the leaving: take the worker off */
  stillBilled: z.array(
    z.object({ bill: BillId, state: BillState, months: z.array(ContributionMonth) }),
  ),
  /** who follows; `successorId` is null until the amendment is in force */
  replacement: z
    .object({
      determination: DeterminationId,
      successorId: NominationId.nullable(),
      months: z.int(),
      rupiah: z.int(),
      at: Instant.nullable(),
    })
    .nullable(),
  recordedAt: Instant,
});
export type LeaverView = z.infer<typeof LeaverView>;
export const LeaverPage = z.object({
  items: z.array(LeaverView),
  nextCursor: z.string().nullable(),
});

/** By whom people who left are to be followed: an amendment is drafted. */
export const ReplacementRequest = z.strictObject({
  /** the decision in force that covers them */
  amends: z.string().max(40),
  title: text(200, 3),
  leavers: people,
  priority: z.array(PriorityCriterion).max(3).default([]),
  /** first month of those who follow; null for the month after this one */
  firstMonth: ContributionMonth.nullable().default(null),
});
const Edited = LinesEdited.shape.items;
export const ReplacementView = z.object({
  determination: DeterminationView,
  struck: Edited,
  /** fewer than were struck where nobody waits, or who does is not ready */
  added: Edited,
});

/** Money of unused months, asked back from the insurer; the months are given up with it. */
export const RefundRequest = z.strictObject({
  /** the source of money to which it comes back */
  funding: FundingId,
  people: z
    .array(
      z.strictObject({
        nomination: z.string().max(80),
        /** null for all that are unused and were paid from this source */
        months: z.array(ContributionMonth).min(1).max(120).nullable().default(null),
      }),
    )
    .min(1)
    .max(40),
  letter: z.strictObject({ number: text(80, 1), date: CalendarDate }),
  /** what the letter says; null where it names no sum */
  rupiah: rupiah.nullable().default(null),
});

const Paper = z.object({
  number: z.string(),
  date: CalendarDate,
  rupiah: z.int(),
  by: z.string(),
  at: Instant,
});

export const RefundView = z.object({
  id: RefundId,
  version,
  funding: FundingId,
  state: RefundState,
  people: z.int(),
  months: z.int(),
  /** what was paid for these months */
  rupiah: z.int(),
  /** where these rupiah are now; the three come to `rupiah` */
  expectedRupiah: z.int(),
  receivedRupiah: z.int(),
  keptByInsurerRupiah: z.int(),
  requested: Paper,
  approved: Paper.nullable(),
  received: Paper.nullable(),
  refused: Paper.extend({ reason: z.string() }).nullable(),
  lines: z.array(
    z.object({
      nominationId: NominationId,
      personId: PersonId,
      bill: BillId,
      months: StoredRefund.shape.lines.element.shape.months,
      rupiah: z.int(),
    }),
  ),
});
export type RefundView = z.infer<typeof RefundView>;
export const RefundPage = z.object({
  items: z.array(RefundView),
  nextCursor: z.string().nullable(),
});

const paper = { version, number: text(80, 1), date: CalendarDate };
/** The insurer agrees, to all of it or to less. */
export const RefundApproval = z.strictObject({ ...paper, rupiah });
/** The money is back in the region's treasury (kas daerah): number of the receipt, day, rupiah. */
export const RefundReceipt = z.strictObject({ ...paper, rupiah });
export const RefundRefusal = z.strictObject({ ...paper, reason: text(300, 1) });
/** Another letter about the same months. */
export const RefundAgain = z.strictObject(paper);

const saved = {
  /** null where no cohort of the year takes people of the agency */
  cohort: CohortId.nullable(),
  months: z.int(),
  tariff: z.int(),
  rupiah: z.int(),
};

/** What would have been paid a second time for people who stood on two lists. */
export const DuplicatesSavedView = z.object({
  year: z.int(),
  on: CalendarDate,
  people: z.int(),
  personMonths: z.int(),
  rupiah: z.int(),
  agencies: z.array(z.object({ agency: AgencyId, people: z.int(), ...saved })),
});
export const DuplicatesSavedPage = z.object({
  items: z.array(
    z.object({
      nominationId: NominationId,
      agency: AgencyId,
      /** by the same NIK, or by comparing what is written about two people */
      foundBy: z.enum(['same-nik', 'comparison']),
      standingId: NominationId.nullable(),
      ...saved,
    }),
  ),
  nextCursor: z.string().nullable(),
});
