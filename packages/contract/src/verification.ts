import {
  AgencyId,
  candidateFields,
  InsurerField,
  NominationId,
  RefusalReason,
  stageNames,
  VerificationLevel,
  VerificationSetting,
  VillageCode,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

/** Who verifies, level by level, and what the insurer's branch wants to know of everybody. */
export const VerificationSettingBody = VerificationSetting;

/** The setting, with what else decides who verifies. */
export const VerificationSettingAnswer = z.object({
  setting: VerificationSetting,
  /** the agency for which villages propose by themselves; null where they do not */
  villagesProposeFor: AgencyId.nullable(),
  dutiesApart: z.enum(['users', 'units']),
});

const evidence = z.array(text(80, 1)).max(10).default([]);

const confirmed = z.strictObject({ answer: z.literal('confirmed'), evidence });
const elsewhere = z
  .strictObject({
    answer: z.literal('confirmed-elsewhere'),
    /** where the person lives: a village of the region, or in words */
    domicileVillage: VillageCode.nullable().default(null),
    domicileWords: text(200, 1).nullable().default(null),
    evidence,
  })
  .refine(
    ({ domicileVillage, domicileWords }) => domicileVillage !== null || domicileWords !== null,
    {
      path: ['domicileWords'],
      message: 'say where the person lives',
    },
  );
const returned = z.strictObject({
  answer: z.literal('returned'),
  fields: z.array(z.enum(candidateFields)).min(1).max(candidateFields.length),
  reason: text(500, 3),
  evidence,
});
const refused = z
  .strictObject({
    answer: z.literal('refused'),
    reason: RefusalReason,
    words: text(500, 3).nullable().default(null),
    evidence,
  })
  .refine(({ reason, words }) => reason !== 'other' || words !== null, {
    path: ['words'],
    message: 'say why',
  });

/** What an office answers about one worker. Living elsewhere than on the card is an answer of its own. */
export const VerificationAnswerRequest = z.discriminatedUnion('answer', [
  confirmed,
  elsewhere,
  returned,
  refused,
]);
export type VerificationAnswerRequest = z.infer<typeof VerificationAnswerRequest>;

/** *semua benar kecuali …*: everybody of a place who waits at one's own level, but those who are named. */
export const VerifyManyRequest = z.strictObject({
  village: VillageCode.nullable().default(null),
  district: z
    .string()
    .regex(/^\d{2}\.\d{2}\.\d{2}$/)
    .nullable()
    .default(null),
  rt: text(10, 1).nullable().default(null),
  rw: text(10, 1).nullable().default(null),
  occupation: text(60, 1).nullable().default(null),
  agency: AgencyId.nullable().default(null),
  except: z
    .array(z.strictObject({ nominationId: NominationId, given: VerificationAnswerRequest }))
    .max(300)
    .default([]),
  cursor: z.string().max(4000).nullable().default(null),
});
export type VerifyManyRequest = z.infer<typeof VerifyManyRequest>;

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

/** Why what was returned stands as it is. */
export const StandAsIsRequest = z.strictObject({ reason: text(500, 3) });

export const PaperRequestBody = z.strictObject({
  village: VillageCode,
  rt: text(10, 1).nullable().default(null),
  rw: text(10, 1).nullable().default(null),
});

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

/** Lines of a paper that are not simply right, each with its answer. */
export const PaperEntryRequest = z.strictObject({
  except: z
    .array(z.strictObject({ line: z.int().min(1), given: VerificationAnswerRequest }))
    .max(100)
    .default([]),
});

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
