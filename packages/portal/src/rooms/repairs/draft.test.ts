import { describe, expect, it } from 'vitest';
import {
  type Draft,
  type Edit,
  requestsOf,
  restingOn,
  rowsOf,
  textAt,
  without,
  withoutSent,
} from './draft.ts';

const edit = (row: number, text: string, changes: Partial<Edit> = {}): Edit => ({
  row,
  piece: 0,
  field: 'nationalId',
  text,
  ...changes,
});
const draft: Draft = [
  { label: 'dua', edits: [edit(7, 'a'), edit(3, 'b')] },
  { label: 'satu', edits: [edit(7, 'c'), edit(7, 'd', { field: 'name' })] },
];

describe('corrections that were not sent yet', () => {
  it('are sent row by row in the order of the file, with the last text of each cell', () => {
    expect(rowsOf(draft)).toEqual([
      { row: 3, piece: 0, texts: { nationalId: 'b' } },
      { row: 7, piece: 0, texts: { nationalId: 'c', name: 'd' } },
    ]);
    expect([textAt(draft, 7, 'nationalId'), textAt(draft, 3, 'name')]).toEqual(['c', undefined]);
  });

  it('show what stood before once the last step is taken back', () => {
    expect(textAt(draft.slice(0, -1), 7, 'nationalId')).toBe('a');
  });

  it('keep what was not sent, and let go of steps that are empty then', () => {
    expect(rowsOf(without(draft, new Set([7]))).map(({ row }) => row)).toEqual([3]);
    expect(without(draft, new Set([3, 7]))).toEqual([]);
  });

  it('keep what was written of a row while it was under way', () => {
    const now: Draft = [...draft, { label: 'sesudahnya', edits: [edit(7, 'e')] }];
    expect(rowsOf(withoutSent(now, new Set([3, 7]), draft))).toEqual([
      { row: 7, piece: 0, texts: { nationalId: 'e' } },
    ]);
    expect(withoutSent(draft, new Set([3, 7]), draft)).toEqual([]);
  });

  it('rest on the newest answer only for the row that was looked at', () => {
    expect(rowsOf(restingOn(draft, 7, 4)).map(({ piece }) => piece)).toEqual([0, 4]);
  });

  it('go out in requests that the service takes', () => {
    expect(requestsOf(draft, 1).map((rows) => rows.map(({ row }) => row))).toEqual([[3], [7]]);
  });
});
