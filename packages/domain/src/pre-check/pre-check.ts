import * as z from 'zod';

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

export const PreCheckColumn = z.object({
  heading: z.string().trim().min(1).max(80),
  field: PreCheckField,
  /** what stands where we know nothing; for `text` what stands in every row */
  otherwise: z.string().max(200),
  /** our words or codes, and what the recipient calls them */
  codes: z.record(z.string().max(120), z.string().max(120)),
});
export type PreCheckColumn = z.infer<typeof PreCheckColumn>;

export const preCheckDates = ['dd-mm-yyyy', 'dd/mm/yyyy', 'yyyy-mm-dd', 'in-words'] as const;

const words = z.array(z.string().trim().min(1).max(120)).max(40);

/** How an answer is read: which columns count, by their headings, and which words mean which answer. */
export const AnswerMapping = z.object({
  nationalId: words.min(1),
  answer: words.min(1),
  means: z.partialRecord(PreCheckAnswer, words),
});
export type AnswerMapping = z.infer<typeof AnswerMapping>;

/** The files of one recipient: what goes out, and how what comes back is read. */
export const PreCheckMapping = z.object({
  recipient: RecipientId,
  kind: RecipientKind,
  name: z.string().trim().min(3).max(120),
  columns: z.array(PreCheckColumn).min(1).max(60),
  dates: z.enum(preCheckDates),
  answers: AnswerMapping,
});
export type PreCheckMapping = z.infer<typeof PreCheckMapping>;

export interface MappingFault {
  readonly field: string;
  readonly detail: string;
}

/** Words as they are compared: capitals and digits, one space apart. */
export function comparedWords(text: string): string {
  return text
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

/** Everything that keeps a mapping from being used. */
export function preCheckMappingFaults({ columns, answers }: PreCheckMapping): MappingFault[] {
  const faults: MappingFault[] = [];
  const niks = columns.filter(({ field }) => field === 'nationalId').length;
  if (niks !== 1) {
    const detail = `${niks} columns hold the NIK; answers are found by it, so it must be one`;
    faults.push({ field: 'columns', detail });
  }
  const seen = new Set<string>();
  for (const [i, { heading }] of columns.entries()) {
    const word = comparedWords(heading);
    if (seen.has(word)) {
      faults.push({ field: `columns.${i}.heading`, detail: 'two columns have this heading' });
    }
    seen.add(word);
  }
  return [...faults, ...answerFaults(answers)];
}

function answerFaults(answers: AnswerMapping): MappingFault[] {
  const faults: MappingFault[] = [];
  const both = answers.nationalId.map(comparedWords);
  if (answers.answer.some((heading) => both.includes(comparedWords(heading)))) {
    const detail = 'a column cannot hold both the NIK and the answer';
    faults.push({ field: 'answers.answer', detail });
  }
  const meant = new Map<string, PreCheckAnswer>();
  for (const answer of preCheckAnswers) {
    for (const word of answers.means[answer] ?? []) {
      const known = meant.get(comparedWords(word));
      if (known !== undefined && known !== answer) {
        const detail = `"${word}" means ${known} already`;
        faults.push({ field: `answers.means.${answer}`, detail });
      }
      meant.set(comparedWords(word), answer);
    }
  }
  if ((answers.means.OK ?? []).length === 0) {
    faults.push({ field: 'answers.means.OK', detail: 'no word says that all is well' });
  }
  return faults;
}

/** What a word of an answer means to this recipient; null for a word that nobody has explained. */
export function answerReader({ means }: AnswerMapping): (word: string) => PreCheckAnswer | null {
  const byWord = new Map(
    preCheckAnswers.flatMap((answer) =>
      (means[answer] ?? []).map((word) => [comparedWords(word), answer] as const),
    ),
  );
  return (word) => byWord.get(comparedWords(word)) ?? null;
}
