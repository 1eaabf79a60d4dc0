import { type CsvShape, csvRows, csvShapeOf } from './csv-source.ts';
import { readDateStyles } from './date-styles.ts';
import { fileKindOf } from './file-kind.ts';
import type { InflationBudget } from './inflate-part.ts';
import type { ListWarning } from './list-types.ts';
import { noSharedStrings, readSharedStrings } from './shared-strings.ts';
import { type SheetRemarks, type SheetSurroundings, sheetRows } from './sheet-rows.ts';
import { type SourceRow, UnreadableList } from './source-row.ts';
import { readWorkbook } from './workbook-parts.ts';
import { readZipDirectory } from './zip-directory.ts';

interface SheetSummary {
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
  /** what was noticed while all lines of the sheet were last read */
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
      return openWorkbook(bytes);
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

function openWorkbook(bytes: Uint8Array): ListSource {
  const entries = readZipDirectory(bytes);
  const budget: InflationBudget = { used: 0 };
  const workbook = readWorkbook(entries, budget);
  const { sharedStrings, styles, from1904, sheets } = workbook;
  const around: SheetSurroundings = {
    strings: sharedStrings === null ? noSharedStrings : readSharedStrings(sharedStrings, budget),
    dateStyles: styles === null ? [] : readDateStyles(styles, budget),
    from1904,
  };
  const remarks: SheetRemarks = { merged: 0, formulas: 0 };
  return {
    format: 'xlsx',
    csvShape: null,
    sheets,
    lines(wanted) {
      const sheet = sheets.find(({ name }) => name === wanted) ?? sheets[0];
      const entry = sheet && entries.get(sheet.part);
      if (entry === undefined) throw new UnreadableList({ code: 'broken-workbook' });
      Object.assign(remarks, { merged: 0, formulas: 0 } satisfies SheetRemarks);
      return sheetRows(entry, around, remarks, { used: 0 });
    },
    remarks: () => [
      ...(remarks.merged > 0 ? [{ code: 'merged-cells', areas: remarks.merged } as const] : []),
      ...(remarks.formulas > 0 ? [{ code: 'formulas', cells: remarks.formulas } as const] : []),
    ],
  };
}
