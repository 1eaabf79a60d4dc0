import { quoted } from '../csv-write.ts';
import { formulaSafe } from '../formula-safe.ts';
import { demoHeading } from '../heading-words.ts';
import { columnName, SHEET_HEAD, surroundingParts, textCell } from '../xlsx-parts.ts';
import { frozenAbove } from '../xlsx-write.ts';
import { zipPieces } from '../zip-write.ts';

export interface TableOptions {
  readonly format: 'xlsx' | 'csv';
  readonly headings: readonly string[];
  /** true when people are invented: a last column says so in every row */
  readonly demo: boolean;
}

const breaks = /\r\n|\r|\n/g;

/**
 * A table for somebody outside: headings in the first line, a person a row, every cell text and none that opens a
 * formula. Comes in pieces; CSV in UTF-8 with byte order mark and `;`.
 */
export async function* writeLongTable(
  rows: AsyncIterable<readonly string[]>,
  options: TableOptions,
): AsyncGenerator<Uint8Array> {
  if (options.format === 'csv') yield* csvPieces(rows, options);
  else {
    yield* zipPieces([
      ...surroundingParts([{ name: 'Data', hidden: false }]).map(
        ([name, text]) => [name, [text]] as const,
      ),
      ['xl/worksheets/sheet1.xml', sheetText(rows, options)] as const,
    ]);
  }
}

async function* csvPieces(
  rows: AsyncIterable<readonly string[]>,
  { headings, demo }: TableOptions,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => quoted(formulaSafe(cell.replace(breaks, ' ')), ';')).join(';')}\r\n`;
  const mark = demo ? [demoHeading] : [];
  yield encoder.encode(`\ufeff${line([...headings, ...mark])}`);
  for await (const cells of rows) yield encoder.encode(line([...cells, ...mark]));
}

async function* sheetText(
  rows: AsyncIterable<readonly string[]>,
  { headings, demo }: TableOptions,
): AsyncGenerator<string> {
  const mark = demo ? [demoHeading] : [];
  const row = (at: number, cells: readonly string[], style: 'heading' | 'text'): string => {
    const written = [...cells, ...mark].map((text, column) =>
      text === '' ? '' : textCell(at, column, formulaSafe(text), style),
    );
    return `<row r="${at}">${written.join('')}</row>`;
  };
  const last = headings.length + mark.length;
  yield `${SHEET_HEAD}${frozenAbove(2)}<cols><col min="1" max="${last}" width="20" style="1" customWidth="1"/></cols><sheetData>`;
  yield row(1, headings, 'heading');
  let at = 1;
  for await (const cells of rows) {
    at += 1;
    yield row(at, cells, 'text');
  }
  yield `</sheetData><autoFilter ref="A1:${columnName(last - 1)}${at}"/></worksheet>`;
}
