import {
  AgencyId,
  CalendarDate,
  Instant,
  NominationId,
  nominationStates,
  PreCheckAnswer,
  PreCheckMapping,
  RecipientId,
  RecipientKind,
  VillageCode,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

const RecordId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** A recipient's mapping in force; number 0 is what the service comes with. */
export const PreCheckRecipient = PreCheckMapping.extend({ number: z.int().min(0) });
export type PreCheckRecipient = z.infer<typeof PreCheckRecipient>;

/** `GET /v1/pre-checks/recipients`. */
export const PreCheckRecipientList = z.object({ items: z.array(PreCheckRecipient) });

/** `PUT /v1/pre-checks/recipients/{recipient}`: the next version; `number` is the one that was changed. */
export const PreCheckRecipientChange = PreCheckMapping.omit({ recipient: true })
  .extend({ number: z.int().min(0) })
  .strict();

/** Who has to be asked before a decision, and how old the answer may be. */
export const PreCheckRequirement = z.object({
  version: z.int().min(0),
  required: z
    .array(z.strictObject({ recipient: RecipientId, maxAgeDays: z.int().min(1).max(730) }))
    .max(10),
});
export type PreCheckRequirement = z.infer<typeof PreCheckRequirement>;

/** Who is asked about; `ready` are those of a cohort whom nothing else keeps from being determined. */
export const PreCheckPeople = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('all') }),
  z.strictObject({ of: z.literal('agency'), agency: AgencyId }),
  z.strictObject({ of: z.literal('village'), village: VillageCode }),
  z.strictObject({ of: z.literal('cohort'), cohort: RecordId }),
  z.strictObject({ of: z.literal('ready'), cohort: RecordId }),
]);

const Stage = z.enum(['before-decision', 'after-decision']);

/** `POST /v1/pre-checks`: a file to a recipient. */
export const PreCheckRequest = z.strictObject({
  recipient: RecipientId,
  people: PreCheckPeople,
  stage: Stage.default('before-decision'),
});
export type PreCheckRequest = z.infer<typeof PreCheckRequest>;

/** A file that goes out. No person is named in it here. */
export const PreCheck = z.object({
  id: RecordId,
  recipient: RecipientId,
  kind: RecipientKind,
  mapping: z.int(),
  chosen: z.object({ of: z.string() }).catchall(z.string()),
  stage: Stage,
  year: z.int(),
  people: z.int(),
  state: z.enum(['gathering', 'ready']),
  exports: z.int(),
  by: z.string(),
  at: Instant,
});
export type PreCheck = z.infer<typeof PreCheck>;

export const PreCheckPage = z.object({
  items: z.array(PreCheck),
  nextCursor: z.string().nullable(),
});

/** An answer that was read: what it comes to, before it counts and after. */
export const PreCheckReply = z.object({
  id: RecordId,
  preCheck: RecordId,
  recipient: RecipientId,
  mapping: z.int(),
  fileName: z.string(),
  checkedOn: CalendarDate,
  state: z.enum(['preview', 'applying', 'applied', 'discarded']),
  rows: z.int(),
  /** people by what was said of them */
  byAnswer: z.partialRecord(PreCheckAnswer, z.int()),
  /** people who were asked about and have no row that counts */
  unanswered: z.int(),
  /** rows that count for nobody, or counted already, by why */
  findings: z.record(z.string(), z.int()),
  applied: z.int(),
  by: z.string(),
  at: Instant,
});
export type PreCheckReply = z.infer<typeof PreCheckReply>;

/** `GET /v1/pre-checks/{id}`. */
export const PreCheckDetail = PreCheck.extend({ answers: z.array(PreCheckReply) });

/** One row that counts for nobody, or somebody without a row. */
export const PreCheckFinding = z.object({
  row: z.int().nullable(),
  code: z.string(),
  nationalIdEnd: z.string().nullable(),
  word: z.string(),
  nominationId: NominationId.nullable(),
});
export const PreCheckFindingPage = z.object({
  items: z.array(PreCheckFinding),
  nextCursor: z.string().nullable(),
});

/** Somebody whom a recipient refused, as lists show people. */
export const PreCheckRefusal = z.object({
  nominationId: NominationId,
  agency: AgencyId,
  state: z.enum(nominationStates),
  name: z.string(),
  nationalIdEnd: z.string(),
  village: VillageCode.nullable(),
  refusals: z.array(
    z.object({ recipient: RecipientId, answer: PreCheckAnswer, checkedOn: CalendarDate }),
  ),
  /** why it went back to its agency; null while nothing was decided */
  returned: z.object({ reason: z.string(), at: Instant }).nullable(),
});
export const PreCheckRefusalPage = z.object({
  items: z.array(PreCheckRefusal),
  nextCursor: z.string().nullable(),
});

/** `POST /v1/pre-checks/decisions`: what is done about refused nominations, all of them for one reason. */
export const PreCheckDecision = z.strictObject({
  nominationIds: z.array(NominationId).min(1).max(200),
  /** the nomination ends, goes back to be corrected, or the answer is overruled */
  act: z.enum(['refuse', 'return', 'keep']),
  reason: text(500, 3),
});

/** Each nomination by itself: done, or why not. */
export const PreCheckDecisionDone = z.object({
  items: z.array(
    z.object({
      nominationId: NominationId,
      done: z.boolean(),
      code: z.string().nullable(),
      detail: z.string().nullable(),
    }),
  ),
});

/** `GET /v1/nominations/{id}/pre-checks`: all that was said about one nomination, and what was decided about it. */
export const PreCheckHistory = z.object({
  /** what the population registry said last */
  dukcapilStatus: z.enum(['NOT_CHECKED', 'MATCH', 'MISMATCH', 'NOT_FOUND', 'DECEASED']),
  entries: z.array(
    z.object({
      recipient: RecipientId,
      kind: RecipientKind,
      answer: PreCheckAnswer,
      checkedOn: CalendarDate,
      at: Instant,
      /** the file that was asked with, and the line of its answer */
      file: RecordId,
      row: z.int(),
    }),
  ),
  rulings: z.array(z.object({ act: z.enum(['keep', 'return']), reason: z.string(), at: Instant })),
});
