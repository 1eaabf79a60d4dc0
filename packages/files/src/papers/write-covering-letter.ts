import { type Outcome, outcomeLabel, outcomes } from '@payung/domain';
import { headOf } from '../letters/office-head.ts';
import { openPaper, type Paper } from './paper.ts';
import {
  type Closing,
  closingHeight,
  nameByHand,
  numberByHand,
  writeClosing,
} from './paper-closing.ts';
import type { Letterhead } from './paper-lines.ts';
import { block, blockHeight, letterhead, roomFor } from './paper-parts.ts';
import { beginTable, type TableColumn } from './paper-table.ts';
import { dayInWords, figure } from './paper-text.ts';

/** What the letter with which an agency hands in its list says. Nobody is named in it. */
export interface CoveringLetter {
  readonly letterhead: Letterhead;
  /** "Kabupaten Kudus" */
  readonly region: string;
  /** "Dinas Perhubungan" */
  readonly agency: string;
  /** "Perlindungan Pekerja Rentan" */
  readonly programme: string;
  /** where it is signed: "Kudus" */
  readonly place: string;
  /** the year of the programme for which the list was handed in */
  readonly year: number;
  /** YYYY-MM-DD, the day on which the list came, in the region's time zone */
  readonly handedInOn: string;
  /** what became of its rows */
  readonly rows: Readonly<Record<Outcome, number>>;
  readonly demo: boolean;
  /** YYYY-MM-DD, the day of the letter: same input, same bytes */
  readonly madeOn: string;
}

const title = 'Surat pengantar usulan';
const size = 11;
/** points; some 20 mm from each edge, as letters stand */
const margin = 57;
/** points from a label to what stands behind it */
const labelWidth = 62;
/** points */
const rowHeight = 18;
const dots = '........................................';

const columns: readonly TableColumn[] = [
  { heading: 'No.', share: 26, align: 'right' },
  { heading: 'Hasil pemeriksaan', share: 130 },
  { heading: 'Arti', share: 262 },
  { heading: 'Jumlah (baris)', share: 82, align: 'right' },
];

/** What an outcome means to whoever reads the letter and not the report. */
const meanings: Readonly<Record<Outcome, string>> = {
  nominated: 'mendapat tempat dalam kuota',
  waitlisted: 'menunggu tempat kosong menurut nomor urut',
  duplicate: 'orangnya sudah diusulkan; tidak menambah tempat',
  review: 'menunggu pemeriksaan petugas',
  'to-correct': 'data belum lengkap atau belum benar; dapat diperbaiki',
  ineligible: 'tidak memenuhi ketentuan program',
};

/**
 * The letter with which an agency hands in its list, as PDF (domain-rules 7.4: kop surat, nomor, lampiran, perihal,
 * tembusan): A4 upright, tagged. Its number, who signs and who gets a copy are written by hand.
 */
export function writeCoveringLetterPdf(letter: CoveringLetter): Uint8Array {
  const { demo, madeOn, year, rows } = letter;
  const { arms } = letter.letterhead;
  const named = `${title} tahun ${year}`;
  const sheet = { title: named, orientation: 'portrait', margin } as const;
  const paper = openPaper({ ...sheet, madeOn, demo, arms });
  paper.startCount(`${named}, dicetak ${dayInWords(madeOn)}`);
  paper.newPage();
  const table = beginTable(paper, columns, opening(paper, letter) + 10, 9.5);
  for (const [i, outcome] of outcomes.entries()) {
    const told = [outcomeLabel(outcome), meanings[outcome], figure(rows[outcome])];
    table.row([String(i + 1), ...told], rowHeight);
  }
  ending(paper, table.end(endingHeight(paper, letter)), letter);
  return Buffer.concat(paper.finish());
}

const across = ({ left, right }: Paper) => ({ x: left, width: right - left });

/** Head, day, number, subject and whom it goes to. */
function opening(paper: Paper, letter: CoveringLetter): number {
  const { region, agency, programme, place, year, handedInOn, madeOn } = letter;
  const wide = across(paper);
  const below = letterhead(paper, letter.letterhead);
  const dated = `${place}, ${dayInWords(madeOn)}`;
  let y = block(paper, [dated], { ...wide, y: below + 6 }, { size, align: 'right' }) + 8;
  const about = `Usulan calon peserta ${programme} tahun ${year}`;
  y = fact(paper, ['Nomor', dots], { ...wide, y });
  y = fact(paper, ['Lampiran', '1 (satu) berkas laporan daftar usulan'], { ...wide, y });
  y = fact(paper, ['Perihal', about], { ...wide, y }, 'H1');
  const whole = programme.includes(region) ? programme : `${programme} ${region}`;
  const to = ['Yth. Kepala perangkat daerah pengampu', whole, `di ${place}`];
  y = block(paper, to, { ...wide, y: y + 14 }, { size });
  const said = `Bersama ini ${agency} menyampaikan daftar usulan calon peserta ${programme} tahun ${year} yang diserahkan pada tanggal ${dayInWords(handedInOn)}. Hasil pemeriksaan daftar itu adalah sebagai berikut.`;
  y = block(paper, ['Dengan hormat,'], { ...wide, y: y + 14 }, { size });
  return block(paper, [said], { ...wide, y: y + 4 }, { size });
}

/** `Nomor : …`, what is said hanging behind its label. */
function fact(
  paper: Paper,
  [label, said]: readonly [string, string],
  box: { readonly x: number; readonly y: number; readonly width: number },
  role: 'P' | 'H1' = 'P',
): number {
  paper.as('P', () => {
    block(paper, [label], box, { size });
    block(paper, [':'], { ...box, x: box.x + labelWidth - 8 }, { size });
  });
  const behind = { ...box, x: box.x + labelWidth, width: box.width - labelWidth };
  return block(paper, [said], behind, { size, role });
}

const thanks = [
  'Rincian setiap baris beserta hasil, alasan, dan tindak lanjutnya tercantum dalam laporan terlampir.',
  'Demikian kami sampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.',
];
const copies = ['Tembusan:', `1. ${dots}`, `2. ${dots}`];

const closingOf = ({ agency }: CoveringLetter): Closing => ({
  ...{ lines: [], size },
  blocks: [{ above: [`${headOf(agency)},`], below: [nameByHand, numberByHand] }],
});

/** gaps above the sum, the thanks and the copies, points */
const gaps = { sum: 4, thanks: 10, copies: 12 } as const;
const copiesSize = 10;

/** Points from the table to the end of the letter. */
function endingHeight(paper: Paper, letter: CoveringLetter): number {
  const { width } = across(paper);
  const texts = blockHeight(['Jumlah', ...thanks], width, { size });
  const below = blockHeight(copies, width, { size: copiesSize });
  const between = gaps.sum + gaps.thanks + gaps.copies;
  return texts + closingHeight(closingOf(letter)) + below + between;
}

/** Sum, thanks, signature and copies: on one page with the last rows. */
function ending(paper: Paper, from: number, letter: CoveringLetter): void {
  const wide = across(paper);
  const all = Object.values(letter.rows).reduce((sum, count) => sum + count, 0);
  const top = roomFor(paper, from, endingHeight(paper, letter));
  const sum = `Jumlah: ${figure(all)} baris`;
  let y = block(paper, [sum], { ...wide, y: top + gaps.sum }, { size, weight: 'bold' });
  y = block(paper, thanks, { ...wide, y: y + gaps.thanks }, { size });
  y = writeClosing(paper, y, closingOf(letter));
  block(paper, copies, { ...wide, y: y + gaps.copies }, { size: copiesSize });
}
