import { defineShelf } from '@payung/data';
import {
  CalendarDate,
  Instant,
  NominationId,
  PreCheckAnswer,
  PreCheckMapping,
  PreCheckSetting,
  PreCheckStanding,
  preCheckAnswers,
  RecipientId,
  RecipientKind,
  UserId,
} from '@payung/domain';
import * as z from 'zod';

const RecordId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** One version of a recipient's mapping; the folder is the recipient, the id its number. Never changed. */
export const MappingVersion = PreCheckMapping.extend({
  id: z.string(),
  version: z.int(),
  number: z.int().min(1),
  by: UserId,
  at: Instant,
});
export type MappingVersion = z.infer<typeof MappingVersion>;

export const mappingShelf = defineShelf<MappingVersion>({
  name: 'pre-check-mapping',
  schema: MappingVersion,
  of: 'pre-check',
  told: ({ recipient, kind, number, columns }) => ({
    recipient,
    kind,
    number,
    columns: columns.length,
  }),
});

/** Who is asked about in a file. `ready` are those of a cohort whom nothing else keeps from being determined. */
export const PreCheckChoice = z.discriminatedUnion('of', [
  z.object({ of: z.literal('all') }),
  z.object({ of: z.literal('agency'), agency: z.string() }),
  z.object({ of: z.literal('village'), village: z.string() }),
  z.object({ of: z.literal('cohort'), cohort: z.string() }),
  z.object({ of: z.literal('ready'), cohort: z.string() }),
]);
export type PreCheckChoice = z.infer<typeof PreCheckChoice>;

/** Before a decision those who hold a place are asked about, after it those who are determined. */
export const PreCheckStage = z.enum(['before-decision', 'after-decision']);
export type PreCheckStage = z.infer<typeof PreCheckStage>;

/** A file that is sent to a recipient. The people in it lie in pieces; their data are read when it is written. */
export const PreCheckFile = z.object({
  id: RecordId,
  version: z.int(),
  recipient: RecipientId,
  kind: RecipientKind,
  /** version of the mapping; 0 is what the service comes with */
  mapping: z.int().min(0),
  choice: PreCheckChoice,
  stage: PreCheckStage,
  year: z.int(),
  /** the months that the file says */
  firstMonth: z.string(),
  months: z.int(),
  people: z.int(),
  pieces: z.int(),
  state: z.enum(['gathering', 'ready']),
  exports: z.int(),
  by: UserId,
  at: Instant,
});
export type PreCheckFile = z.infer<typeof PreCheckFile>;

export const fileShelf = defineShelf<PreCheckFile>({
  name: 'pre-check-file',
  schema: PreCheckFile,
  of: 'pre-check',
  told: ({ recipient, mapping, stage, year, people, state, exports }) => ({
    recipient,
    mapping,
    stage,
    year,
    people,
    state,
    exports,
  }),
});

/** Some of those who are asked about; the folder is the file. */
const AskedPiece = z.object({
  id: z.string(),
  version: z.int(),
  nominations: z.array(NominationId),
});
export type AskedPiece = z.infer<typeof AskedPiece>;

export const pieceShelf = defineShelf<AskedPiece>({
  name: 'pre-check-people',
  schema: AskedPiece,
  of: 'pre-check',
  told: ({ nominations }) => ({ people: nominations.length }),
});

const Counts = z.object({
  rows: z.int(),
  byAnswer: z.partialRecord(PreCheckAnswer, z.int()),
  unanswered: z.int(),
  findings: z.record(z.string(), z.int()),
});

/** An answer that was read: first looked at, then applied. The folder is the file that was asked with. */
export const PreCheckUpload = z.object({
  id: RecordId,
  version: z.int(),
  file: RecordId,
  recipient: RecipientId,
  kind: RecipientKind,
  mapping: z.int(),
  /** officers name files after people */
  fileName: z.string(),
  sha256: z.string(),
  checkedOn: CalendarDate,
  state: z.enum(['preview', 'applying', 'applied', 'discarded']),
  counts: Counts,
  /** sealed pieces of what was read: answers that count, and everything that does not */
  given: z.int(),
  told: z.int(),
  /** answers that were written, or that nobody needs any more */
  applied: z.int(),
  by: UserId,
  at: Instant,
  appliedBy: UserId.nullable(),
  /** since when nothing is kept of it but its counts */
  removedOn: CalendarDate.optional(),
});
export type PreCheckUpload = z.infer<typeof PreCheckUpload>;

export const uploadShelf = defineShelf<PreCheckUpload>({
  name: 'pre-check-upload',
  schema: PreCheckUpload,
  of: 'pre-check',
  told: ({ file, recipient, mapping, checkedOn, state, counts, applied }) => ({
    file,
    recipient,
    mapping,
    checkedOn,
    state,
    rows: counts.rows,
    unanswered: counts.unanswered,
    answers: preCheckAnswers.reduce((sum, answer) => sum + (counts.byAnswer[answer] ?? 0), 0),
    applied,
  }),
});

/** What recipients said about one nomination; the folder is the person. */
export const standingShelf = defineShelf<PreCheckStanding>({
  name: 'pre-check-standing',
  schema: PreCheckStanding,
  of: 'pre-check',
  // what was said of a person is personal; that something was said is not
  told: ({ entries, rulings }) => ({
    answers: entries.length,
    recipient: entries.at(-1)?.recipient ?? null,
    file: entries.at(-1)?.file ?? null,
    ruling: rulings.at(-1)?.act ?? null,
  }),
});

/** A nomination with refusals that stand; the folder is the year. It is the work list of the lead agency. */
const OpenRefusal = z.object({
  id: NominationId,
  version: z.int(),
  refusals: z.array(
    z.object({
      recipient: RecipientId,
      answer: PreCheckAnswer,
      checkedOn: CalendarDate,
      upload: z.string(),
    }),
  ),
  returned: z.object({ reason: z.string(), by: UserId, at: Instant }).nullable(),
});
export type OpenRefusal = z.infer<typeof OpenRefusal>;

export const refusalShelf = defineShelf<OpenRefusal>({
  name: 'pre-check-refusal',
  schema: OpenRefusal,
  of: 'pre-check',
  told: ({ refusals, returned }) => ({
    refusals: refusals.length,
    returned: returned === null ? null : returned.by,
  }),
});

export const settingShelf = defineShelf<PreCheckSetting>({
  name: 'pre-check-setting',
  schema: PreCheckSetting,
  of: 'pre-check',
  told: ({ required }) => ({
    required: required.map(({ recipient, maxAgeDays }) => `${recipient} ${maxAgeDays}`).join(', '),
  }),
});
