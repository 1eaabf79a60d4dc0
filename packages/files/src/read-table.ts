import { openList } from './list-source.ts';

/** One line of a plain table, cells trimmed. */
export interface TableLine {
  /** CSV: physical line where the record starts; XLSX: sheet row; counted from 1 */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface PlainTable {
  /** the first line that carries anything */
  readonly headings: TableLine;
  /** names of further sheets, which are not read */
  readonly otherSheets: readonly string[];
  /** the lines below it that carry anything, as often as wanted */
  lines(): Generator<TableLine>;
}

/**
 * A table whose first line names the columns, CSV or XLSX (its first sheet), recognised by content. Unlike
 * in a list of people nothing is looked for above the headings, and no line is left out.
 *
 * @returns null where no line carries anything
 * @throws UnreadableList if the file as a whole cannot be read
 */
export function readTable(bytes: Uint8Array): PlainTable | null {
  const source = openList(bytes);
  const sheet = source.sheets[0]?.name ?? null;
  function* filled(): Generator<TableLine> {
    for (const { row, cells } of source.lines(sheet)) {
      const trimmed = cells.map((cell) => cell.trim());
      if (trimmed.some((cell) => cell !== '')) yield { row, cells: trimmed };
    }
  }
  const headings = filled().next().value;
  if (headings === undefined) return null;
  return {
    headings,
    otherSheets: source.sheets.slice(1).map(({ name }) => name),
    *lines() {
      for (const line of filled()) if (line.row > headings.row) yield line;
    },
  };
}
