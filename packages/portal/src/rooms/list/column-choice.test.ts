import type { ColumnCard, ImportLayout } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { choiceFrom, faultsOfChoice, mappingOf, stillLacking, withField } from './column-choice.ts';

function card(index: number, heading: string, field: string): ColumnCard {
  return { index, heading, field, samples: [], sureness: 'likely', because: 'heading' };
}

const layout: ImportLayout = {
  mapping: { sheet: 'Rekap', headerRow: 5, columns: ['ignored', 'nationalId', 'name', 'note'] },
  columns: [
    card(0, 'NO', 'ignored'),
    card(1, 'NIK', 'nationalId'),
    card(2, 'NAMA', 'name'),
    card(3, 'USAHA', 'note'),
  ],
  preview: [],
  lacking: [],
  sheets: [],
  headerCandidates: [],
  waitsFor: 'columns-uncertain',
  warnings: [],
};

describe('choosing columns', () => {
  it('does not run before NIK, name and occupation each have a column', () => {
    const faults = faultsOfChoice(choiceFrom(layout));
    expect(faults.map(({ text }) => text)).toEqual([
      'Belum ada kolom untuk Jenis pekerjaan. Pilih kolomnya.',
    ]);
  });

  it('runs once they have', () => {
    expect(faultsOfChoice(withField(choiceFrom(layout), 3, 'occupation'))).toEqual([]);
  });

  it('forces a choice when two columns claim one field, else one of them would be lost', () => {
    const twice = withField(withField(choiceFrom(layout), 3, 'occupation'), 0, 'name');
    expect(faultsOfChoice(twice).map(({ index }) => index)).toEqual([2]);
  });

  it('never calls a needed field, or one that was chosen since, something that may follow', () => {
    const choice = withField(choiceFrom(layout), 3, 'village');
    const lacking = ['birthPlace', 'village', 'occupation'];
    expect(stillLacking(lacking, choice)).toEqual(['birthPlace']);
  });

  it('sends a field for each position of the file', () => {
    expect(mappingOf(withField(choiceFrom(layout), 3, 'occupation'))).toEqual({
      sheet: 'Rekap',
      headerRow: 5,
      columns: ['ignored', 'nationalId', 'name', 'occupation'],
    });
  });

  it('keeps a position that has no card, so that no later column slips to the left', () => {
    const gap = {
      sheet: null,
      headerRow: 1,
      cards: [card(0, 'NIK', 'nationalId'), card(2, 'N', 'name')],
    };
    expect(mappingOf(gap).columns).toEqual(['nationalId', 'ignored', 'name']);
  });
});
