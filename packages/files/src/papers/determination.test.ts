import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { line, lines, paper } from '../../test/paper-fixture.ts';
import { pdfPages } from '../../test/pdf-fixture.ts';
import { openList } from '../list-source.ts';
import { collected, writeDeterminationPdf, writeDeterminationXlsx } from './index.ts';
import type { DeterminationLine, DeterminationPaper, PaperSignatory } from './paper-lines.ts';

async function pages(
  people: readonly DeterminationLine[],
  change: Partial<DeterminationPaper> = {},
): Promise<string[]> {
  return pdfPages(await collected(writeDeterminationPdf(people, paper(people.length, change))));
}

async function cells(
  people: readonly DeterminationLine[],
  change: Partial<DeterminationPaper> = {},
): Promise<string[][]> {
  const pieces = writeDeterminationXlsx(people, paper(people.length, change));
  const source = openList(await collected(pieces));
  return [...source.lines(null)].map((row) => [...row.cells]);
}

describe('the attachment of a decision, by which people are protected by name', () => {
  it('lists everybody once, in order, under headings on every page, with the count of pages', async () => {
    const people = lines(130);
    const shown = await pages(people);
    expect(shown.length).toBeGreaterThan(3);
    for (const [i, page] of shown.entries()) {
      expect(page).toMatch(/^\d{16}$/m);
      expect(page).toContain('Jenis pekerjaan');
      expect(page.endsWith(`Halaman ${i + 1} dari ${shown.length}`)).toBe(true);
    }
    const niks = shown.join('\n').match(/^\d{16}$/gm);
    expect(niks).toEqual(people.map(({ nik }) => nik));
  });

  it('says of which decision it is, what it costs in figures and words, and who signs', async () => {
    const text = (await pages(lines(100))).join('\n');
    for (const part of [
      'PEMERINTAH KABUPATEN CONTOH',
      'LAMPIRAN KEPUTUSAN BUPATI CONTOH',
      'NOMOR 400.9/12/2026',
      'TANGGAL 21 NOVEMBER 2026',
      'Jumlah peserta: 100 orang',
      'Jumlah bulan iuran: 1.200 orang-bulan',
      'Iuran per orang per bulan: Rp16.800',
      'Jumlah iuran: Rp20.160.000',
      'Terbilang: dua puluh juta seratus enam puluh ribu rupiah',
      'Ditetapkan di Contoh',
      'NAMA BUPATI',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('DATA CONTOH');
  });

  it('is not written for another number of people or another amount than was decided', async () => {
    const short = writeDeterminationPdf(lines(9), paper(10));
    await expect(collected(short)).rejects.toThrow('10 people, its list has 9');
    const dear = writeDeterminationXlsx(lines(9), paper(9, { total: 1 }));
    await expect(collected(dear)).rejects.toThrow('amount');
  });

  it('leaves room for number, date and signer while it is a draft', async () => {
    const text = (await pages(lines(1), { number: null, date: null, signatory: null })).join('\n');
    expect(text).toContain('NOMOR ....');
    expect(text).toContain('TANGGAL ....');
    expect(text).toContain('BUPATI CONTOH,');
  });

  it.each([
    [{ capacity: 'Plt.', ownOffice: null }, ['Plt. BUPATI CONTOH,']],
    [{ capacity: 'Pj.', ownOffice: null }, ['Pj. BUPATI CONTOH,']],
    [
      { capacity: 'a.n.', ownOffice: 'Sekretaris Daerah' },
      ['a.n. BUPATI CONTOH', 'Sekretaris Daerah,'],
    ],
  ] as const)('names the capacity of who signs: %o', async (change, words) => {
    const signatory: PaperSignatory = { name: 'NAMA', office: 'Bupati Contoh', ...change };
    const text = (await pages(lines(1), { signatory })).join('\n');
    for (const word of words) expect(text.split('\n')).toContain(word);
  });

  it('says on every page and on the workbook that people are invented', async () => {
    for (const page of await pages(lines(60), { demo: true }))
      expect(page).toContain('DATA CONTOH');
    expect((await cells(lines(1), { demo: true }))[0]).toEqual(['DATA CONTOH']);
  });

  it('keeps names whole and readable, whatever letters they hold', async () => {
    const long = Array.from({ length: 12 }, (_, i) => `NAMA${i}`).join(' ');
    const text = (await pages([line(1, { name: long }), line(2, { name: 'José (bin) Ąli' })])).join(
      ' ',
    );
    for (const word of long.split(' ')) expect(text).toContain(word);
    expect(text).toContain('Jos\u00e9 (bin) Ali');
  });

  it('is the same file whenever it is written from the same decision', async () => {
    for (const write of [writeDeterminationPdf, writeDeterminationXlsx]) {
      const [a, b] = await Promise.all([
        collected(write(lines(40), paper(40))),
        collected(write(lines(40), paper(40))),
      ]);
      expect(Buffer.compare(a, b)).toBe(0);
    }
  });
});

describe('the copy for publication', () => {
  it('shows name, work and village, and no birth date, address or whole NIK', async () => {
    const people = lines(30);
    const change = { audience: 'masked', showsCardNumbers: true } as const;
    const rows = (await cells(people, change)).flat().join('\n');
    for (const text of [(await pages(people, change)).join('\n'), rows]) {
      expect(text).toContain('SITI KE-30');
      expect(text).toContain('Tukang becak');
      expect(text).toContain('Kajar');
      expect(text).toContain(`************${people[29]?.nik.slice(-4)}`);
      expect(text).not.toMatch(/\d{16}/);
      expect(text).not.toMatch(/1974/);
      expect(text).not.toContain('Melati');
    }
  });
});

describe('the list of those whom a decision strikes', () => {
  const struck = { part: 'struck', total: 0 } as const;
  const people = [line(1, { months: 0 }), line(2, { months: 0 })];

  it.each(['full', 'masked'] as const)(
    'calls nobody on the %s paper a recipient, and tells of no money',
    async (audience) => {
      const change = { ...struck, audience };
      const rows = (await cells(people, change)).flat().join(' ');
      for (const text of [(await pages(people, change)).join(' '), rows]) {
        expect(text).toContain('YANG DIKELUARKAN DARI PERLINDUNGAN');
        expect(text).toContain('Jumlah yang dikeluarkan: 2 orang');
        expect(text).toContain('Januari 2027');
        expect(text).not.toMatch(/PENERIMA PERLINDUNGAN|Bulan iuran|Terbilang|Rp/);
      }
    },
  );
});

describe('a draft of an attachment', () => {
  it('says that it is one, as long as its list may change', async () => {
    const rows = (await cells(lines(1), { isDraft: true })).flat().join(' ');
    for (const text of [(await pages(lines(1), { isDraft: true })).join(' '), rows]) {
      expect(text).toContain('RANCANGAN');
    }
    const long = await pages(lines(90), { isDraft: true });
    expect(long.every((page) => page.includes('Rancangan lampiran keputusan'))).toBe(true);
    expect((await pages(lines(1))).join(' ')).not.toMatch(/RANCANGAN|Rancangan/);
  });
});

describe('the attachment as a workbook', () => {
  it('has the same people, every NIK whole as text', async () => {
    const people = lines(25);
    const rows = await cells(people);
    const head = rows.findIndex(([first]) => first === 'No.');
    const listed = rows.slice(head + 1, head + 1 + people.length);
    expect(listed.map((row) => row[2])).toEqual(people.map(({ nik }) => nik));
    expect(rows.flat()).toContain('Jumlah iuran: Rp5.040.000');
  });

  it('prints as wide as an A4 page, with its headings and a number on each', async () => {
    const parts = unzipSync(await collected(writeDeterminationXlsx(lines(2), paper(2))));
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const head = (await cells(lines(2))).findIndex(([first]) => first === 'No.') + 1;
    expect(text('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Lampiran'!$${head}:$${head}<`,
    );
    const sheet = text('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitTo/);
    expect(sheet).toContain('Halaman &amp;P dari &amp;N');
    expect(sheet.indexOf('<autoFilter')).toBeLessThan(sheet.indexOf('<pageSetup'));
  });

  it('opens no formula that a name holds, not even once it is saved as CSV', async () => {
    const people = [line(1, { name: '=HYPERLINK("x")', address: '+62' })];
    const parts = unzipSync(await collected(writeDeterminationXlsx(people, paper(1))));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain(">'=HYPERLINK");
    expect(sheet).toContain(">'+62");
  });
});
