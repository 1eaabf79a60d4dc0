import type { Claimed } from '../candidate.ts';
import { parseNik } from '../nik.ts';

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

export interface AnswerFinding<C extends string = AnswerFindingCode> {
  readonly row: number;
  readonly code: C;
  /** the digits as they were read, for whoever looks further; never to be shown whole */
  readonly digits: string | null;
  readonly word: string;
}

/** How the rows of one kind of answer are understood. */
export interface RowRules<R extends AnswerRow, A, C extends string> {
  /** null for a row whose word nobody has explained */
  readonly meaning: (row: R) => A | null;
  /** two rows that come to the same text say the same */
  readonly textOf: (answer: A) => string;
  /** why a row is not of this file at all; empty for one that is */
  readonly setAside?: (row: R) => readonly C[];
}

export interface JudgedRows<Id, R, A, C extends string> {
  readonly given: readonly { readonly of: Id; readonly said: R; readonly answer: A }[];
  /** in the order of the rows */
  readonly findings: readonly AnswerFinding<C | AnswerFindingCode>[];
  /** who was asked about and has no row that counts */
  readonly unanswered: readonly Id[];
}

/**
 * Reads an answer against those who were asked about. Everything is told at once and nothing is guessed: a NIK that
 * lost its last digit fits nobody, and rows that contradict one another count for nobody.
 *
 * @param asked by NIK
 */
export function judgeRows<Id, R extends AnswerRow, A, C extends string = never>(
  asked: ReadonlyMap<string, Id>,
  rows: Iterable<R>,
  { meaning, textOf, setAside }: RowRules<R, A, C>,
): JudgedRows<Id, R, A, C> {
  const findings: AnswerFinding<C | AnswerFindingCode>[] = [];
  const byNik = new Map<string, Read<R, A>[]>();
  const beginnings = new Set([...asked.keys()].map((nik) => nik.slice(0, 15)));
  for (const row of rows) {
    const fault = placeFault(row, asked, beginnings);
    const digits = row.nationalId.state === 'given' ? row.nationalId.value : null;
    const aside: readonly (C | AnswerFindingCode)[] = setAside?.(row) ?? [];
    const codes = fault === null ? aside : [...aside, fault];
    if (codes.length > 0 || digits === null) {
      for (const code of codes) findings.push({ row: row.row, code, digits, word: row.word });
      continue;
    }
    const read = { said: row, answer: meaning(row) };
    const before = byNik.get(digits);
    if (before === undefined) byNik.set(digits, [read]);
    else before.push(read);
  }
  const given: JudgedRows<Id, R, A, C>['given'][number][] = [];
  const unanswered: Id[] = [];
  for (const [nik, of] of asked) {
    const settled = settle(nik, byNik.get(nik) ?? [], textOf);
    findings.push(...settled.findings);
    const { first } = settled;
    if (first === null) unanswered.push(of);
    else given.push({ of, said: first.said, answer: first.answer });
  }
  return { given, findings: findings.sort((a, b) => a.row - b.row), unanswered };
}

interface Read<R, A> {
  readonly said: R;
  readonly answer: A | null;
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

interface Settled<R, A> {
  readonly first: { readonly said: R; readonly answer: A } | null;
  readonly findings: AnswerFinding[];
}

/** What the rows of one NIK come to. */
function settle<R extends AnswerRow, A>(
  nik: string,
  rows: readonly Read<R, A>[],
  textOf: (answer: A) => string,
): Settled<R, A> {
  const [first, ...others] = rows;
  if (first === undefined) return { first: null, findings: [] };
  const finding = (
    { said: { row, word } }: Read<R, A>,
    code: AnswerFindingCode,
  ): AnswerFinding => ({
    row,
    code,
    digits: nik,
    word,
  });
  const comesTo = ({ answer }: Read<R, A>) => (answer === null ? null : textOf(answer));
  if (others.some((other) => comesTo(other) !== comesTo(first))) {
    return { first: null, findings: rows.map((row) => finding(row, 'answers-differ')) };
  }
  const { said, answer } = first;
  if (answer === null) {
    const code = (row: Read<R, A>) => (row.said.word === '' ? 'answer-missing' : 'word-unknown');
    return { first: null, findings: rows.map((row) => finding(row, code(row))) };
  }
  const findings = others.map((row) => finding(row, 'row-repeated'));
  return { first: { said, answer }, findings };
}
