import type { Claimed } from '../candidate.ts';
import { comparedWords, wordReader } from '../file-mapping/columns.ts';
import {
  type AnswerFinding,
  type AnswerFindingCode,
  type AnswerRow,
  judgeRows,
} from '../file-mapping/judge-rows.ts';
import type { CalendarDate } from '../identifiers.ts';
import { type ContributionMonth, type MonthSpan, monthAfter } from '../months.ts';
import {
  type ExchangeKind,
  type InsurerReason,
  insurerReasons,
  type ResultMapping,
  resultWords,
  wordsOf,
} from './exchange-mapping.ts';

/** One row of a result; what the file has no column for, or leaves empty, is null. */
export interface ResultRow extends AnswerRow {
  /** why not, in the branch's words; empty when it says nothing */
  readonly reason: string;
  /** digits of the participant's card (KPJ) */
  readonly cardNo: string | null;
  readonly name: string | null;
  readonly birthDate: Claimed<CalendarDate>;
  readonly firstMonth: ContributionMonth | null;
  readonly months: number | null;
  /** rupiah of all months of the row */
  readonly rupiah: number | null;
  readonly branch: string | null;
  readonly reference: string | null;
}

/** Somebody whom the file named, and what it said. */
export interface AskedLine extends MonthSpan {
  readonly rupiah: number;
  readonly name: string;
  readonly birthDate: CalendarDate;
  /** taken off the bill since the file went out */
  readonly released: boolean;
  /** the card by which the insurer has them from us; null for whom it has not, or not any more */
  readonly cardNo: string | null;
}

/** The file that went out. */
export interface SentFile extends MonthSpan {
  readonly id: string;
  readonly kind: ExchangeKind;
  /** every name by which the branch may call itself */
  readonly branchNames: readonly string[];
}

export type InsurerAnswer =
  | { readonly answer: 'accepted'; readonly cardNo: string | null }
  | {
      readonly answer: 'refused';
      readonly reason: InsurerReason;
      /** false where nobody has said what the branch's words mean: it counts as OTHER */
      readonly explained: boolean;
    };

/** Why a row is not of this file. */
export type OtherFileCode = 'other-file' | 'other-branch' | 'other-month';
/** What the insurer has otherwise than the file said; the person is taken all the same. */
export const differenceCodes = [
  'name-differs',
  'birth-date-differs',
  'month-differs',
  'months-differ',
  'rupiah-differs',
] as const;
export type DifferenceCode = (typeof differenceCodes)[number];

export type ResultFindingCode =
  | AnswerFindingCode
  | OtherFileCode
  | DifferenceCode
  /** two people with one card: neither counts */
  | 'card-twice'
  /** a card that has not eleven digits counts all the same (domain-rules 4.3) */
  | 'card-unusual'
  | 'card-missing'
  /** refused for a reason that nobody has explained, or for none; counts as OTHER */
  | 'reason-unknown'
  /** refused as active, being registered by us before: taken, with the card that they have */
  | 'registered-already'
  /** taken by the insurer although nobody pays for them any more */
  | 'taken-off';

export interface ResultFinding<L> extends AnswerFinding<ResultFindingCode> {
  /** null for a row that stands for nobody */
  readonly of: L | null;
  /** of a difference: what the file said, and what the insurer has */
  readonly ours: string | null;
  readonly theirs: string | null;
}

export interface JudgedResult<L> {
  readonly given: readonly {
    readonly of: L;
    readonly row: number;
    readonly answer: InsurerAnswer;
  }[];
  readonly findings: readonly ResultFinding<L>[];
  readonly unanswered: readonly L[];
  /** rows of other files, branches and months, with what each says; every one of them */
  readonly otherFiles: Readonly<Record<OtherFileCode, ReadonlyMap<string, number>>>;
}

const usualCard = /^\d{11}$/;

/**
 * Reads what a branch sent back against those whom the file named: who is taken with which card, who is not and why,
 * what differs, and every row that counts for nobody. A row of another file, branch or month never counts.
 *
 * @param asked by NIK
 * @param mapping in force when the file went out, and the newest where that explains more
 */
