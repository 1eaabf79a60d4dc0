import * as z from 'zod';
import {
  columnFaults,
  comparedWords,
  fileColumn,
  fileDates,
  type MappingFault,
  meaningFaults,
  outsideWords,
  wordReader,
} from '../file-mapping/columns.ts';

/** What a recipient says about one person (domain-rules 3.6, 4.7). */
export const preCheckAnswers = [
  'OK',
  'NOT_FOUND',
  'MISMATCH',
  'DECEASED',
  'ACTIVE_PU',
  'ACTIVE_BPU',
  'OTHER',
] as const;
export const PreCheckAnswer = z.enum(preCheckAnswers);
export type PreCheckAnswer = z.infer<typeof PreCheckAnswer>;

/** Who is asked: a branch of the insurer, or the population registry (Dukcapil). */
export const RecipientKind = z.enum(['insurer', 'population-registry']);
export type RecipientKind = z.infer<typeof RecipientKind>;

export const RecipientId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)
  .brand('RecipientId');
export type RecipientId = z.infer<typeof RecipientId>;

/** What a column of a file may hold of ours; `text` is the same words in every row. */
export const preCheckFields = [
  'no',
  'nationalId',
  'familyCardNo',
  'name',
  'birthPlace',
  'birthDate',
  'sex',
  'motherMaidenName',
  'address',
  'rt',
  'rw',
  'rtRw',
  'village',
  'district',
  'phone',
  'occupation',
  'occupationCode',
  'income',
  'agency',
  'firstMonth',
  'months',
  'text',
] as const;
export const PreCheckField = z.enum(preCheckFields);
export type PreCheckField = z.infer<typeof PreCheckField>;

export const PreCheckColumn = fileColumn(PreCheckField);
export type PreCheckColumn = z.infer<typeof PreCheckColumn>;

/** How an answer is read: which columns count, by their headings, and which words mean which answer. */
export const AnswerMapping = z.object({
  nationalId: outsideWords.min(1),
  answer: outsideWords.min(1),
  means: z.partialRecord(PreCheckAnswer, outsideWords),
});
export type AnswerMapping = z.infer<typeof AnswerMapping>;

/** The files of one recipient: what goes out, and how what comes back is read. */
export const PreCheckMapping = z.object({
  recipient: RecipientId,
  kind: RecipientKind,
  name: z.string().trim().min(3).max(120),
  columns: z.array(PreCheckColumn).min(1).max(60),
  dates: z.enum(fileDates),
  answers: AnswerMapping,
});
export type PreCheckMapping = z.infer<typeof PreCheckMapping>;

/** Everything that keeps a mapping from being used. */
export function preCheckMappingFaults({ columns, answers }: PreCheckMapping): MappingFault[] {
  return [...columnFaults(columns, 'columns'), ...answerFaults(answers)];
}

function answerFaults(answers: AnswerMapping): MappingFault[] {
  const faults: MappingFault[] = [];
  const both = answers.nationalId.map(comparedWords);
  if (answers.answer.some((heading) => both.includes(comparedWords(heading)))) {
    const detail = 'a column cannot hold both the NIK and the answer';
    faults.push({ field: 'answers.answer', detail });
  }
  faults.push(...meaningFaults(preCheckAnswers, answers.means, 'answers.means'));
  if ((answers.means.OK ?? []).length === 0) {
    faults.push({ field: 'answers.means.OK', detail: 'no word says that all is well' });
  }
  return faults;
}

/** What a word of an answer means to this recipient; null for a word that nobody has explained. */
export function answerReader({ means }: AnswerMapping): (word: string) => PreCheckAnswer | null {
  return wordReader(preCheckAnswers, means);
}
