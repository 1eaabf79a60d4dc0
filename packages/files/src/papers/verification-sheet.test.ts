import { describe, expect, it } from 'vitest';
import { pdfPages } from '../../test/pdf-fixture.ts';
import { collected, type VerificationSheet, writeVerificationSheetPdf } from './index.ts';

const made = {
  letterhead: { lines: ['PEMERINTAH KABUPATEN CONTOH'], arms: null },
  madeOn: '2026-11-21',
  demo: true,
};

function sheet(number: string, people: number): VerificationSheet {
  return {
    sheet: number,
    village: 'Kajar',
    villageKind: 'DESA',
    district: 'Dawe',
    rt: '003',
    rw: '005',
    programme: 'Perlindungan pekerja rentan',
    year: 2027,
    due: '2026-12-05',
    blankLines: 4,
    lines: Array.from({ length: people }, (_, i) => ({
      no: i + 1,
      name: `WARGA ${i + 1}`,
      nationalIdEnd: '0001',
      occupation: 'Tukang becak',
      address: null,
      rt: '003',
      rw: '005',
    })),
  };
}

describe('the sheet that goes into the field', () => {
  it('names its number on each page and counts its own pages, so that loose pages find together', async () => {
    const pages = pdfPages(
      await collected(writeVerificationSheetPdf([sheet('S-01', 40), sheet('S-02', 3)], made)),
    );
    const own = pages.map((page) => /Lembar (S-\d+)\nHalaman (\d+) dari \d+/.exec(page)?.slice(1));
    const totals = pages.map((page) => / dari (\d+)$/.exec(page)?.[1]);
    const first = own.filter((page) => page?.[0] === 'S-01').length;
    expect(first).toBeGreaterThan(1);
    expect(own.slice(0, first).map((page) => page?.[1])).toEqual(
      Array.from({ length: first }, (_, i) => String(i + 1)),
    );
    expect(own.at(-1)).toEqual(['S-02', '1']);
    expect(totals.slice(0, first)).toEqual(Array(first).fill(String(first)));
    expect(totals.at(-1)).toBe('1');
  });

  it('offers every answer, names everybody by four digits only, and leaves room for the village head', async () => {
    const pages = pdfPages(await collected(writeVerificationSheetPdf([sheet('S-01', 5)], made)));
    const text = pages.join('\n');
    for (const part of [
      'Benar',
      'Pindah',
      'Meninggal',
      'Lainnya',
      'Desa Kajar, Kecamatan Dawe, RT 003 RW 005',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Kepala Desa Kajar,');
    expect(text.match(/WARGA \d/g)).toHaveLength(5);
    expect(text).toContain('5 Desember 2026');
    expect(text).not.toMatch(/\d{16}/);
  });

  it('is a file that opens although nobody is on it', async () => {
    const pages = pdfPages(await collected(writeVerificationSheetPdf([], made)));
    expect(pages.join('')).toContain('Tidak ada lembar.');
  });
});
