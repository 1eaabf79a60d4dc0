import { formulaSafe } from '../formula-safe.ts';
import { PRINTED_SHEET_HEAD, printSetup, surroundingParts, textCell } from '../xlsx-parts.ts';
import { zipPieces } from '../zip-write.ts';
import { openPaper } from './paper.ts';
import {
  type Closing,
  closingHeight,
  nameByHand,
  numberByHand,
  writeClosing,
} from './paper-closing.ts';
import type { Letterhead } from './paper-lines.ts';
import { block, letterhead, roomFor } from './paper-parts.ts';
import { beginTable, cellWidth, type TableColumn } from './paper-table.ts';
import { dayInWords } from './paper-text.ts';

/** One table of a report. Every cell is text as it is to be read. */
export interface ReportSection {
  readonly title: string;
  /** name of its sheet in a workbook, at most 31 characters */
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A report of figures: tables one after another, with nobody's name in them. */
export interface FiguresReport {
  readonly letterhead: Letterhead;
  readonly title: string;
  /** of what and as of when, line by line */
  readonly about: readonly string[];
  readonly sections: readonly ReportSection[];
  /** where it is signed: "Kudus" */
  readonly place: string;
  readonly demo: boolean;
  /** YYYY-MM-DD: same input, same bytes */
  readonly madeOn: string;
}

/** room for a heading with the head and some rows of its table, points */
const beginning = 90;
/** points */
const size = 8.5;

/** The report as PDF, A4 upright. */
export function* writeFiguresReportPdf(report: FiguresReport): Generator<Uint8Array> {
  const { title, about, demo, madeOn, sections, letterhead: top } = report;
  const paper = openPaper({ title, orientation: 'portrait', madeOn, demo, arms: top.arms });
  paper.startCount(title);
  paper.newPage();
  const width = paper.right - paper.left;
  const box = (y: number) => ({ x: paper.left, y, width });
  const bold = { size: 11, weight: 'bold', align: 'centre', role: 'H1' } as const;
  const below = letterhead(paper, top) + 4;
  paper.bookmark(title, 1, below);
  let y = block(paper, [title], box(below), bold);
  y = block(paper, about, box(y), { size: 9, align: 'centre' });
  const closing = closingOf(report);
  for (const [i, section] of sections.entries()) {
    y = roomFor(paper, y + 12, beginning);
    paper.bookmark(section.title, 1, y);
    const heading = { size: 10, weight: 'bold', role: 'H2' } as const;
    y = block(paper, [section.title], box(y), heading) + 4;
    const table = beginTable(paper, columnsOf(section, width), y, size);
    for (const row of section.rows) table.row(row);
    if (section.rows.length === 0) table.row(['Tidak ada data.']);
    y = table.end(i === sections.length - 1 ? closingHeight(closing) : 0);
    yield* paper.taken();
  }
  writeClosing(paper, y, closing);
  yield* paper.finish();
}

/**
 * Columns of a width that no amount is broken in: what they lack is taken from the first, which holds words.
 * @param width points of the whole table
 */
function columnsOf({ headings, rows }: ReportSection, width: number): TableColumn[] {
  const share = width / (headings.length + 1);
  const [first = '', ...others] = headings;
  const columns = others.map((heading, i): TableColumn => {
    const isNumber = holdsNumbers(rows, i + 1);
    const needed = isNumber ? Math.max(...rows.map((cells) => roomOf(cells[i + 1] ?? ''))) : 0;
    return { heading, share: Math.max(share, needed), align: isNumber ? 'right' : 'left' };
  });
  const taken = columns.reduce((sum, column) => sum + column.share, 0);
  return [{ heading: first, share: Math.max(width - taken, share) }, ...columns];
}

/** Points of a cell that holds these words on one line. */
const roomOf = (words: string): number => cellWidth(words, size);

/** The head of the office that answers for the programme; the name is not known here. */
function closingOf({ place, madeOn }: FiguresReport): Closing {
  const above = [`${place}, ${dayInWords(madeOn)}`, 'Kepala perangkat daerah pengampu,'];
  return { lines: [], blocks: [{ above, below: [nameByHand, numberByHand] }] };
}

/** Whether each cell of a column is a number, an amount, a share or not known. */
function holdsNumbers(rows: ReportSection['rows'], at: number): boolean {
  return rows.every((cells) => /^(-|–|-?(Rp)?[\d.,]+( %)?)$/.test(cells[at] ?? ''));
}

/** The same as a workbook, a sheet for each table; no cell opens a formula. */
export async function* writeFiguresReportXlsx(report: FiguresReport): AsyncGenerator<Uint8Array> {
  const sheets = report.sections.map(({ sheet }) => ({ name: sheet, hidden: false }));
  yield* zipPieces([
    ...surroundingParts(sheets).map(([name, text]) => [name, [text]] as const),
    ...report.sections.map(
      (section, i) => [`xl/worksheets/sheet${i + 1}.xml`, [sheetText(report, section)]] as const,
    ),
  ]);
}

function sheetText(report: FiguresReport, { title, headings, rows }: ReportSection): string {
  const above = [...(report.demo ? ['DATA CONTOH'] : []), report.title, ...report.about, title];
  const head = above.length + 1;
  const last = headings.length;
  const widths = `<cols><col min="1" max="${last}" width="24" style="1" customWidth="1"/></cols>`;
  const all = [
    ...above.map((text, i) => rowText(i + 1, [text], 'title')),
    rowText(head, headings, 'heading'),
    ...rows.map((cells, i) => rowText(head + 1 + i, cells, 'text')),
  ];
  const printed = printSetup('portrait', report.demo);
  return `${PRINTED_SHEET_HEAD}${widths}<sheetData>${all.join('')}</sheetData>${printed}</worksheet>`;
}

function rowText(
  at: number,
  cells: readonly string[],
  style: 'title' | 'heading' | 'text',
): string {
  const written = cells.map((text, i) =>
    text === '' ? '' : textCell(at, i, formulaSafe(text), style),
  );
  return `<row r="${at}">${written.join('')}</row>`;
}
