import { formulaSafe } from '../formula-safe.ts';
import {
  columnName,
  PRINTED_SHEET_HEAD,
  printSetup,
  surroundingParts,
  textCell,
} from '../xlsx-parts.ts';
import { frozenAbove } from '../xlsx-write.ts';
import { zipPieces } from '../zip-write.ts';
import { columnsOf, type DeterminationColumn } from './determination-columns.ts';
import {
  count,
  type PaperSums,
  signatureLines,
  subjectLines,
  sumLines,
  titleLines,
} from './determination-words.ts';
import type { DeterminationLine, DeterminationPaper } from './paper-lines.ts';

/**
 * The same attachment as a workbook, for the insurer's and the region's own use: the same columns, sums and signature.
 * Every cell is text (a NIK stays whole), and none can open a formula. Comes in pieces; the same lines and options
 * give the same bytes.
 *
 * @throws when the lines do not come to what `paper` says
 */
export async function* writeDeterminationXlsx(
  lines: Iterable<DeterminationLine> | AsyncIterable<DeterminationLine>,
  paper: DeterminationPaper,
): AsyncGenerator<Uint8Array> {
  const headerRow = linesAbove(paper).length + 1;
  const surroundings = surroundingParts([{ name: 'Lampiran', hidden: false, headerRow }]);
  yield* zipPieces([
    ...surroundings.map(([name, text]) => [name, [text]] as const),
    ['xl/worksheets/sheet1.xml', sheetText(lines, paper)] as const,
  ]);
}

async function* sheetText(
  lines: Iterable<DeterminationLine> | AsyncIterable<DeterminationLine>,
  paper: DeterminationPaper,
): AsyncGenerator<string> {
  const columns = columnsOf(paper);
  const above = linesAbove(paper);
  const headerRow = above.length + 1;
  yield `${PRINTED_SHEET_HEAD}${frozenAbove(headerRow + 1)}${widths(columns)}<sheetData>`;
  yield above.map((text, i) => row(i + 1, [text], 'title')).join('');
  yield row(
    headerRow,
    columns.map(({ heading }) => heading),
    'heading',
  );
  const sums: PaperSums = { people: 0, months: 0 };
  for await (const line of lines) {
    count(sums, line);
    const cells = columns.map(({ cell }) => cell(line));
    yield row(headerRow + sums.people, cells, 'text');
  }
  const below = ['', ...sumLines(paper, sums), '', ...signatureLines(paper)];
  const from = headerRow + sums.people;
  yield below.map((text, i) => row(from + 1 + i, [text], 'plain')).join('');
  yield `</sheetData><autoFilter ref="A${headerRow}:${columnName(columns.length - 1)}${from}"/>`;
  yield printSetup('landscape', paper.demo);
  yield '</worksheet>';
}

function linesAbove(paper: DeterminationPaper): string[] {
  return [
    ...(paper.demo ? ['DATA CONTOH'] : []),
    ...paper.letterhead.lines,
    ...titleLines(paper),
    ...subjectLines(paper),
  ];
}

function row(
  number: number,
  texts: readonly string[],
  style: 'title' | 'heading' | 'text' | 'plain',
): string {
  const cells = texts.map((text, at) =>
    text === '' ? '' : textCell(number, at, formulaSafe(text), style),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** Characters, from the shares of the printed columns. */
function widths(columns: readonly DeterminationColumn[]): string {
  const cols = columns.map(({ share }, at) => {
    const width = Math.max(8, Math.round(share / 4));
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${cols.join('')}</cols>`;
}
