import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, readPdf, saidIn } from '../../test/read-pdf.ts';
import { type CoveringLetter, writeCoveringLetterPdf } from './index.ts';

const letter: CoveringLetter = {
  letterhead: { lines: ['Pemerintah Kabupaten Contoh', 'DINAS SOSIAL'], arms: null },
  ...{ region: 'Kabupaten Contoh', agency: 'Dinas Sosial P3AP2KB', place: 'Contoh' },
  ...{ programme: 'Perlindungan Pekerja Rentan', year: 2026, handedInOn: '2026-02-01' },
  rows: {
    ...{ nominated: 25_000, waitlisted: 1_050, duplicate: 7 },
    ...{ review: 0, 'to-correct': 12, ineligible: 3 },
  },
  ...{ demo: true, madeOn: '2026-02-03' },
};
const read = (change: Partial<CoveringLetter> = {}) =>
  readPdf(writeCoveringLetterPdf({ ...letter, ...change }));

describe('the covering letter of a list', () => {
  it('has what a letter of office has: number, attachment, subject, address, day, signature and copies', () => {
    const said = saidIn(read().heard);
    for (const part of [
      'DATA CONTOH',
      'Contoh, 3 Februari 2026',
      'Nomor',
      'Lampiran',
      'Perihal',
      'Yth. Kepala perangkat daerah pengampu',
      'diserahkan pada tanggal 1 Februari 2026',
      'Kepala Dinas Sosial P3AP2KB,',
      'NIP ....',
      'Tembusan:',
    ]) {
      expect(said).toContain(part);
    }
  });

  it('is read out with its subject as the only heading', () => {
    expect(piecesOf(read().heard, 'H1').map(({ text }) => text)).toEqual([
      'Usulan calon peserta Perlindungan Pekerja Rentan tahun 2026',
    ]);
  });

  it('tells of every outcome how many rows came to it, and their sum, so that none is lost between list and letter', () => {
    const { heard } = read();
    const [, ...rows] = piecesOf(heard, 'TR');
    expect(rows.map(({ kids }) => [kids[1]?.text, kids[3]?.text])).toEqual([
      ['Diusulkan', '25.000'],
      ['Cadangan', '1.050'],
      ['Ganda', '7'],
      ['Perlu ditinjau', '0'],
      ['Perlu diperbaiki', '12'],
      ['Tidak memenuhi syarat', '3'],
    ]);
    expect(saidIn(heard)).toContain('Jumlah: 26.072 baris');
  });

  it('never parts the signature from the sums that it is given for, however long the names are', () => {
    const lines = fc.array(fc.constant('KANTOR CONTOH'), { minLength: 1, maxLength: 24 });
    const agency = fc.integer({ min: 1, max: 12 }).map((words) => 'Dinas Contoh '.repeat(words));
    fc.assert(
      fc.property(lines, agency, (head, name) => {
        const { pages } = read({ agency: name, letterhead: { lines: head, arms: null } });
        const signed = pages.find(({ drawn }) => drawn.includes('(NIP '));
        for (const part of ['Tidak memenuhi syarat', 'Jumlah: 26.072', 'Tembusan:']) {
          expect(signed?.drawn).toContain(part);
        }
      }),
      { numRuns: 12 },
    );
  });
});
