import * as z from 'zod';
import { text } from './text.ts';

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
