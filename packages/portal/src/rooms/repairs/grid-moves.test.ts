import type { RowToCorrect } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { filledDown, linesOf } from './grid-moves.ts';

const aRow = (row: number, isOpen: boolean): RowToCorrect => ({
  row,
  piece: 0,
  outcome: 'to-correct',
  reasons: [],
  cells: [{ field: 'nationalId', text: '1', isOpen, repair: null }],
});

describe('a column pasted into the grid', () => {
  it('is read as spreadsheets of every system write it', () => {
    expect(linesOf('a\r\nb\r\n')).toEqual(['a', 'b']);
    expect(linesOf('a\tx\n\nb')).toEqual(['a', '', 'b']);
  });

  it('fills broken cells only, from the row where it was pasted, and none beyond the last', () => {
    const rows = [aRow(2, true), aRow(3, true), aRow(4, false), aRow(5, true)];
    const filled = filledDown(rows, { row: 3, field: 'nationalId' }, ['a', 'b', 'c']);
    expect(filled.map(({ row, text }) => [row, text])).toEqual([
      [3, 'a'],
      [5, 'b'],
    ]);
  });
});
