import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../test/read-pdf.ts';
import { collected } from './paper-text.ts';
import {
  type FiguresReport,
  writeFiguresReportPdf,
  writeFiguresReportXlsx,
} from './write-figures-report.ts';

const report: FiguresReport = {
  letterhead: { lines: ['PEMERINTAH KABUPATEN CONTOH'], arms: null },
  title: 'LAPORAN BULANAN',
  about: ['Angka resmi, per tanggal 31 Januari 2026'],
  sections: [
    {
      title: 'Angka utama',
      sheet: 'Angka utama',
      headings: ['Angka', 'Orang'],
      rows: [['Aktif per tanggal 31 Januari 2026', '26.400']],
    },
    {
      title: 'Per desa/kelurahan',
      sheet: 'Desa',
      headings: ['Desa', 'Orang'],
      rows: Array.from({ length: 90 }, (_, i) => [i === 0 ? '=HYPERLINK("x")' : `Desa ${i}`, '1']),
    },
  ],
  place: 'Contoh',
  demo: true,
  madeOn: '2026-02-01',
};
async function* pieces(made: Iterable<Uint8Array>) {
  yield* made;
}

describe('the monthly report', () => {
  it('has a sheet for each table, every cell text, and none that opens a formula', async () => {
    const file = await collected(writeFiguresReportXlsx(report));
    const parts = unzipSync(file);
    const first = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(first).toContain('26.400');
    expect(first).toContain('DATA CONTOH');
    expect(first).not.toContain('<v>');
    const second = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(second).not.toMatch(/>=HYPERLINK/);
    expect(await collected(writeFiguresReportXlsx(report))).toEqual(file);
  });

  it.each(['Rp5.241.600.000', 'Rp999.999.999.999', '-Rp999.999.999'])(
    'prints %s in one piece, or a reader takes it for less money',
    async (amount) => {
      const headings = ['Sumber dana', 'Pagu', 'Ditetapkan', 'Ditagih', 'Dibayar', 'Sisa'];
      const rows = [['DBHCHT 2026', amount, amount, 'Rp0', amount, amount]];
      const sections = [{ title: 'Pagu dan realisasi', sheet: 'Dana', headings, rows }];
      const file = await collected(pieces(writeFiguresReportPdf({ ...report, sections })));
      const drawn = readPdf(file).pages.map((page) => page.drawn);
      expect(drawn.join('').split(`(${amount}) Tj`)).toHaveLength(5);
    },
  );

  it('goes on over pages as PDF, the same bytes for the same figures', async () => {
    const file = await collected(pieces(writeFiguresReportPdf(report)));
    expect(strFromU8(file.slice(0, 5), true)).toBe('%PDF-');
    const text = strFromU8(file, true);
    const [, count = '0'] = /\/Type\/Pages\/Count (\d+)/.exec(text) ?? [];
    expect(Number(count)).toBeGreaterThan(1);
    expect(await collected(pieces(writeFiguresReportPdf(report)))).toEqual(file);
  });
});
