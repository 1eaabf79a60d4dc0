import { type InsurerReason, insurerReasons } from './exchange-mapping.ts';
import type { AskedLine, JudgedResult, ResultFindingCode } from './judge-result.ts';

/** In which list of a reconciliation something stands. */
export const reconciliationKinds = [
  /** on the bill, and the result says nothing that counts */
  'missing',
  /** one person in several rows, or one card with several people */
  'double',
  /** the insurer has something otherwise than the file said */
  'different',
  /** in the result, and not on the bill */
  'unknown',
  /** a row of another file, branch or month */
  'other-file',
  /** a row that cannot be read, or a word that nobody has explained */
  'unreadable',
  'refused',
  /** counts all the same, and is worth a look */
  'warning',
] as const;
export type ReconciliationKind = (typeof reconciliationKinds)[number];

/** The list in which a finding stands. */
export function kindOfFinding(code: ResultFindingCode): ReconciliationKind {
  switch (code) {
    case 'row-repeated':
    case 'answers-differ':
    case 'card-twice':
      return 'double';
    case 'name-differs':
    case 'birth-date-differs':
    case 'month-differs':
    case 'months-differ':
    case 'rupiah-differs':
      return 'different';
    case 'not-asked':
    case 'taken-off':
      return 'unknown';
    case 'other-file':
    case 'other-branch':
    case 'other-month':
      return 'other-file';
    case 'nik-missing':
    case 'nik-unreadable':
    case 'nik-rounded':
    case 'answer-missing':
    case 'word-unknown':
      return 'unreadable';
    case 'card-unusual':
    case 'card-missing':
    case 'reason-unknown':
    case 'registered-already':
      return 'warning';
  }
}

/** Result and bill side by side. Everybody whom the file named is accepted, refused or missing, and nothing else. */
export interface Reconciliation {
  readonly accepted: number;
  readonly refused: Readonly<Partial<Record<InsurerReason, number>>>;
  readonly missing: number;
  /** accepted people of whom the insurer has something otherwise */
  readonly changed: number;
  /** people whom several rows are about, or who share a card */
  readonly double: number;
  /** rows about nobody on the bill */
  readonly unknown: number;
  /** findings by code */
  readonly findings: Readonly<Record<string, number>>;
}

/** Counts what a judged result comes to. */
export function reconciliationOf<L extends AskedLine>({
  given,
  findings,
  unanswered,
}: JudgedResult<L>): Reconciliation {
  const refused: Partial<Record<InsurerReason, number>> = {};
  for (const reason of insurerReasons) {
    const count = given.filter(
      ({ answer }) => answer.answer === 'refused' && answer.reason === reason,
    ).length;
    if (count > 0) refused[reason] = count;
  }
  const byCode: Record<string, number> = {};
  for (const { code } of findings) byCode[code] = (byCode[code] ?? 0) + 1;
  const of = (kind: ReconciliationKind) =>
    findings.filter(({ code }) => kindOfFinding(code) === kind);
  const peopleIn = (kind: ReconciliationKind) =>
    new Set(of(kind).flatMap((one) => (one.of === null ? [] : [one.of]))).size;
  return {
    accepted: given.filter(({ answer }) => answer.answer === 'accepted').length,
    refused,
    missing: unanswered.filter(({ released }) => !released).length,
    changed: peopleIn('different'),
    double: peopleIn('double'),
    unknown: of('unknown').length,
    findings: byCode,
  };
}
