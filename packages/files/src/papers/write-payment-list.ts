import { formatRupiah, rupiahInWords } from '@payung/domain';
import { quoted } from '../csv-write.ts';
import { formulaSafe } from '../formula-safe.ts';
import { openPaper } from './paper.ts';
import {
  type Closing,
  closingHeight,
  nameByHand,
  numberByHand,
  writeClosing,
} from './paper-closing.ts';
import type { Letterhead } from './paper-lines.ts';
import { block, letterhead } from './paper-parts.ts';
import { beginTable, type TableColumn } from './paper-table.ts';
import { dayInWords, figure, monthInWords } from './paper-text.ts';

/** One person whose months are paid, as the list behind a payment request (daftar nominatif) prints them. */
export interface PaymentLine {
  readonly no: number;
  readonly name: string;
  /** 16 digits; never a number */
  readonly nik: string;
  readonly village: string | null;
  readonly agency: string;
  /** YYYY-MM */
  readonly firstMonth: string;
  readonly months: number;
  readonly rupiah: number;
}

/** The bill that the list stands behind. */
export interface PaymentPaper {
  readonly letterhead: Letterhead;
  readonly cohort: string;
  readonly fundingSource: string;
  readonly accountCode: string | null;
  /** kode iuran; null before the insurer gave one */
  readonly billingCode: string | null;
  /** YYYY-MM */
  readonly firstMonth: string;
  readonly months: number;
  /** where it is signed: "Kudus" */
  readonly place: string;
  /** what the lines must come to */
  readonly people: number;
  readonly rupiah: number;
  readonly demo: boolean;
  /** YYYY-MM-DD: same input, same bytes */
  readonly madeOn: string;
}

interface Column extends TableColumn {
  readonly cell: (line: PaymentLine) => string;
}

const columns: readonly Column[] = [
  { heading: 'No.', share: 30, align: 'right', cell: ({ no }) => String(no) },
  { heading: 'Nama', share: 120, cell: ({ name }) => name },
  { heading: 'NIK', share: 82, align: 'centre', cell: ({ nik }) => nik },
  { heading: 'Desa/Kelurahan', share: 80, cell: ({ village }) => village ?? '–' },
  { heading: 'Perangkat daerah pengusul', share: 100, cell: ({ agency }) => agency },
  { heading: 'Mulai', share: 60, cell: ({ firstMonth }) => monthInWords(firstMonth) },
  { heading: 'Bulan', share: 34, align: 'right', cell: ({ months }) => String(months) },
  { heading: 'Iuran', share: 60, align: 'right', cell: ({ rupiah }) => formatRupiah(rupiah) },
];

/** points */
const size = 8;

type Lines = AsyncIterable<PaymentLine> | Iterable<PaymentLine>;

/** What the lines come to, compared with the bill at their end. */
function createSums({ people, rupiah }: PaymentPaper) {
  const sums = { people: 0, rupiah: 0 };
  return {
    add(line: PaymentLine): void {
      sums.people += 1;
      sums.rupiah += line.rupiah;
    },
    /** @throws when the lines are not what was billed: such a list must not be paid */
    check(): void {
      if (sums.people === people && sums.rupiah === rupiah) return;
      throw new Error(`the bill is for ${people} people, its list has ${sums.people}`);
    },
  };
}

/**
 * The list behind a payment request (daftar nominatif) as PDF: A4, headings on each page, the sum in figures and in
 * words. Pages leave as they are full.
 * @throws when the lines do not come to what `paper` says
 */
export async function* writePaymentListPdf(
  lines: Lines,
  paper: PaymentPaper,
): AsyncGenerator<Uint8Array> {
  const { demo, madeOn } = paper;
  const sheets = openPaper({
    title: titleOf(paper),
    orientation: 'landscape',
    madeOn,
    demo,
    rows: paper.people,
    arms: paper.letterhead.arms,
  });
  sheets.startCount(titleOf(paper));
  sheets.newPage();
  const below = letterhead(sheets, paper.letterhead);
  const wide = { x: sheets.left, y: below + 4, width: sheets.right - sheets.left };
  const [title = '', ...about] = headLines(paper);
  sheets.bookmark(titleOf(paper), 1, below);
  const bold = { size: 10, weight: 'bold', align: 'centre', role: 'H1' } as const;
  const named = block(sheets, [title], wide, bold);
  const from = block(sheets, about, { ...wide, y: named }, { size: 8.5, align: 'centre' }) + 8;
  const table = beginTable(sheets, columns, from, size);
  const sums = createSums(paper);
  for await (const line of lines) {
    sums.add(line);
    table.row(columns.map(({ cell }) => cell(line)));
    yield* sheets.taken();
  }
  sums.check();
  const closing = closingOf(paper);
  writeClosing(sheets, table.end(closingHeight(closing)), closing);
  yield* sheets.finish();
}

/** The same as CSV, in UTF-8 with byte order mark and `;`. No cell opens a formula. */
export async function* writePaymentListCsv(
  lines: Lines,
  paper: PaymentPaper,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const row = (cells: readonly string[]): Uint8Array =>
    encoder.encode(`${cells.map((cell) => quoted(formulaSafe(cell), ';')).join(';')}\r\n`);
  yield encoder.encode('\ufeff');
  yield row(columns.map(({ heading }) => heading));
  const sums = createSums(paper);
  for await (const line of lines) {
    sums.add(line);
    yield row(columns.map(({ cell }) => cell(line)));
  }
  sums.check();
}

const titleOf = ({ cohort, billingCode }: PaymentPaper): string =>
  `Daftar nominatif iuran ${cohort}${billingCode === null ? '' : `, kode iuran ${billingCode}`}`;

function headLines(paper: PaymentPaper): string[] {
  const { cohort, fundingSource, accountCode, billingCode, firstMonth, months } = paper;
  return [
    'DAFTAR NOMINATIF IURAN JAMINAN SOSIAL KETENAGAKERJAAN PEKERJA RENTAN',
    `${cohort} · sumber dana ${fundingSource} · kode rekening ${accountCode ?? '-'}`,
    `Kode iuran ${billingCode ?? '(belum ada)'} · ${months} bulan mulai ${monthInWords(firstMonth)}`,
  ];
}

/** Who uses the budget and who pays from it answer for the list; their names are not known here. */
function closingOf({ people, rupiah, place, madeOn }: PaymentPaper): Closing {
  const below = [nameByHand, numberByHand];
  return {
    lines: [
      `Jumlah: ${figure(people)} orang, ${formatRupiah(rupiah)}`,
      `Terbilang: ${rupiahInWords(rupiah)}`,
    ],
    blocks: [
      { above: ['Mengetahui,', 'Kuasa Pengguna Anggaran,'], below },
      { above: [`${place}, ${dayInWords(madeOn)}`, 'Bendahara Pengeluaran,'], below },
    ],
  };
}
