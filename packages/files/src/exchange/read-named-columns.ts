import { comparedWords } from '@payung/domain';
import type { Cell } from '../claimed.ts';
import { HEADER_WITHIN_LINES, SHOWN_COLUMNS, SHOWN_HEADING_CHARACTERS } from '../limits.ts';
import { openList } from '../list-source.ts';
import { masked } from '../masked.ts';
import type { SourceRow } from '../source-row.ts';

/** Characters of a word in an answer that are kept; longer ones are remarks. */
export const mostOfWord = 120;

export type ReadFile<R> =
  | { readonly kind: 'read'; readonly rows: Generator<R> }
  /** no line names the columns; what the fullest line above the data says instead */
  | { readonly kind: 'no-columns'; readonly headings: readonly string[] };

/** The columns that are looked for: each with its headings, what is named first before what follows. */
type WantedColumns<K extends string> = Readonly<Record<K, readonly string[]>>;

/** A row below the headings; a column that the file has not says nothing. */
export interface NamedRow<K extends string> {
  /** line of the file, from 1 */
  readonly row: number;
  readonly cell: (column: K) => Cell;
}

interface Places<K extends string> {
  readonly row: number;
  readonly at: ReadonlyMap<K, number>;
}

/**
 * Opens what somebody outside sent back, CSV or XLSX (its first sheet). The line that names its columns may stand under
 * titles; lines above it are passed over, and of a heading that stands twice the first counts.
 *
 * @param isHeading whether a line that names these columns is the one
 * @throws UnreadableList if the file as a whole cannot be read; deep in a file that shows only while rows are read
 */
export function readNamedColumns<K extends string>(
  bytes: Uint8Array,
  wanted: WantedColumns<K>,
  isHeading: (has: (column: K) => boolean) => boolean,
): ReadFile<NamedRow<K>> {
  const source = openList(bytes);
  const sheet = source.sheets.find(({ hidden }) => !hidden)?.name ?? null;
  let fullest: readonly string[] = [];
  let looked = 0;
  for (const line of source.lines(sheet)) {
    looked += 1;
    if (looked > HEADER_WITHIN_LINES) break;
    const places = placesIn(line, wanted);
    if (isHeading((column) => places.at.has(column))) {
      return { kind: 'read', rows: rowsBelow(source.lines(sheet), places) };
    }
    const filled = line.cells.filter((cell) => cell.trim() !== '');
    if (filled.length > fullest.length) fullest = filled;
  }
  const shown = fullest.slice(0, SHOWN_COLUMNS);
  return {
    kind: 'no-columns',
    headings: shown.map((cell) => masked(cell, SHOWN_HEADING_CHARACTERS)),
  };
}

function placesIn<K extends string>(
  { row, cells }: SourceRow,
  wanted: WantedColumns<K>,
): Places<K> {
  const words = cells.map(comparedWords);
  const at = new Map<K, number>();
  for (const column in wanted) {
    // in the order of the mapping: what it names first is meant, whatever else stands there
    const places = wanted[column].map((heading) => words.indexOf(comparedWords(heading)));
    const place = places.find((one) => one >= 0);
    if (place !== undefined) at.set(column, place);
  }
  return { row, at };
}

function* rowsBelow<K extends string>(
  lines: Iterable<SourceRow>,
  { row, at }: Places<K>,
): Generator<NamedRow<K>> {
  for (const line of lines) {
    if (line.row <= row) continue;
    yield { row: line.row, cell: (column) => cellAt(line, at.get(column)) };
  }
}

function cellAt(line: SourceRow, at: number | undefined): Cell {
  if (at === undefined) return { text: '', fact: undefined };
  return { text: line.cells[at] ?? '', fact: line.facts?.[at] };
}
