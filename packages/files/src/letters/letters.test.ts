import { describe, expect, it } from 'vitest';
import { pdfPages } from '../../test/pdf-fixture.ts';
import { collected } from '../papers/paper-text.ts';
import {
  type CoverLetterLine,
  type HandOverPaper,
  type LetterCover,
  type LetterHead,
  writeCoverLetters,
  writeHandOverPdf,
} from './index.ts';

const head: LetterHead = {
  letterhead: { lines: ['PEMERINTAH KABUPATEN CONTOH', 'Jalan Contoh 1'], arms: null },
  region: 'Kabupaten Contoh',
  place: 'Contoh',
  programme: 'Perlindungan Pekerja Rentan',
  office: 'Dinas Tenaga Kerja',
  phone: '0291-555010',
  insurerPhone: '175',
  demo: true,
  madeOn: '2026-11-21',
};
const line = (cover: LetterCover, name = 'BAGUS CONTOH'): CoverLetterLine => ({
  name,
  village: 'Kajar',
  villageKind: 'DESA',
  district: 'Dawe',
  rt: '003',
  rw: '005',
  cardNo: '26000000001',
  cover,
});
const active: LetterCover = { state: 'active', startsOn: '2026-03-05', paidThrough: '2026-12' };
const grace: LetterCover = {
  state: 'grace',
  paidThrough: '2026-09',
  monthsUnpaid: 2,
  endsOn: '2027-01-01',
};
const pagesOf = async (lines: readonly CoverLetterLine[]) =>
  pdfPages(await collected(writeCoverLetters(lines, head)));
/** as it is read, over line breaks */
const read = (page: string): string => page.replaceAll('\n', ' ');

describe('the letter to a family', () => {
  it('tells on one page what is insured, until when, whom to call, and that nobody may ask for money', async () => {
    const pages = await pagesOf([line(active)]);
    expect(pages).toHaveLength(1);
    const text = read(pages[0] ?? '');
    for (const part of [
      'BAGUS CONTOH dan keluarga',
      'AKTIF sampai dengan Desember 2026',
      'sejak 5 Maret 2026',
      'Jaminan Kecelakaan Kerja (JKK)',
      'Jaminan Kematian (JKM)',
      'Dinas Tenaga Kerja, 0291-555010',
      'telepon 175',
      'Tidak seorang pun boleh meminta uang',
      'BPJS Ketenagakerjaan yang memutuskan dan membayar',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('calls unpaid months a risk and never protection', async () => {
    const text = read((await pagesOf([line(grace)]))[0] ?? '');
    // the standard fonts print a dash as one byte
    expect(text).toMatch(/menunggak . RISIKO, belum tentu dijamin/);
    expect(text).toContain('2 bulan belum dibayar');
    expect(text).toContain('berakhir pada 1 Januari 2027');
    expect(text).not.toMatch(/AKTIF|terlindungi/);
  });

  it('says that cover ended, and sends the family of the dead to what is due to them', async () => {
    const ended = (why: 'unpaid' | 'died' | 'other') =>
      line({ state: 'ended', since: '2026-07-01', why });
    const [unpaid = '', died = '', other = ''] = await pagesOf([
      ended('unpaid'),
      ended('died'),
      ended('other'),
    ]);
    for (const page of [unpaid, died, other]) expect(read(page)).toContain('BERAKHIR sejak 1 Juli');
    expect(read(died)).toContain('hak atas santunan');
    expect(read(unpaid)).toContain('kepesertaan berakhir');
  });

  it('is one page each, also for a long name, and the same file twice', async () => {
    const many = [active, grace].map((cover) => line(cover, 'NAMA YANG PANJANG SEKALI '.repeat(6)));
    expect(await pagesOf(many)).toHaveLength(2);
    const once = await collected(writeCoverLetters(many, head));
    expect(
      Buffer.from(once).equals(Buffer.from(await collected(writeCoverLetters(many, head)))),
    ).toBe(true);
    expect((await pagesOf([]))[0]).toContain('Tidak ada surat.');
  });
});

describe('the receipt of cards', () => {
  const paper: HandOverPaper = {
    letterhead: { lines: ['PEMERINTAH KABUPATEN CONTOH'], arms: null },
    region: 'Kabupaten Contoh',
    programme: 'Perlindungan Pekerja Rentan',
    number: '33.19.09.2001-01JD4Z5N6P7Q8R9S0T1V2W3X4Y',
    village: 'Kajar',
    villageKind: 'DESA',
    district: 'Dawe',
    demo: false,
    madeOn: '2026-11-21',
  };
  const cards = Array.from({ length: 40 }, (_, i) => ({
    no: i + 1,
    name: `PESERTA ${i + 1}`,
    nationalIdEnd: '0007',
    cardNo: `2600000${1000 + i}`,
    rt: '001',
    rw: '002',
  }));

  it('has a line to sign for each card and two signatures, and its number on each page', async () => {
    const pages = pdfPages(await collected(writeHandOverPdf(cards, paper)));
    const text = read(pages.join('\n'));
    for (const { name, cardNo } of cards) {
      expect(text).toContain(name);
      expect(text).toContain(cardNo);
    }
    expect(text).toContain('Yang menyerahkan,');
    expect(text).toContain('Kepala Desa Kajar,');
    expect(text).toContain('Kartu diserahkan GRATIS');
    for (const page of pages) expect(page).toContain(`BAST ${paper.number}`);
  });
});
