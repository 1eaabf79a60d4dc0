import {
  type AnswerFinding,
  type AnswerRow,
  type JudgedRows,
  judgeRows,
} from '../file-mapping/judge-rows.ts';
import type { PreCheckAnswer } from './pre-check.ts';

interface GivenAnswer<Id> {
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

/**
 * Reads an answer before a decision against those who were asked about, as `judgeRows` does.
 *
 * @param asked by NIK
 * @param meaning of a recipient's word; null for one that nobody has explained
 */
export function judgeAnswers<Id>(
  asked: ReadonlyMap<string, Id>,
  rows: Iterable<AnswerRow>,
  meaning: (word: string) => PreCheckAnswer | null,
): JudgedAnswers<Id> {
  const judged: JudgedRows<Id, AnswerRow, PreCheckAnswer, never> = judgeRows(asked, rows, {
    meaning: ({ word }) => (word === '' ? null : meaning(word)),
    textOf: (answer) => answer,
  });
  const given = judged.given.map(({ of, said: { row, word }, answer }) => {
    return { of, row, answer, word };
  });
  return { ...judged, given };
}
