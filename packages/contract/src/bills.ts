import {
  AgencyId,
  BillId,
  BillState,
  CalendarDate,
  CohortId,
  ContributionMonth,
  ContributionSetting,
  DeterminationId,
  EvidenceId,
  FundingId,
  Instant,
  mostPaperScans,
  NominationId,
  OccupationCode,
  PersonId,
  Bill as StoredBill,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

const version = z.int().min(1);
const rupiah = z.int().min(0).max(10_000_000_000_000);
const people = z.int().min(0).max(10_000_000);

/** A paper of the treasury as it is told. */
const Paper = z.object({
  number: z.string(),
  date: CalendarDate,
  rupiah: z.int(),
  /** ids of the files that show it: `/v1/evidence/{id}/file` */
  scans: z.array(EvidenceId).optional(),
  by: z.string(),
  at: Instant,
});

/** Months of the people of one cohort that are paid together. */
export const BillView = z.object({
  id: BillId,
  version,
  cohort: CohortId,
  funding: FundingId,
  firstMonth: ContributionMonth,
  months: z.int(),
  /** rupiah for one person and month, as the cohort says; single months may cost other amounts by the rules */
  tariff: z.int(),
  /** kode rekening */
  accountCode: z.string().nullable(),
  state: BillState,
  people: z.int(),
  personMonths: z.int(),
  rupiah: z.int(),
  billing: StoredBill.shape.billing,
  paymentRequest: Paper.nullable(),
  paymentOrder: Paper.nullable(),
  disbursement: Paper.nullable(),
  proof: Paper.nullable(),
  correction: StoredBill.shape.correction,
  /** the day on which it was opened again after its code ran out; absent for one that never was */
  reopenedOn: StoredBill.shape.reopenedOn,
  /** not null while its list is made: read it again */
  work: z.object({ decisions: z.int(), decision: z.int(), line: z.int() }).nullable(),
  /** people who are not on it although its cohort covers them, by reason */
  leftOff: z.record(z.string(), z.int()),
  /** whether other regions were asked before somebody was listed */
  elsewhere: StoredBill.shape.elsewhere,
  createdAt: Instant,
});
export type BillView = z.infer<typeof BillView>;
export const BillPage = z.object({ items: z.array(BillView), nextCursor: z.string().nullable() });

/** Which months of which cohort are to be paid together. */
export const BillRequest = z.strictObject({
  cohort: CohortId,
  firstMonth: ContributionMonth,
  months: z.int().min(1).max(12),
  /** letter of the insurer's regional office by which months before a lapse count (koreksi iuran lanjutan) */
  correction: z
    .strictObject({ letter: text(80, 1), date: CalendarDate })
    .nullable()
    .default(null),
});

/** One person on a bill. */
export const BillLineView = z.object({
  no: z.int(),
  nominationId: NominationId,
  personId: PersonId,
  agency: AgencyId,
  firstMonth: ContributionMonth,
  months: z.int(),
  rupiah: z.int(),
  released: z.boolean(),
  /** null once the person was forgotten */
  person: z
    .object({ name: z.string(), nationalIdEnd: z.string(), villageName: z.string().nullable() })
    .nullable(),
});
export const BillLinePage = z.object({
  items: z.array(BillLineView),
  nextCursor: z.string().nullable(),
});

/** Whoever took over months that a bill had paid for somebody who left; its lines and sums stay as they were paid. */
export const BillSuccessorList = z.object({
  items: z.array(
    z.object({
      ...BillLineView.omit({ no: true, released: true }).shape,
      insteadOfId: NominationId,
      determination: DeterminationId,
    }),
  ),
});

/** Why somebody whom the cohort covers is not on a bill; `detail` names months, bill, source or case. */
export const LeftOffPage = z.object({
  items: z.array(
    z.object({
      nominationId: NominationId,
      agency: AgencyId,
      code: z.string(),
      detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    }),
  ),
  nextCursor: z.string().nullable(),
});

/** Kode iuran, with the figures that the insurer says. */
export const BillingRequest = z.strictObject({
  version,
  code: text(40, 4),
  issuedOn: CalendarDate,
  /** the last day on which it can be paid */
  expiresOn: CalendarDate,
  people,
  rupiah,
});

/** SPP, SPM, SP2D, or the proof that the insurer has the money. */
export const TreasuryPaperRequest = z.strictObject({
  version,
  number: text(60, 1),
  date: CalendarDate,
  rupiah,
  /** kode rekening as it stands on the paper; null for money that does not pass the treasury */
  accountCode: text(60, 1).nullable(),
  /** ids of files handed in for the use `bill`; they may follow later */
  scans: z.array(EvidenceId).max(mostPaperScans).default([]),
});

/** Scans of a paper that was entered before. */
export const BillScansRequest = z.strictObject({
  paper: z.enum(['paymentRequest', 'paymentOrder', 'disbursement', 'proof']),
  scans: z.array(EvidenceId).min(1).max(mostPaperScans),
});

export const BillCancellation = z.strictObject({ version });
export const BillReopening = z.strictObject({ version });
export const BillRelease = z.strictObject({ version, nomination: NominationId });

/** What a region settled with its branch about contributions; version 0 before the first time. */
export const ContributionSettingView = ContributionSetting.omit({ id: true }).extend({
  version: z.int().min(0),
});
export const ContributionSettingRequest = z.strictObject({
  /** the version that was read; null for a program that writes alone */
  version: z.int().min(0).nullable().default(null),
  agreements: z.array(z.strictObject({ number: text(80, 1), startsOn: CalendarDate })).max(40),
  transportOccupations: z.array(OccupationCode).max(60),
});
