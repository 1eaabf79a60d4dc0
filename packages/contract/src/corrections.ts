import { candidateFields } from '@payung/domain';
import * as z from 'zod';
import { Outcome, Reason } from './people.ts';
import { text } from './text.ts';

const Field = z.enum(candidateFields);

/** Rows of a list that wait for a correction, by why; a row with two causes is counted under both. */
export const CauseCount = z.object({ cause: z.string(), rows: z.int() });
export type CauseCount = z.infer<typeof CauseCount>;

/** A cell that may be corrected, or that helps to find the row on paper. */
export const CorrectableCell = z.object({
  field: Field,
  /** what stands there; of a number that is in order the last four digits only */
  text: z.string(),
  isOpen: z.boolean(),
  /** what could stand there instead without anything being invented */
  repair: z
    .object({ text: z.string(), ground: z.enum(['digits-alone', 'date-of-nik', 'marks-dropped']) })
    .nullable(),
});
export type CorrectableCell = z.infer<typeof CorrectableCell>;

export const RowToCorrect = z.object({
  row: z.int(),
  /** the answer that this is; sent back with a correction, so that nobody overwrites what they did not see */
  piece: z.int(),
  outcome: Outcome,
  reasons: z.array(Reason),
  cells: z.array(CorrectableCell),
});
export type RowToCorrect = z.infer<typeof RowToCorrect>;

export const RowToCorrectPage = z.object({
  items: z.array(RowToCorrect),
  nextCursor: z.string().nullable(),
});

/** characters of a corrected cell */
const longestCell = 500;

const Correction = z.strictObject({
  row: z.int().min(1),
  piece: z.int().min(0),
  /** by field; fields that are not named stay as they were handed in */
  texts: z
    .partialRecord(Field, text(longestCell))
    .refine((texts) => Object.keys(texts).length > 0, { message: 'name at least one field' }),
});

export const RowCorrectionRequest = z.strictObject({ rows: z.array(Correction).min(1).max(100) });
export type RowCorrectionRequest = z.infer<typeof RowCorrectionRequest>;

/** Rows that are judged anew now, and those that were left as they were, each with the reason. */
export const RowCorrectionResult = z.object({
  taken: z.array(z.int()),
  left: z.array(
    z.object({
      row: z.int(),
      why: z.enum(['unknown', 'not-open', 'corrected-meanwhile', 'twice', 'field-not-open']),
      field: z.string().optional(),
      /** of a row that somebody corrected meanwhile and that is still broken: what a new try rests on */
      piece: z.int().optional(),
    }),
  ),
});
export type RowCorrectionResult = z.infer<typeof RowCorrectionResult>;
