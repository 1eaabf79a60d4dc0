import { formulaSafe } from '../formula-safe.ts';
import { SHEET_HEAD, surroundingParts, textCell } from '../xlsx-parts.ts';
import { zipPieces } from '../zip-write.ts';
import { openPaper } from './paper.ts';
import { block, letterhead, roomFor } from './paper-parts.ts';
import { beginTable } from './paper-table.ts';

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
  readonly letterhead: readonly string[];
  readonly title: string;
  /** of what and as of when, line by line */
  readonly about: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly demo: boolean;
  /** YYYY-MM-DD: same input, same bytes */
  readonly madeOn: string;
}

/** room for a heading with the head and one row of its table, points */
const beginning = 70;

/** The report as PDF, A4 upright. */
export function* writeFiguresReportPdf(report: FiguresReport): Generator<Uint8Array> {
  const { title, about, demo, madeOn } = report;
  const paper = openPaper({ title, orientation: 'portrait', madeOn, demo });
  paper.startCount(title);
  paper.newPage();
  const width = paper.right - paper.left;
  const box = (y: number) => ({ x: paper.left, y, width });
  const bold = { size: 11, weight: 'bold', align: 'centre' } as const;
  let y = block(paper, [title], box(letterhead(paper, report.letterhead)), bold);
  y = block(paper, about, box(y), { size: 8.5, align: 'centre' });
  for (const { title: heading, headings, rows } of report.sections) {
    y = roomFor(paper, y + 12, beginning);
    y = block(paper, [heading], box(y), { size: 9.5, weight: 'bold' }) + 4;
    const columns = headings.map((text, i) => ({
      heading: text,
      share: i === 0 ? 2 : 1,
      align: i > 0 && holdsNumbers(rows, i) ? ('right' as const) : ('left' as const),
    }));
    const table = beginTable(paper, columns, y);
    for (const row of rows) table.row(row);
    y = table.end();
    yield* paper.taken();
  }
  yield* paper.finish();
}

/** Whether each cell of a column is a number, an amount, a share or not known. */
function holdsNumbers(rows: ReportSection['rows'], at: number): boolean {
  return rows.every((cells) => /^(-|–|(Rp)?[\d.,]+( %)?)$/.test(cells[at] ?? ''));
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
  return `${SHEET_HEAD}${widths}<sheetData>${all.join('')}</sheetData></worksheet>`;
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
