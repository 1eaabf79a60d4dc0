import * as z from 'zod';
import { NominationRequest, NominationSummary, Reason } from './people.ts';
import { text } from './text.ts';

/** Why something is done with what is kept about a person; sealed with the person. */
export const ProtectionReason = z.strictObject({ reason: text(500, 3) });
export type ProtectionReason = z.infer<typeof ProtectionReason>;

/** `POST /v1/nominations/{id}/correct`: only what is to change. Another NIK is another nomination. */
export const CorrectionRequest = z.strictObject({
  worker: NominationRequest.shape.worker
    .omit({ nationalId: true })
    .partial()
    .refine((fields) => Object.values(fields).some((value) => value !== undefined), {
      message: 'name at least one field to correct',
    }),
});
export type CorrectionRequest = z.infer<typeof CorrectionRequest>;

export const CorrectionResult = z.object({
  nominationId: z.string(),
  /** the fields that changed; the values stand in the nomination */
  corrected: z.array(z.string()),
  /** what passed, yet deserves a look */
  reasons: z.array(Reason),
});
export type CorrectionResult = z.infer<typeof CorrectionResult>;

/** A hold on what is kept; `until` is the last day, null when nobody can know it yet. */
export const LegalHoldItem = z.object({
  kind: z.enum([
    'living-nomination',
    'cover',
    'claim-period',
    'open-claim',
    'scholarship',
    'payment-proof',
  ]),
  until: z.string().nullable(),
});

export const RestrictionItem = z.object({ since: z.string(), by: z.string(), reason: z.string() });

/** `GET /v1/persons/{id}/protection`: how the rights of one person stand. */
export const PersonProtection = z.object({
  personId: z.string(),
  /** no further use while it stands */
  restriction: RestrictionItem.nullable(),
  /** what forbids erasure today */
  holds: z.array(LegalHoldItem),
  mayErase: z.boolean(),
});
export type PersonProtection = z.infer<typeof PersonProtection>;

/** `POST /v1/persons/{id}/restrict` and `/lift-restriction`. */
export const RestrictionResult = z.object({
  personId: z.string(),
  restriction: RestrictionItem.nullable(),
});
export type RestrictionResult = z.infer<typeof RestrictionResult>;

/** `POST /v1/persons/{id}/erase`. A hold that stands is a problem `legal-hold`, each hold an error. */
export const ErasureResult = z.object({
  personId: z.string(),
  erasedOn: z.string(),
  /** what remains as a count, without anybody in it */
  nominations: z.int(),
  /** lists whose file named the person and was removed; their outcomes stay */
  listsRemoved: z.array(z.string()),
});
export type ErasureResult = z.infer<typeof ErasureResult>;

const ExportedWorker = z.object({
  nationalId: z.string(),
  name: z.string(),
  birthDate: z.string(),
  birthPlace: z.string().nullable(),
  sex: z.enum(['MALE', 'FEMALE']),
  motherMaidenName: z.string().nullable(),
  familyCardNo: z.string().nullable(),
  address: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  village: z.string().nullable(),
  villageName: z.string().nullable(),
  phone: z.string().nullable(),
  occupation: z.string(),
  occupationName: z.string(),
  income: z.int().nullable(),
  socialDataset: z.string().nullable(),
  welfareDecile: z.int().nullable(),
  isBreadwinner: z.boolean().nullable(),
});

/** `GET /v1/persons/{id}/export`: everything that is held about one person, in the open; journalled. */
export const PersonExport = z.object({
  exportedAt: z.string(),
  region: z.string(),
  personId: z.string(),
  nationalId: z.string(),
  restriction: RestrictionItem.nullable(),
  holds: z.array(LegalHoldItem),
  nominations: z.array(
    NominationSummary.omit({ person: true, duplicateOf: true }).extend({
      worker: ExportedWorker,
      /** version of the notice that was given; null when its giving was not recorded */
      noticeVersion: z.int().nullable(),
      lists: z.array(z.object({ importId: z.string(), fileName: z.string(), row: z.int() })),
    }),
  ),
  /** who read or changed something of this person, newest first */
  history: z.array(
    z.object({
      at: z.string(),
      user: z.string(),
      role: z.string(),
      act: z.string(),
      about: z.string(),
    }),
  ),
  /** true when the history is longer than what is shown */
  historyIsCut: z.boolean(),
});
export type PersonExport = z.infer<typeof PersonExport>;

