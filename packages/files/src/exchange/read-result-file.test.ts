import { defaultBranches, type ResultRow } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { bytesOf, nik } from '../../test/list-fixture.ts';
import { row, workbook } from '../../test/workbook-fixture.ts';
import { readResultFile, writeLongTable } from '../index.ts';

const [branch] = defaultBranches;
if (branch === undefined) throw new Error('there is a branch to begin with');
const mapping = branch.results;

function rowsIn(bytes: Uint8Array): ResultRow[] {
  const read = readResultFile(bytes, mapping);
  if (read.kind !== 'read') throw new Error(read.headings.join());
  return [...read.rows];
}

describe('a result of the insurer', () => {
  it('is read from a workbook under its titles, with numbers and days that a spreadsheet made', () => {
    const bytes = workbook({
      sheets: [
        {
          name: 'Hasil',
          rows:
            row(1, ['KANTOR CABANG KUDUS']) +
            row(3, ['NO', 'NIK', 'NAMA', 'NO KPJ', 'HASIL', 'BLTH', 'JUMLAH BULAN', 'IURAN']) +
            row(4, [1, nik(1), 'DATA CONTOH', 21012345678, 'DITERIMA', '12-2026', 2, 33600]) +
            row(5, [2, nik(2), 'DATA CONTOH', '', 'DITOLAK', 'Desember 2026', '1', 'Rp16.800']) +
            row(7, ['', '', 'Jumlah', '', '', '', '', 50400]),
        },
      ],
    });
    expect(rowsIn(bytes)).toMatchObject([
      {
        row: 4,
        nationalId: { state: 'given', value: nik(1) },
        word: 'DITERIMA',
        cardNo: '21012345678',
        name: 'DATA CONTOH',
        firstMonth: '2026-12',
        months: 2,
        rupiah: 33_600,
        branch: null,
        reference: null,
      },
      { row: 5, word: 'DITOLAK', cardNo: null, firstMonth: '2026-12', months: 1, rupiah: 16_800 },
    ]);
  });

  it('may say by a card alone that somebody was taken', () => {
    const rows = rowsIn(bytesOf(`NIK;KPJ\n${nik(1)};2101 2345 678\n`));
    expect(rows).toMatchObject([{ word: '', cardNo: '21012345678' }]);
  });

  it('without a NIK, or without a word or card, tells which headings stand there instead', () => {
    const read = readResultFile(bytesOf(`NIK;NAMA\n${nik(1)};DATA CONTOH\n`), mapping);
    expect(read).toMatchObject({ kind: 'no-columns', headings: ['NIK', 'NAMA'] });
  });

  it('reads back what we wrote ourselves, digit by digit, in both formats', async () => {
    async function* rows() {
      yield [nik(1), '=1+1', '01234567890'];
    }
    for (const format of ['xlsx', 'csv'] as const) {
      const parts: Uint8Array[] = [];
      const options = { format, headings: ['NIK', 'HASIL', 'NO KPJ'], demo: true };
      for await (const piece of writeLongTable(rows(), options)) parts.push(piece);
      const [one] = rowsIn(new Uint8Array(Buffer.concat(parts)));
      const read = { nationalId: { value: nik(1) }, cardNo: '01234567890' };
      expect(one).toMatchObject(read);
      const text = Buffer.concat(parts).toString('utf8');
      if (format === 'csv') expect(text).toContain("'=1+1");
    }
  });
});
