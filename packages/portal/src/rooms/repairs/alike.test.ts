import type { CorrectableCell, RowToCorrect } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { alikeOf, editsFor, sizeOf } from './alike.ts';

function aRow(row: number, ...cells: Partial<CorrectableCell>[]): RowToCorrect {
  const whole = cells.map((cell) => ({
    field: 'occupation' as const,
    text: '',
    isOpen: true,
    repair: null,
    ...cell,
  }));
  return { row, piece: 0, outcome: 'to-correct', reasons: [], cells: whole };
}

describe('rows that one repair puts right', () => {
  const rows = [
    aRow(2, { text: 'Tukang Bekam' }),
    aRow(3, { text: 'TUKANG BEKAM ' }),
    aRow(4, { text: '' }),
    aRow(5, { text: 'KUSIR', isOpen: false }),
    aRow(6, {
      field: 'nationalId',
      text: 'NIK 1',
      repair: { text: '1', ground: 'digits-alone' },
    }),
  ];

  it('are together whichever way their letters are written; empty and sound cells are in none', () => {
    const found = alikeOf(rows);
    expect(found.map(({ kind }) => kind)).toEqual(['spelling', 'repair']);
    expect(found.map(sizeOf)).toEqual([2, 1]);
  });

  it('get the district with the village where it may be written', () => {
    const [spelling] = alikeOf([
      aRow(2, { field: 'village', text: 'KUTUG' }, { field: 'district', text: 'UNDAN' }),
    ]);
    if (spelling?.kind !== 'spelling') throw new Error('no spelling');
    const edits = editsFor(spelling, { village: 'Kutuk', district: 'Undaan' });
    expect(edits.map(({ field, before, text }) => [field, before, text])).toEqual([
      ['village', 'KUTUG', 'Kutuk'],
      ['district', 'UNDAN', 'Undaan'],
    ]);
  });
});
