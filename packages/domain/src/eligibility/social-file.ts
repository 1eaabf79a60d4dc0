import * as z from 'zod';
import { comparedWords } from '../file-mapping/columns.ts';
import type { AnswerRow } from '../file-mapping/judge-rows.ts';
import { parseNik } from '../nik.ts';

const headings = z.array(z.string().trim().min(1).max(120)).min(1).max(40);

/** Under which headings a file of social data has the NIK and what it says of each; the first that is there counts. */
export const SocialFileColumns = z.object({ nationalId: headings, decile: headings });
export type SocialFileColumns = z.infer<typeof SocialFileColumns>;

/** What a region begins with; no format of such files is known, hence every region edits them. */
export const defaultSocialFileColumns: SocialFileColumns = {
  nationalId: ['NIK', 'NO NIK', 'NOMOR NIK', 'NO KTP', 'NOMOR INDUK KEPENDUDUKAN'],
  decile: ['DESIL', 'DESIL NASIONAL', 'DESIL KESEJAHTERAAN', 'PERINGKAT', 'HASIL PADAN', 'STATUS'],
};

/** Whether somebody stands in the dataset, and in which tenth; null where it ranks nobody. */
export interface SocialFinding {
  readonly isListed: boolean;
  readonly decile: number | null;
}

/**
 * What a cell says: a tenth (`3`, `Desil 3`), that somebody stands there unranked, or does not. Null for words that
 * nobody can be judged by: nothing is guessed.
 */
export function readSocialWord(word: string): SocialFinding | null {
  const words = comparedWords(word);
  const tenth = /^(?:DESIL )?0?([1-9]|10)$/.exec(words)?.[1];
  if (tenth !== undefined) return { isListed: true, decile: Number(tenth) };
  if (/^(TIDAK|BELUM|BUKAN|NON|NONE|NIHIL)\b/.test(words)) return { isListed: false, decile: null };
  if (/^(ADA|YA|TERCATAT|TERDAFTAR|TERDATA|PADAN|DITEMUKAN)$/.test(words)) {
    return { isListed: true, decile: null };
  }
  return null;
}

export type SocialRowFault =
  | 'nik-missing'
  | 'nik-unreadable'
  /** a spreadsheet took the last digit away (domain-rules 3.4) */
  | 'nik-rounded'
  | 'answer-missing'
  | 'word-unknown'
  /** several rows of one NIK that do not say the same: none of them counts */
  | 'answers-differ';

export interface SocialRows {
  /** by NIK, in the order of the file */
  readonly found: ReadonlyMap<string, SocialFinding>;
  /** rows that count for nobody, in their order */
  readonly faults: readonly { readonly row: number; readonly code: SocialRowFault }[];
  readonly rows: number;
}

function faultOf({ nationalId, word }: AnswerRow): SocialRowFault | null {
  if (nationalId.state === 'missing') return 'nik-missing';
  if (nationalId.state === 'unreadable') {
    return nationalId.fault === 'rounded-by-spreadsheet' ? 'nik-rounded' : 'nik-unreadable';
  }
  if (!parseNik(nationalId.value).ok) return 'nik-unreadable';
  return word === '' ? 'answer-missing' : null;
}

/** Reads the rows of a file of social data; everything that counts for nobody is told at once. */
export function judgeSocialRows(read: Iterable<AnswerRow>): SocialRows {
  const faults: { row: number; code: SocialRowFault }[] = [];
  const byNik = new Map<string, { finding: SocialFinding; rows: number[]; differs: boolean }>();
  let rows = 0;
  for (const one of read) {
    rows += 1;
    const finding = readSocialWord(one.word);
    const code = faultOf(one) ?? (finding === null ? 'word-unknown' : null);
    if (code !== null || finding === null || one.nationalId.state !== 'given') {
      faults.push({ row: one.row, code: code ?? 'word-unknown' });
      continue;
    }
    const known = byNik.get(one.nationalId.value);
    if (known === undefined) {
      byNik.set(one.nationalId.value, { finding, rows: [one.row], differs: false });
      continue;
    }
    known.rows.push(one.row);
    const { isListed, decile } = known.finding;
    known.differs ||= isListed !== finding.isListed || decile !== finding.decile;
  }
  const found = new Map<string, SocialFinding>();
  for (const [nik, { finding, rows: of, differs }] of byNik) {
    if (!differs) found.set(nik, finding);
    else for (const row of of) faults.push({ row, code: 'answers-differ' });
  }
  return { found, faults: faults.sort((a, b) => a.row - b.row), rows };
}
