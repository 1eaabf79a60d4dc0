import * as z from 'zod';

/** Headings or words that somebody outside uses for one thing. */
export const outsideWords = z.array(z.string().trim().min(1).max(120)).max(40);

/** How dates are written in a file for somebody outside. */
export const fileDates = ['dd-mm-yyyy', 'dd/mm/yyyy', 'yyyy-mm-dd', 'in-words'] as const;
export type FileDates = (typeof fileDates)[number];

/** A column of a file for somebody outside. @param field what it may hold of ours */
export function fileColumn<F extends z.ZodType<string>>(field: F) {
  return z.object({
    heading: z.string().trim().min(1).max(80),
    field,
    /** what stands where we know nothing; for `text` what stands in every row */
    otherwise: z.string().max(200),
    /** our words or codes, and what the recipient calls them */
    codes: z.record(z.string().max(120), z.string().max(120)),
  });
}

/** A column, whatever its file may hold. */
export interface FileColumn<F extends string> {
  readonly heading: string;
  readonly field: F;
  readonly otherwise: string;
  readonly codes: Readonly<Record<string, string>>;
}

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

/**
 * Everything that keeps columns from being used: answers are found by the NIK, so that it stands in one of them, and
 * no heading stands twice.
 * @param at where the columns stand in what is judged
 */
export function columnFaults(
  columns: readonly { readonly heading: string; readonly field: string }[],
  at: string,
): MappingFault[] {
  const faults: MappingFault[] = [];
  const niks = columns.filter(({ field }) => field === 'nationalId').length;
  if (niks !== 1) {
    const detail = `${niks} columns hold the NIK; answers are found by it, so it must be one`;
    faults.push({ field: at, detail });
  }
  const seen = new Set<string>();
  for (const [i, { heading }] of columns.entries()) {
    const word = comparedWords(heading);
    if (seen.has(word)) {
      faults.push({ field: `${at}.${i}.heading`, detail: 'two columns have this heading' });
    }
    seen.add(word);
  }
  return faults;
}

/** What each word of somebody outside means to us. */
export type Meanings<A extends string> = Readonly<Partial<Record<A, readonly string[]>>>;

/** Words that mean two things, in the order of our own. @param at where the meanings stand in what is judged */
export function meaningFaults<A extends string>(
  order: readonly A[],
  means: Meanings<A>,
  at: string,
): MappingFault[] {
  const faults: MappingFault[] = [];
  const meant = new Map<string, A>();
  for (const answer of order) {
    for (const word of means[answer] ?? []) {
      const known = meant.get(comparedWords(word));
      if (known !== undefined && known !== answer) {
        faults.push({ field: `${at}.${answer}`, detail: `"${word}" means ${known} already` });
      }
      meant.set(comparedWords(word), answer);
    }
  }
  return faults;
}

/** What a word means; null for one that nobody has explained. */
export function wordReader<A extends string>(
  order: readonly A[],
  means: Meanings<A>,
): (word: string) => A | null {
  const byWord = new Map(
    order.flatMap((answer) =>
      (means[answer] ?? []).map((word) => [comparedWords(word), answer] as const),
    ),
  );
  return (word) => byWord.get(comparedWords(word)) ?? null;
}