const line = text(2_000);
const lines = z.array(text(500)).max(60);

/** What a region does with personal data (UU 27/2022 art. 31, 34, 53; domain-rules 6.2-6.4). */
export const ProcessingContent = z.strictObject({
  controller: line,
  purposes: lines,
  legalBasis: lines,
  dataCategories: lines,
  /** health, finance, children: specific data of domain-rules 6.1 */
  specificDataCategories: lines,
  peopleCategories: lines,
  recipients: lines,
  retention: lines,
  safeguards: lines,
  /** number and date of the written contract with the operator */
  processorContract: line,
  dpo: z.strictObject({ name: text(200), email: text(254), phone: text(60) }),
  /** impact assessment: each risk with what is done about it */
  risks: z
    .array(
      z.strictObject({
        risk: text(1_000),
        likelihood: z.enum(['low', 'medium', 'high']),
        impact: z.enum(['low', 'medium', 'high']),
        measures: lines,
      }),
    )
    .max(60),
});
export type ProcessingContent = z.infer<typeof ProcessingContent>;

/** A part that is empty or still says what the draft says, and has to be filled in. */
export const MissingPart = z.object({ part: z.string(), message: z.string() });

/** `GET /v1/processing`: version 0 is the draft that nobody has saved yet. */
export const ProcessingRegister = z.object({
  version: z.int(),
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
  /** `draft` until the DPO has looked at it */
  status: z.enum(['draft', 'reviewed']),
  content: ProcessingContent,
  missing: z.array(MissingPart),
});
export type ProcessingRegister = z.infer<typeof ProcessingRegister>;

/**
 * `PUT /v1/processing`. `version` is the one that was read, so that nobody overwrites another's text; a program
 * that writes alone may leave it out.
 * `reviewed` is taken only when no part is missing.
 */
export const ProcessingChange = z.strictObject({
  version: z.int().min(0).optional(),
  status: z.enum(['draft', 'reviewed']),
  content: ProcessingContent,
});
export type ProcessingChange = z.infer<typeof ProcessingChange>;

export const NoticeContent = z.strictObject({
  title: text(200, 3),
  purpose: text(2_000, 3),
  basis: text(2_000, 3),
  retention: text(2_000, 3),
  rights: text(2_000, 3),
  contact: text(500, 3),
});
export type NoticeContent = z.infer<typeof NoticeContent>;

/** `GET /v1/notice`: what a worker is told when their data are taken. Version 0 is the draft. */
export const Notice = z.object({
  version: z.int(),
  savedAt: z.string().nullable(),
  content: NoticeContent,
});
export type Notice = z.infer<typeof Notice>;

/** `PUT /v1/notice`; `version` is the one that was read. */
export const NoticeChange = z.strictObject({
  version: z.int().min(0).optional(),
  content: NoticeContent,
});
export type NoticeChange = z.infer<typeof NoticeChange>;

/** `GET /v1/retention`: for how long what is kept, and how far the daily run has come. */
export const RetentionSetting = z.object({
  version: z.int(),
  /** `proposal` until a region decides by its archive schedule */
  status: z.enum(['proposal', 'decided']),
  /** the decision that the periods rest on */
  source: z.string(),
  endedNominationYears: z.int(),
  listFileMonths: z.int(),
  claimYears: z.int(),
  lastRun: z
    .object({
      at: z.string(),
      /** null while a run has more to do */
      finishedAt: z.string().nullable(),
      examined: z.int(),
      anonymised: z.int(),
      held: z.int(),
      listsRemoved: z.int(),
    })
    .nullable(),
});
export type RetentionSetting = z.infer<typeof RetentionSetting>;

/** `PUT /v1/retention`; only what a region may decide. Claims stay possible for five years by law. */
export const RetentionChange = z.strictObject({
  version: z.int().min(0).optional(),
  source: text(300, 3),
  endedNominationYears: z.int().min(1).max(10),
  listFileMonths: z.int().min(1).max(120),
});
export type RetentionChange = z.infer<typeof RetentionChange>;
