import { type AnswerMapping, type AnswerRow, comparedWords } from '@payung/domain';
import { type Cell, missing, tidy } from '../claimed.ts';
import { HEADER_WITHIN_LINES, SHOWN_COLUMNS, SHOWN_HEADING_CHARACTERS } from '../limits.ts';
import { openList } from '../list-source.ts';
import { masked } from '../masked.ts';
import { readLongNumber } from '../read-number.ts';
import type { SourceRow } from '../source-row.ts';

/** Characters of an answer that are kept; longer ones are remarks. */
const mostOfWord = 120;

export type AnswerFile =
  | { readonly kind: 'read'; readonly rows: Generator<AnswerRow> }
  /** no line names both columns; what the fullest line above the data says instead */
  | { readonly kind: 'no-columns'; readonly headings: readonly string[] };

interface Columns {
  readonly row: number;
  readonly nationalId: number;
  readonly answer: number;
}

/**
 * Opens what a recipient sent back, CSV or XLSX (its first sheet). The line that names both columns may stand under
 * titles; lines above it are passed over, and of a heading that stands twice the first counts.
 *
 * @throws UnreadableList if the file as a whole cannot be read
 */
export function readAnswerFile(bytes: Uint8Array, mapping: AnswerMapping): AnswerFile {
  const source = openList(bytes);
  const sheet = source.sheets.find(({ hidden }) => !hidden)?.name ?? null;
  let fullest: readonly string[] = [];
  let looked = 0;
  for (const line of source.lines(sheet)) {
    looked += 1;
    if (looked > HEADER_WITHIN_LINES) break;
    const columns = columnsIn(line, mapping);
    if (columns !== null) return { kind: 'read', rows: rowsBelow(source.lines(sheet), columns) };
    const filled = line.cells.filter((cell) => cell.trim() !== '');
    if (filled.length > fullest.length) fullest = filled;
  }
  const shown = fullest.slice(0, SHOWN_COLUMNS);
  return {
    kind: 'no-columns',
    headings: shown.map((cell) => masked(cell, SHOWN_HEADING_CHARACTERS)),
  };
}

function columnsIn(
  { row, cells }: SourceRow,
  { nationalId, answer }: AnswerMapping,
): Columns | null {
  const words = cells.map(comparedWords);
  // in the order of the mapping: what it names first is meant, whatever else stands there
  const placeOf = (headings: readonly string[]): number =>
    headings.map((heading) => words.indexOf(comparedWords(heading))).find((at) => at >= 0) ?? -1;
  const columns = { row, nationalId: placeOf(nationalId), answer: placeOf(answer) };
  return columns.nationalId < 0 || columns.answer < 0 ? null : columns;
}

function* rowsBelow(lines: Iterable<SourceRow>, columns: Columns): Generator<AnswerRow> {
  for (const line of lines) {
    if (line.row <= columns.row) continue;
    const nationalId = readLongNumber(cellAt(line, columns.nationalId));
    const said = tidy(cellAt(line, columns.answer));
    const word = typeof said === 'string' ? said.slice(0, mostOfWord) : '';
    // totals and signatures under the table say nothing of anybody
    if (nationalId.state === 'missing' && word === '') continue;
    yield {
      row: line.row,
      nationalId: nationalId.state === 'missing' ? missing : nationalId,
      word,
    };
  }
}

function cellAt(line: SourceRow, at: number): Cell {
  return { text: line.cells[at] ?? '', fact: line.facts?.[at] };
}
