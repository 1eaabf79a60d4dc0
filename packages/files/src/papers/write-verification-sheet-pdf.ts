import { openPaper, type Paper } from './paper.ts';
import { type Closing, closingHeight, nameByHand, writeClosing } from './paper-closing.ts';
import type { Letterhead, VerificationSheet, VerificationSheetLine } from './paper-lines.ts';
import { block, emptyPage, letterhead } from './paper-parts.ts';
import { beginTable, type TableColumn } from './paper-table.ts';
import { dayInWords, figure } from './paper-text.ts';

export interface SheetOptions {
  readonly letterhead: Letterhead;
  /** the day on which the file is made, YYYY-MM-DD: same input, same bytes */
  readonly madeOn: string;
  readonly demo: boolean;
}

/** The answers that can be ticked, in the order of their columns. */
export const sheetAnswers = ['benar', 'pindah', 'meninggal', 'tidak bekerja', 'lainnya'] as const;

const columns: readonly TableColumn[] = [
  { heading: 'No.', share: 24, align: 'centre' },
  { heading: 'Nama', share: 120 },
  { heading: 'NIK (4 angka akhir)', share: 44, align: 'centre' },
  { heading: 'Pekerjaan', share: 92 },
  { heading: 'Alamat', share: 116 },
  { heading: 'RT/RW', share: 40, align: 'centre' },
  ...sheetAnswers.map((answer) => ({ heading: headingOf(answer), share: 42, ticked: true })),
  { heading: 'Keterangan', share: 110 },
];

/** points; room to write by hand */
const rowHeight = 20;

/**
 * Sheets for the check in the field (domain-rules 5.1), one a neighbourhood: who is on the list, a box for each
 * answer, empty lines, and room for two signatures. A sheet has its number and its own count of pages. Pages leave as
 * they are full; the same sheets give the same bytes.
 */
export async function* writeVerificationSheetPdf(
  sheets: Iterable<VerificationSheet> | AsyncIterable<VerificationSheet>,
  { letterhead: top, madeOn, demo }: SheetOptions,
): AsyncGenerator<Uint8Array> {
  const title = 'Lembar verifikasi lapangan';
  const paper = openPaper({ title, orientation: 'landscape', madeOn, demo, arms: top.arms });
  let written = 0;
  for await (const sheet of sheets) {
    paper.startCount(`Lembar ${sheet.sheet}`);
    paper.newPage();
    written += 1;
    paper.openGroup('Sect');
    paper.bookmark(`Lembar ${sheet.sheet}`, 1, paper.top);
    const table = beginTable(paper, columns, head(paper, top, sheet));
    for (const line of sheet.lines) {
      table.row(cellsOf(line), rowHeight);
      yield* paper.taken();
    }
    for (let i = 0; i < sheet.blankLines; i += 1) table.row([], rowHeight);
    const closing = closingOf(sheet);
    writeClosing(paper, table.end(closingHeight(closing)), closing);
    paper.closeGroup();
    yield* paper.taken();
  }
  if (written === 0) {
    emptyPage(paper, { head: top, title, said: 'Tidak ada lembar.' });
  }
  yield* paper.finish();
}

function headingOf(answer: (typeof sheetAnswers)[number]): string {
  return answer.charAt(0).toUpperCase() + answer.slice(1);
}

function cellsOf({ no, name, nationalIdEnd, occupation, address, rt, rw }: VerificationSheetLine) {
  return [
    String(no),
    name,
    `…${nationalIdEnd}`,
    occupation,
    address ?? '',
    rt === null && rw === null ? '' : `${rt ?? '-'}/${rw ?? '-'}`,
  ];
}

const officeOf = {
  KELURAHAN: 'Lurah',
  DESA: 'Kepala Desa',
  DESA_ADAT: 'Kepala Desa Adat',
} as const;
const placeOf = { KELURAHAN: 'Kelurahan', DESA: 'Desa', DESA_ADAT: 'Desa Adat' } as const;

function head(paper: Paper, top: Letterhead, sheet: VerificationSheet): number {
  const { programme, year, village, villageKind, district, rt, rw, due, lines } = sheet;
  const wide = { x: paper.left, width: paper.right - paper.left };
  const below = letterhead(paper, top);
  const title = [`LEMBAR VERIFIKASI LAPANGAN ${programme.toUpperCase()} TAHUN ${year}`];
  const bold = { size: 11, weight: 'bold', align: 'centre', role: 'H1' } as const;
  const titled = block(paper, title, { ...wide, y: below }, bold);
  const rtRw = [rt === null ? '' : `RT ${rt}`, rw === null ? '' : `RW ${rw}`].join(' ').trim();
  const facts = [
    `Nomor lembar: ${sheet.sheet}`,
    `${placeOf[villageKind]} ${village}, Kecamatan ${district}${rtRw === '' ? '' : `, ${rtRw}`}`,
    `Jumlah nama: ${figure(lines.length)} orang${due === null ? '' : ` · dikembalikan paling lambat ${dayInWords(due)}`}`,
    'Beri tanda silang pada satu kotak tiap baris. Baris kosong untuk warga yang belum tercantum.',
  ];
  return block(paper, facts, { ...wide, y: titled + 4 }, { size: 8.5 }) + 8;
}

function closingOf({ village, villageKind }: VerificationSheet): Closing {
  const below = [nameByHand];
  const officer = { above: ['Petugas verifikasi,', 'Tanggal: ....................'], below };
  const head = { above: ['Mengetahui,', `${officeOf[villageKind]} ${village},`], below };
  return { lines: [], blocks: [officer, head] };
}
