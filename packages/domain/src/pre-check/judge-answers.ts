import type { Claimed } from '../candidate.ts';
import { parseNik } from '../nik.ts';
import type { PreCheckAnswer } from './pre-check.ts';

/** One row of an answer as it was read. */
export interface AnswerRow {
  /** line of the file, from 1 */
  readonly row: number;
  /** digits without separators; not yet checked */
  readonly nationalId: Claimed<string>;
  /** the recipient's word; empty when it says nothing */
  readonly word: string;
}

/** Why a row of an answer counts for nobody, or counts once. */
export type AnswerFindingCode =
  | 'nik-missing'
  | 'nik-unreadable'
  /** a spreadsheet took the last digit away (domain-rules 3.4) */
  | 'nik-rounded'
  /** nobody of this NIK was asked about in this file; somebody of the region has it, or nobody */
  | 'not-asked'
  | 'answer-missing'
  | 'word-unknown'
  /** several rows of one NIK that say the same */
  | 'row-repeated'
  /** several rows of one NIK that do not: none of them counts */
  | 'answers-differ';

export interface AnswerFinding {
  readonly row: number;
  readonly code: AnswerFindingCode;
  /** the digits as they were read, for whoever looks further; never to be shown whole */
  readonly digits: string | null;
  readonly word: string;
}

export interface GivenAnswer<Id> {
  readonly of: Id;
  readonly row: number;
  readonly answer: PreCheckAnswer;
  readonly word: string;
}

export interface JudgedAnswers<Id> {
  readonly given: readonly GivenAnswer<Id>[];
  /** in the order of the rows */
  readonly findings: readonly AnswerFinding[];
  /** who was asked about and has no row that counts */
  readonly unanswered: readonly Id[];
}

interface Read extends AnswerRow {
  readonly answer: PreCheckAnswer | null;
}

/**
 * Reads an answer against those who were asked about. Everything is told at once and nothing is guessed: a NIK that
 * lost its last digit fits nobody, and rows that contradict one another count for nobody.
 *
 * @param asked by NIK
 * @param meaning of a recipient's word; null for one that nobody has explained
 */
export function judgeAnswers<Id>(
  asked: ReadonlyMap<string, Id>,
  rows: Iterable<AnswerRow>,
  meaning: (word: string) => PreCheckAnswer | null,
): JudgedAnswers<Id> {
  const findings: AnswerFinding[] = [];
  const byNik = new Map<string, Read[]>();
  const beginnings = new Set([...asked.keys()].map((nik) => nik.slice(0, 15)));
  for (const row of rows) {
    const code = placeFault(row, asked, beginnings);
    const digits = row.nationalId.state === 'given' ? row.nationalId.value : null;
    if (code !== null || digits === null) {
      findings.push({ row: row.row, code: code ?? 'nik-missing', digits, word: row.word });
      continue;
    }
    const read = { ...row, answer: row.word === '' ? null : meaning(row.word) };
    const before = byNik.get(digits);
    if (before === undefined) byNik.set(digits, [read]);
    else before.push(read);
  }
  const given: GivenAnswer<Id>[] = [];
  const unanswered: Id[] = [];
  for (const [nik, of] of asked) {
    const settled = settle(nik, byNik.get(nik) ?? []);
    findings.push(...settled.findings);
    const { first } = settled;
    if (first === null) unanswered.push(of);
    else given.push({ of, row: first.row, answer: first.answer, word: first.word });
  }
  return { given, findings: findings.sort((a, b) => a.row - b.row), unanswered };
}

/** Why a row stands for nobody who was asked about; null when it stands for somebody. */
function placeFault(
  { nationalId }: AnswerRow,
  asked: ReadonlyMap<string, unknown>,
  beginnings: ReadonlySet<string>,
): AnswerFindingCode | null {
  switch (nationalId.state) {
    case 'missing':
      return 'nik-missing';
    case 'unreadable':
      return nationalId.fault === 'rounded-by-spreadsheet' ? 'nik-rounded' : 'nik-unreadable';
    case 'given':
      break;
  }
  const digits = nationalId.value;
  if (asked.has(digits)) return null;
  const lostLast = digits.length === 15 || (digits.length === 16 && digits.endsWith('0'));
  if (lostLast && beginnings.has(digits.slice(0, 15))) return 'nik-rounded';
  return parseNik(digits).ok ? 'not-asked' : 'nik-unreadable';
}

/** What the rows of one NIK come to. */
function settle(
  nik: string,
  rows: readonly Read[],
): {
  first: (Read & { readonly answer: PreCheckAnswer }) | null;
  findings: AnswerFinding[];
} {
  const [first, ...others] = rows;
  if (first === undefined) return { first: null, findings: [] };
  const finding = ({ row, word }: Read, code: AnswerFindingCode): AnswerFinding => ({
    row,
    code,
    digits: nik,
    word,
  });
  if (others.some(({ answer }) => answer !== first.answer)) {
    return { first: null, findings: rows.map((row) => finding(row, 'answers-differ')) };
  }
  const { answer } = first;
  if (answer === null) {
    const code = (row: Read) => (row.word === '' ? 'answer-missing' : 'word-unknown');
    return { first: null, findings: rows.map((row) => finding(row, code(row))) };
  }
  const findings = others.map((row) => finding(row, 'row-repeated'));
  return { first: { ...first, answer }, findings };
}
