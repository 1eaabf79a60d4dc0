import { type CsvShape, csvRows, csvShapeOf } from './csv-source.ts';
import { fileKindOf } from './file-kind.ts';
import type { ListWarning } from './list-types.ts';
import { type SourceRow, UnreadableList } from './source-row.ts';

export interface SheetSummary {
  readonly name: string;
  readonly hidden: boolean;
}

/** A file opened for reading: its sheets, and the lines of one of them as often as wanted. */
export interface ListSource {
  readonly format: 'csv' | 'xlsx';
  readonly csvShape: CsvShape | null;
  /** empty for a CSV file */
  readonly sheets: readonly SheetSummary[];
  /** @throws UnreadableList */
  lines(sheet: string | null): Iterable<SourceRow>;
  /** what was noticed while all lines of the sheet were read */
  remarks(): readonly ListWarning[];
}

/**
 * Opens a list by its content; the file's name plays no part.
 * @throws UnreadableList
 */
export function openList(bytes: Uint8Array): ListSource {
  const kind = fileKindOf(bytes);
  switch (kind.kind) {
    case 'fault':
      throw new UnreadableList(kind.fault);
    case 'zip':
      throw new UnreadableList({ code: 'broken-workbook' });
    case 'text':
      return openCsv(bytes);
  }
}

function openCsv(bytes: Uint8Array): ListSource {
  const shape = csvShapeOf(bytes);
  return {
    format: 'csv',
    csvShape: shape,
    sheets: [],
    lines: () => csvRows(bytes, shape),
    remarks: () => [],
  };
}
