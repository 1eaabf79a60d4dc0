import { formulaSafe } from './formula-safe.ts';
import type { ColumnField, ColumnMapping } from './list-types.ts';
import type { ReportLine } from './report-lines.ts';
import {
  type CellStyle,
  columnName,
  numberCell,
  PRINTED_SHEET_HEAD,
  printSetup,
  surroundingParts,
  textCell,
  type WrittenSheet,
} from './xlsx-parts.ts';
import { type WrittenPart, zipBytes } from './zip-write.ts';

/** Header lines above which rows are frozen; a header further down would fill the screen. */
const MAX_FROZEN_ROWS = 12;

/** The report as a workbook: every line at its own number, every cell as text. */
export function* xlsxBytes(
  lines: Iterable<ReportLine>,
  mapping: ColumnMapping,
  demo: boolean,
): Generator<Uint8Array> {
  const sheets: WrittenSheet[] = [
    { name: mapping.sheet ?? 'Laporan', hidden: false, headerRow: mapping.headerRow },
  ];
  const parts: WrittenPart[] = [
    ...surroundingParts(sheets).map(([name, text]): WrittenPart => [name, [text]]),
    ['xl/worksheets/sheet1.xml', sheetText(lines, mapping, demo)],
  ];
  yield* zipBytes(parts);
}

function* sheetText(
  lines: Iterable<ReportLine>,
  mapping: ColumnMapping,
  demo: boolean,
): Generator<string> {
  const { headerRow, columns } = mapping;
  yield PRINTED_SHEET_HEAD;
  if (headerRow > 0 && headerRow <= MAX_FROZEN_ROWS) yield frozenAbove(headerRow + 1);
  yield columnWidths(columns);
  yield '<sheetData>';
  let last = headerRow;
  let width = columns.length;
  for (const line of lines) {
    if (line.role === 'header') width = Math.max(width, line.cells.length);
    if (line.role === 'person') last = line.row;
    yield rowText(line, columns);
  }
  yield '</sheetData>';
  if (headerRow > 0) yield `<autoFilter ref="A${headerRow}:${columnName(width - 1)}${last}"/>`;
  yield printSetup('landscape', demo);
  yield '</worksheet>';
}

export function frozenAbove(row: number): string {
  return `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${row - 1}" topLeftCell="A${row}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
}

/** Characters; the three columns behind the user's own hold sentences. */
function columnWidths(columns: readonly ColumnField[]): string {
  const own = columns.map((field) => (field === 'ignored' ? 10 : 20));
  const widths = [...own, 20, 60, 60, 14];
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${cols.join('')}</cols>`;
}

function rowText(line: ReportLine, columns: readonly ColumnField[]): string {
  let cells = '';
  for (const [at, cell] of line.cells.entries()) {
    if (cell.text === '') continue;
    cells += cell.rounded
      ? numberCell(line.row, at, cell.text)
      : textCell(line.row, at, formulaSafe(cell.text), styleOf(line, at, columns));
  }
  return cells === '' ? '' : `<row r="${line.row}">${cells}</row>`;
}

function styleOf(line: ReportLine, at: number, columns: readonly ColumnField[]): CellStyle {
  if (line.role === 'header') return 'heading';
  if (line.role === 'other') return 'plain';
  if (line.cells[at]?.isResult) return 'wrapped';
  return columns[at] === 'ignored' ? 'plain' : 'text';
}
