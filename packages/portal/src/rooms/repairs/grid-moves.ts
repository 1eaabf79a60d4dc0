import type { RowToCorrect } from '@payung/contract';
import type { CandidateField } from '@payung/domain';
import type { Edit } from './draft.ts';

export type Move = 'down' | 'up';

/** What a spreadsheet puts on the clipboard for one column: a cell a line, of several columns the first. */
export function linesOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t')[0]?.trim() ?? '');
}

/** Fills the broken cells of a column from a row on, each with the next line; what is left over is not used. */
export function filledDown(
  rows: readonly RowToCorrect[],
  from: { readonly row: number; readonly field: CandidateField },
  lines: readonly string[],
): Edit[] {
  const { field } = from;
  const start = rows.findIndex(({ row }) => row === from.row);
  const open = rows
    .slice(Math.max(0, start))
    .filter(({ cells }) => cells.some((cell) => cell.field === field && cell.isOpen));
  return open
    .slice(0, lines.length)
    .map(({ row, piece }, at) => ({ row, piece, field, text: lines[at] ?? '' }));
}

/** The next broken cell of the same column, which takes the focus with everything in it chosen. */
export function moveFrom(frame: HTMLElement | null, field: string, row: number, move: Move): void {
  const cells = [...(frame?.querySelectorAll<HTMLInputElement>('input[data-cell]') ?? [])];
  const column = cells.filter(({ dataset }) => dataset.cell === field);
  const here = column.findIndex((cell) => cell.closest('tr')?.dataset.row === String(row));
  const next = column[here + (move === 'down' ? 1 : -1)];
  next?.focus();
  next?.select();
}
