import {
  AgencyId,
  InsurerField,
  stageNames,
  VerificationLevel,
  VerificationSetting,
} from '@payung/domain';
import * as z from 'zod';

/** Who verifies, level by level, and what the insurer's branch wants to know of everybody. */
export const VerificationSettingBody = VerificationSetting.and(
  /** left out, it is set over whatever there is */
  z.object({ version: z.int().min(0).optional() }),
);
export type VerificationSettingBody = z.infer<typeof VerificationSettingBody>;

/** The setting, with what else decides who verifies. */
export const VerificationSettingAnswer = z.object({
  setting: VerificationSetting,
  /** 0 while the region changed nothing */
  version: z.int().min(0),
  /** the agency for which villages propose by themselves; null where they do not */
  villagesProposeFor: AgencyId.nullable(),
  dutiesApart: z.enum(['users', 'units']),
});
export type VerificationSettingAnswer = z.infer<typeof VerificationSettingAnswer>;

export const StageNameBody = z.enum(stageNames);

/** Where a sheet stands. */
export const SheetStage = z.object({
  stage: StageNameBody,
  /** whom it waits for, or who returned or refused it */
  level: VerificationLevel.nullable(),
  since: z.string(),
  /** last day to answer, included; null where nothing is due */
  due: z.string().nullable(),
  overdue: z.boolean(),
  /** answers that the level has, and confirmations that it needs */
  answersGiven: z.int(),
  answersNeeded: z.int(),
  /** what was returned, or why it was refused */
  fields: z.array(z.string()),
  reasons: z.array(z.string()),
});

/** One answer that was given; words and evidence only for whoever may see the nomination whole. */
export const SheetAnswer = z.object({
  level: VerificationLevel,
  answer: z.enum(['confirmed', 'confirmed-elsewhere', 'returned', 'refused']),
  on: z.string(),
  by: z.string(),
  unit: z.string().nullable(),
  capacity: z.object({ kind: z.enum(['PLT', 'PLH']), letter: z.string() }).nullable(),
  domicileVillage: z.string().nullable(),
  domicileWords: z.string().nullable(),
  fields: z.array(z.string()),
  reason: z.string().nullable(),
  words: z.string().nullable(),
  evidence: z.array(z.string()),
});

export const SheetSummary = z.object({
  nominationId: z.string(),
  name: z.string(),
  nationalIdEnding: z.string().length(4),
  occupation: z.string(),
  occupationName: z.string(),
  agency: z.string(),
  agencyName: z.string(),
  village: z.string().nullable(),
  villageName: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  address: z.string().nullable(),
  stage: SheetStage,
  /** answers of the present round, oldest first */
  answers: z.array(SheetAnswer),
  mayAnswer: z.boolean(),
});
export type SheetSummary = z.infer<typeof SheetSummary>;

export const SheetPage = z.object({
  items: z.array(SheetSummary),
  nextCursor: z.string().nullable(),
});

/** Everything that happened to a sheet, oldest first. */
export const SheetDetail = SheetSummary.extend({
  levels: z.array(VerificationLevel),
  history: z.array(
    z.object({
      entry: z.enum(['begun', 'answered', 'corrected', 'closed']),
      on: z.string(),
      /** why it began, or the agency's words */
      why: z.string().nullable(),
      answer: SheetAnswer.nullable(),
    }),
  ),
});
export type SheetDetail = z.infer<typeof SheetDetail>;

/** What an answer came to. */
export const VerificationResult = z.object({
  nominationId: z.string(),
  stage: StageNameBody,
  level: VerificationLevel.nullable(),
});
export type VerificationResult = z.infer<typeof VerificationResult>;

const Exception = z.object({
  nominationId: z.string(),
  outcome: z.enum(['done', 'refused', 'too-busy']),
  /** why not, as a problem code; null when it was done */
  code: z.string().nullable(),
  stage: StageNameBody.nullable(),
});

export const EnteredPaperResult = z.object({
  confirmed: z.int(),
  /** who waits and was passed over, with the code of why */
  passedOver: z.array(z.object({ nominationId: z.string(), code: z.string() })),
  except: z.array(Exception),
});
export type EnteredPaperResult = z.infer<typeof EnteredPaperResult>;
export const VerifyManyResult = EnteredPaperResult.extend({
  /** send the same request with it as `cursor`; null when nobody is left */
  nextCursor: z.string().nullable(),
});
export type VerifyManyResult = z.infer<typeof VerifyManyResult>;

const Counts = z.object({
  levels: z.array(
    z.object({
      level: VerificationLevel,
      waiting: z.int(),
      overdue: z.int(),
      /** since when the longest wait */
      oldest: z.string().nullable(),
    }),
  ),
  returned: z.int(),
  refused: z.int(),
  ready: z.int(),
});

/** How much waits where. */
export const VerificationCounts = z.object({
  total: Counts,
  villages: z.array(
    Counts.extend({
      village: z.string().nullable(),
      villageName: z.string().nullable(),
      districtCode: z.string().nullable(),
    }),
  ),
});
export type VerificationCounts = z.infer<typeof VerificationCounts>;

export const VerificationPaperSummary = z.object({
  number: z.string(),
  village: z.string(),
  villageName: z.string(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  lines: z.int(),
  madeOn: z.string(),
  due: z.string().nullable(),
  enteredOn: z.string().nullable(),
});
export type VerificationPaperSummary = z.infer<typeof VerificationPaperSummary>;

export const VerificationPaperList = z.object({ items: z.array(VerificationPaperSummary) });
export type VerificationPaperList = z.infer<typeof VerificationPaperList>;

export const VerificationPaperDetail = VerificationPaperSummary.extend({
  rows: z.array(
    z.object({
      line: z.int(),
      nominationId: z.string(),
      /** null for somebody who was forgotten, or moved to another village, since */
      name: z.string().nullable(),
      nationalIdEnding: z.string().nullable(),
      occupationName: z.string().nullable(),
      stage: StageNameBody.nullable(),
    }),
  ),
});
export type VerificationPaperDetail = z.infer<typeof VerificationPaperDetail>;

/** Those who lack something that the insurer's branch asks for. */
export const LackingPage = z.object({
  branch: z.string().nullable(),
  requiredFields: z.array(InsurerField),
  items: z.array(
    z.object({
      nominationId: z.string(),
      name: z.string(),
      nationalIdEnding: z.string().length(4),
      agency: z.string(),
      agencyName: z.string(),
      village: z.string().nullable(),
      villageName: z.string().nullable(),
      lacks: z.array(InsurerField),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type LackingPage = z.infer<typeof LackingPage>;
