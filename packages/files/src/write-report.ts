import { csvBytes } from './csv-write.ts';
import { openList } from './list-source.ts';
import type { ColumnMapping } from './list-types.ts';
import { type RowResult, reportLines } from './report-lines.ts';
import { xlsxBytes } from './xlsx-write.ts';

export interface ReportOptions {
  readonly fileName: string;
  readonly format: 'xlsx' | 'csv';
  /** in row order; rows that the list does not have are passed over */
  readonly results: Iterable<RowResult>;
  /** true when the people are invented: each row then says DATA CONTOH */
  readonly demo: boolean;
}

/**
 * The list as it was handed in, every line at its number, with HASIL, ALASAN and TINDAKAN beside each person.
 * It can be corrected and handed in again. No cell can act as a formula. Comes out in pieces; memory stays
 * flat.
 *
 * @param bytes the list
 * @param mapping under which its rows were read
 * @throws UnreadableList if the list itself cannot be read
 */
export function* writeReport(
  bytes: Uint8Array,
  mapping: ColumnMapping,
  options: ReportOptions,
): Generator<Uint8Array> {
  const source = openList(bytes);
  const lines = reportLines(source.lines(mapping.sheet), mapping, options.results, options.demo);
  if (options.format === 'xlsx') {
    yield* xlsxBytes(lines, mapping, options.demo);
    return;
  }
  yield* csvBytes(lines, {
    delimiter: source.csvShape?.delimiter ?? ';',
    keepsBreaks: source.csvShape !== null,
  });
}
