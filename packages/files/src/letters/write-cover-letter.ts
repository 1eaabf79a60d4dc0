import { openPaper, type Paper } from '../papers/paper.ts';
import { nameByHand, writeClosing } from '../papers/paper-closing.ts';
import { block, emptyPage, letterhead } from '../papers/paper-parts.ts';
import { dayInWords } from '../papers/paper-text.ts';
import { coverWords } from './cover-words.ts';
import type { CoverLetterLine, LetterHead } from './letter-lines.ts';
import { neighbourhood, villageWords } from './village-words.ts';

const title = 'Surat pemberitahuan perlindungan';
const insured = [
  'Jaminan Kecelakaan Kerja (JKK): perawatan dan santunan bila celaka saat bekerja, termasuk perjalanan pergi dan pulang kerja.',
  'Jaminan Kematian (JKM): santunan bagi keluarga bila peserta meninggal dunia bukan karena kecelakaan kerja. Bila masa iur masih pendek, santunan dapat lebih kecil.',
];
/** letters are numbered by the office's own book */
const numberByHand = 'Nomor: ........................................';
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
  const { demo, madeOn, letterhead: top } = head;
  const paper = openPaper({ title, orientation: 'portrait', madeOn, demo, arms: top.arms });
  let written = 0;
  for await (const line of lines) {
    paper.startCount(`${title} · dibuat ${dayInWords(madeOn)}`);
    paper.newPage();
    written += 1;
    paper.openGroup('Sect');
    // whose letter it is stands on the letter alone
    const where = neighbourhood(line.rt, line.rw);
    paper.bookmark(`Surat ${written}${where === '' ? '' : `, ${where}`}`, 1, paper.top);
    writeLetter(paper, line, head);
    paper.closeGroup();
    yield* paper.taken();
  }
  if (written === 0) {
    const said = 'Tidak ada surat. Tidak ada orang yang dicakup pilihan ini.';
    emptyPage(paper, { head: top, title, said });
  }
  yield* paper.finish();
}

function writeLetter(paper: Paper, line: CoverLetterLine, head: LetterHead): void {
  const wide = { x: paper.left + 6, width: paper.right - paper.left - 12 };
  const body = { size: 11 } as const;
  const bold = { size: 11, weight: 'bold' } as const;
  const middle = { weight: 'bold', align: 'centre' } as const;
  const below = letterhead(paper, head.letterhead) + 6;
  let y = block(
    paper,
    [title.toUpperCase()],
    { ...wide, y: below },
    { ...middle, size: 13, role: 'H1' },
  );
  y = block(paper, [head.programme.toUpperCase()], { ...wide, y }, { ...middle, size: 11 });
  y = block(paper, [numberByHand], { ...wide, y }, { size: 11, align: 'centre' });
  y = block(paper, addressLines(line), { ...wide, y: y + 12 }, body);
  const { headline, meaning } = coverWords(line.cover);
  y = block(paper, [openingOf(line)], { ...wide, y: y + 10 }, body);
  paper.rule(wide.x, y + 10, wide.x + wide.width, y + 10, 0.8);
  y = block(paper, [headline], { ...wide, y: y + 12 }, { ...middle, size: 15, role: 'H2' });
  paper.rule(wide.x, y + 8, wide.x + wide.width, y + 8, 0.8);
  y = block(paper, meaning, { ...wide, y: y + 12 }, body);
  const insuredFor = 'Yang dijamin selama perlindungan berlaku:';
  y = block(paper, [insuredFor], { ...wide, y: y + 8 }, { ...bold, role: 'H2' });
  y = list(paper, insured, { ...wide, y: y + 2 });
  y = block(paper, [free], { ...wide, y: y + 10 }, bold);
  y = block(paper, contactLines(head), { ...wide, y: y + 10 }, body);
  const { place, madeOn } = head;
  const above = [`${place}, ${dayInWords(madeOn)}`, `${officeOf(head)},`];
  writeClosing(paper, y, { lines: [], blocks: [{ above, below: [nameByHand] }], ...body });
}

type Place = { readonly x: number; readonly y: number; readonly width: number };

/** Numbered sentences, their numbers before them. */
function list(paper: Paper, sentences: readonly string[], at: Place): number {
  const indent = 14;
  let { y } = at;
  paper.openGroup('L');
  for (const [i, sentence] of sentences.entries()) {
    paper.openGroup('LI');
    const from = y;
    block(paper, [`${i + 1}.`], { ...at, y: from }, { size: 11, role: 'Lbl' });
    const box = { x: at.x + indent, y: from, width: at.width - indent };
    y = block(paper, [sentence], box, { size: 11, role: 'LBody' });
    paper.closeGroup();
  }
  paper.closeGroup();
  return y;
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

const officeOf = ({ office, region }: LetterHead): string =>
  office === '' ? `Pemerintah ${region}` : office;

function contactLines(head: LetterHead): string[] {
  const own = [officeOf(head), head.phone].filter((one) => one !== '').join(', ');
  return [
    `Pertanyaan dan laporan: kantor desa/kelurahan; ${own}; BPJS Ketenagakerjaan, telepon ${head.insurerPhone}.`,
    'Simpan surat ini bersama kartu keluarga dan beri tahu keluarga.',
  ];
}
