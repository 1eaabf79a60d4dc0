import { openPaper, type Paper } from '../papers/paper.ts';
import { block, letterhead } from '../papers/paper-parts.ts';
import { dayInWords } from '../papers/paper-text.ts';
import { coverWords } from './cover-words.ts';
import type { CoverLetterLine, LetterHead } from './letter-lines.ts';
import { neighbourhood, villageWords } from './village-words.ts';

const title = 'Surat pemberitahuan perlindungan';
const insured = [
  '1. Jaminan Kecelakaan Kerja (JKK): perawatan dan santunan bila celaka saat bekerja, termasuk perjalanan pergi dan pulang kerja.',
  '2. Jaminan Kematian (JKM): santunan bagi keluarga bila peserta meninggal dunia bukan karena kecelakaan kerja. Bila masa iur masih pendek, santunan dapat lebih kecil.',
];
const free =
  'GRATIS. Iuran dibayar dengan dana publik. Tidak seorang pun boleh meminta uang kepada Saudara, baik untuk pendaftaran, kartu, surat ini, maupun pengurusan santunan. Laporkan bila ada yang meminta.';

/**
 * A letter of one page for each worker (domain-rules 5.6): insured for what, until when, whom to call, and that nobody
 * may ask for money. No NIK stands on it, since letters lie about in houses. Pages leave as they are written.
 */
export async function* writeCoverLetters(
  lines: AsyncIterable<CoverLetterLine> | Iterable<CoverLetterLine>,
  head: LetterHead,
): AsyncGenerator<Uint8Array> {
  const { demo, madeOn } = head;
  const paper = openPaper({ title, orientation: 'portrait', madeOn, demo });
  let written = 0;
  for await (const line of lines) {
    paper.startCount(`${title} · dibuat ${dayInWords(madeOn)}`);
    paper.newPage();
    written += 1;
    writeLetter(paper, line, head);
    yield* paper.taken();
  }
  if (written === 0) {
    paper.startCount('');
    paper.newPage();
    paper.text('Tidak ada surat.', paper.left, paper.top + 12, { size: 10 });
  }
  yield* paper.finish();
}

function writeLetter(paper: Paper, line: CoverLetterLine, head: LetterHead): void {
  const wide = { x: paper.left + 18, width: paper.right - paper.left - 36 };
  const body = { size: 11 } as const;
  const bold = { size: 11, weight: 'bold' } as const;
  const below = letterhead(paper, head.letterhead);
  const heading = [title.toUpperCase(), head.programme.toUpperCase()];
  let y = block(
    paper,
    heading,
    { ...wide, y: below + 6 },
    { size: 13, weight: 'bold', align: 'centre' },
  );
  y = block(paper, addressLines(line), { ...wide, y: y + 14 }, body);
  const { headline, meaning } = coverWords(line.cover);
  y = block(paper, [openingOf(line)], { ...wide, y: y + 12 }, body);
  paper.rule(wide.x, y + 10, wide.x + wide.width, y + 10, 0.8);
  y = block(paper, [headline], { ...wide, y: y + 14 }, { ...bold, size: 15, align: 'centre' });
  paper.rule(wide.x, y + 8, wide.x + wide.width, y + 8, 0.8);
  y = block(paper, meaning, { ...wide, y: y + 14 }, body);
  y = block(paper, ['Yang dijamin selama perlindungan berlaku:'], { ...wide, y: y + 10 }, bold);
  y = block(paper, insured, { ...wide, y: y + 2 }, body);
  y = block(paper, [free], { ...wide, y: y + 12 }, bold);
  block(paper, contactLines(head), { ...wide, y: y + 12 }, body);
}

function addressLines({ name, village, villageKind, district, rt, rw }: CoverLetterLine): string[] {
  const where = neighbourhood(rt, rw);
  const place = `${villageWords[villageKind].place} ${village}, Kecamatan ${district}`;
  return ['Kepada Yth.', `Saudara/i ${name} dan keluarga`, where, place].filter(
    (text) => text !== '',
  );
}

function openingOf({ cardNo }: CoverLetterLine): string {
  const card = cardNo === null ? '' : ` Nomor kartu peserta (KPJ): ${cardNo}.`;
  return `Dengan hormat, kami memberitahukan perlindungan BPJS Ketenagakerjaan Saudara menurut catatan pembayaran iuran sampai tanggal surat ini.${card}`;
}

function contactLines({ office, phone, insurerPhone, region, madeOn }: LetterHead): string[] {
  const own = [office === '' ? `Pemerintah ${region}` : office, phone].filter((one) => one !== '');
  return [
    `Pertanyaan dan laporan: kantor desa/kelurahan; ${own.join(', ')}; BPJS Ketenagakerjaan, telepon ${insurerPhone}.`,
    'Simpan surat ini bersama kartu keluarga dan beri tahu keluarga.',
    `${region}, ${dayInWords(madeOn)}`,
  ];
}