export function judgeResult<L extends AskedLine>(
  sent: SentFile,
  asked: ReadonlyMap<string, L>,
  rows: Iterable<ResultRow>,
  mapping: { readonly sentBy: ResultMapping; readonly newest: ResultMapping },
): JudgedResult<L> {
  const otherFiles: Record<OtherFileCode, Map<string, number>> = {
    'other-file': new Map(),
    'other-branch': new Map(),
    'other-month': new Map(),
  };
  const judged = judgeRows(asked, rows, {
    meaning: meaningIn(sent.kind, mapping),
    textOf: (said) => (said.answer === 'accepted' ? `+${said.cardNo ?? ''}` : `-${said.reason}`),
    setAside: (row) => othersIn(sent, row, otherFiles),
  });
  const twice = cardsTwice(judged.given);
  const findings: ResultFinding<L>[] = judged.findings.map((one) => {
    const of = one.digits === null ? null : (asked.get(one.digits) ?? null);
    return { ...one, of, ours: null, theirs: null };
  });
  const given: JudgedResult<L>['given'][number][] = [];
  const unanswered = [...judged.unanswered];
  for (const { of, said, answer: read } of judged.given) {
    const isOurs = isRegisteredByUs(of, read);
    const answer: InsurerAnswer = isOurs ? { answer: 'accepted', cardNo: of.cardNo } : read;
    const about = { row: said.row, digits: null, word: said.word, of, ours: null, theirs: null };
    const cardNo = answer.answer === 'accepted' ? answer.cardNo : null;
    if (isOurs) findings.push({ ...about, code: 'registered-already' });
    if (cardNo !== null && twice.has(cardNo)) {
      findings.push({ ...about, code: 'card-twice' });
      unanswered.push(of);
    } else if (answer.answer === 'accepted' && of.released) {
      findings.push({ ...about, code: 'taken-off' });
    } else {
      given.push({ of, row: said.row, answer });
      const noted = answer.answer === 'accepted' ? notesOn(sent, of, said, cardNo) : [];
      findings.push(...noted.map((note) => ({ ...about, ...note })));
      if (answer.answer === 'refused' && !answer.explained) {
        findings.push({ ...about, code: 'reason-unknown', word: said.reason });
      }
    }
  }
  findings.sort((a, b) => a.row - b.row);
  return { given, findings, unanswered, otherFiles };
}

/** Nobody loses their cover because the insurer has them already, when it has them from us. */
function isRegisteredByUs({ cardNo }: AskedLine, answer: InsurerAnswer): boolean {
  return answer.answer === 'refused' && answer.reason === 'ACTIVE_BPU' && cardNo !== null;
}

type Meaning = (row: ResultRow) => InsurerAnswer | null;

function meaningIn(
  kind: ExchangeKind,
  mapping: { readonly sentBy: ResultMapping; readonly newest: ResultMapping },
): Meaning {
  const byOld = wordReader(resultWords, wordsOf(mapping.sentBy));
  const byNew = wordReader(resultWords, wordsOf(mapping.newest));
  const read = (text: string) => (text === '' ? null : (byOld(text) ?? byNew(text)));
  const refusedFor = (text: string): InsurerAnswer => {
    const word = read(text);
    const reason = insurerReasons.find((one) => one === word);
    return { answer: 'refused', reason: reason ?? 'OTHER', explained: reason !== undefined };
  };
  return ({ word, reason, cardNo }) => {
    const said = read(word === '' ? reason : word);
    // a list of new cards alone takes everybody on it; of a payment we sent the card ourselves
    const isCardAlone = word === '' && reason === '' && cardNo !== null && kind === 'registration';
    if (said === 'accepted' || isCardAlone) return { answer: 'accepted', cardNo };
    if (said === null) return null;
    return refusedFor(said === 'refused' ? reason : word === '' ? reason : word);
  };
}

function othersIn(
  { id, branchNames, ...span }: SentFile,
  { reference, branch, firstMonth }: ResultRow,
  seen: Record<OtherFileCode, Map<string, number>>,
): OtherFileCode[] {
  const others: OtherFileCode[] = [];
  const note = (code: OtherFileCode, text: string): void => {
    others.push(code);
    seen[code].set(text, (seen[code].get(text) ?? 0) + 1);
  };
  if (reference !== null && comparedWords(reference) !== comparedWords(id)) {
    note('other-file', reference);
  }
  const names = branchNames.map(comparedWords);
  if (branch !== null && !names.includes(comparedWords(branch))) note('other-branch', branch);
  if (firstMonth !== null && (firstMonth < span.firstMonth || firstMonth >= monthAfter(span))) {
    note('other-month', firstMonth);
  }
  return others;
}

/** Cards that several people have. */
function cardsTwice(given: readonly { readonly answer: InsurerAnswer }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { answer } of given) {
    if (answer.answer !== 'accepted' || answer.cardNo === null) continue;
    if (seen.has(answer.cardNo)) twice.add(answer.cardNo);
    seen.add(answer.cardNo);
  }
  return twice;
}

type Note = Pick<ResultFinding<never>, 'code' | 'ours' | 'theirs'>;

/** What is to be known of somebody who was taken. */
function notesOn(
  { kind }: SentFile,
  line: AskedLine,
  said: ResultRow,
  cardNo: string | null,
): Note[] {
  const notes: Note[] = [];
  const alone = (code: ResultFindingCode) => notes.push({ code, ours: null, theirs: null });
  if (cardNo === null && kind === 'registration') alone('card-missing');
  if (cardNo !== null && !usualCard.test(cardNo)) alone('card-unusual');
  if (said.name !== null && comparedWords(said.name) !== comparedWords(line.name)) {
    notes.push({ code: 'name-differs', ours: line.name, theirs: said.name });
  }
  if (said.birthDate.state === 'given' && said.birthDate.value !== line.birthDate) {
    const theirs = said.birthDate.value;
    notes.push({ code: 'birth-date-differs', ours: line.birthDate, theirs });
  }
  for (const [field, code] of figures) {
    const theirs = said[field];
    if (theirs === null || theirs === line[field]) continue;
    notes.push({ code, ours: String(line[field]), theirs: String(theirs) });
  }
  return notes;
}

const figures = [
  ['firstMonth', 'month-differs'],
  ['months', 'months-differ'],
  ['rupiah', 'rupiah-differs'],
] as const;
