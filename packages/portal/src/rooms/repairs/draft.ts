import type { RowCorrectionRequest } from '@payung/contract';
import type { CandidateField } from '@payung/domain';

/** One cell as somebody wants it, and the answer that they looked at when they wrote it. */
export interface Edit {
  readonly row: number;
  readonly piece: number;
  readonly field: CandidateField;
  readonly text: string;
}

/** What was done at once and is taken back at once: one cell, a pasted column, or all rows that are alike. */
export interface Step {
  /** a whole sentence without a full stop, such as `212 sel NIK diperbaiki` */
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** Corrections of one list that were not sent yet, in the order in which they were made. */
export type Draft = readonly Step[];

export type CorrectedRow = RowCorrectionRequest['rows'][number];

/** The rows as they are to be sent: of a cell that was written twice the last text counts. */
export function rowsOf(draft: Draft): CorrectedRow[] {
  const rows = new Map<number, CorrectedRow>();
  for (const { row, piece, field, text } of draft.flatMap(({ edits }) => edits)) {
    const texts = rows.get(row)?.texts ?? {};
    rows.set(row, { row, piece, texts: { ...texts, [field]: text } });
  }
  return [...rows.values()].sort((a, b) => a.row - b.row);
}

/** The text that waits for a cell; undefined where nobody wrote anything. */
export function textAt(draft: Draft, row: number, field: CandidateField): string | undefined {
  return draft
    .flatMap(({ edits }) => edits)
    .findLast((edit) => edit.row === row && edit.field === field)?.text;
}

/** Everything but what was said of these rows: they were given up. */
export function without(draft: Draft, rows: ReadonlySet<number>): Draft {
  return onlyEdits(draft, ({ row }) => !rows.has(row));
}

/** Everything but what was sent of these rows: what was written while they were under way waits on. */
export function withoutSent(draft: Draft, rows: ReadonlySet<number>, sent: Draft): Draft {
  const gone = new Set(sent.flatMap(({ edits }) => edits));
  return onlyEdits(draft, (edit) => !rows.has(edit.row) || !gone.has(edit));
}

function onlyEdits(draft: Draft, stays: (edit: Edit) => boolean): Draft {
  return draft
    .map((step) => ({ ...step, edits: step.edits.filter(stays) }))
    .filter(({ edits }) => edits.length > 0);
}

/** The same texts for a row that somebody else corrected meanwhile, after both were looked at. */
export function restingOn(draft: Draft, row: number, piece: number): Draft {
  return draft.map((step) => ({
    ...step,
    edits: step.edits.map((edit) => (edit.row === row ? { ...edit, piece } : edit)),
  }));
}

/** Requests of at most so many rows, in the order of the file. */
export function requestsOf(draft: Draft, most: number): CorrectedRow[][] {
  const rows = rowsOf(draft);
  const requests: CorrectedRow[][] = [];
  for (let from = 0; from < rows.length; from += most) requests.push(rows.slice(from, from + most));
  return requests;
}
