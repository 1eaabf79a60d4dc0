import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a plain table', () => {
  it('names every line as an editor would, and trims what stands around separators', () => {
    const table = readTable(
      bytes('\n rec_id, given name ,b\n\n1, ada , 2\n, ,\n3,"bea\nlu",4\n5,x,6\n'),
    );
    expect(table?.headings).toEqual({ row: 2, cells: ['rec_id', 'given name', 'b'] });
    expect([...(table?.lines() ?? [])]).toEqual([
      { row: 4, cells: ['1', 'ada', '2'] },
      { row: 6, cells: ['3', 'bea\nlu', '4'] },
      { row: 8, cells: ['5', 'x', '6'] },
    ]);
  });

  it('loses no line that looks like a total or a signature', () => {
    const table = readTable(bytes('id,town\n1,JUMLAH\n2,Kepala Dinas\n'));
    expect([...(table?.lines() ?? [])]).toHaveLength(2);
  });

  it('is none where nothing is written', () => {
    expect(readTable(bytes(' \n,,\n'))).toBeNull();
  });
});
