import type { FigureField, StatisticsFault, StatisticsLine } from '@payung/domain';
import { type PlainTable, readTable, UnreadableList } from '@payung/files';

type Column = 'code' | 'village' | 'district' | FigureField;

/** What is wrong with a file of statistics, down to its lines. */
export type StatisticsFileFault =
  | StatisticsFault
  /** `why` is a code of the file reader */
  | { readonly code: 'file-unreadable'; readonly why: string }
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-too-long'; readonly most: number }
  | { readonly code: 'column-missing'; readonly column: Column }
  | { readonly code: 'column-doubled'; readonly column: Column };

/** Lines of a file: more villages than any region has, and some that are not its own. */
const mostLines = 5_000;

/** Headings as the offices write them, letters and digits only. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  code: ['kode', 'kodedesa', 'kodekelurahan', 'kodewilayah', 'kodekemendagri', 'kodedesakelurahan'],
  village: ['desa', 'kelurahan', 'desakelurahan', 'kelurahandesa', 'namadesa', 'namakelurahan'],
  district: ['kecamatan', 'namakecamatan', 'kec'],
  population: ['penduduk', 'jumlahpenduduk', 'populasi', 'jiwa', 'jumlahjiwa'],
  dataset: [
    'dataset',
    'datasosial',
    'dtks',
    'dtsen',
    'p3ke',
    'jumlahdtks',
    'jumlahdtsen',
    'jumlahp3ke',
  ],
  extremePoor: ['miskinekstrem', 'miskinekstrim', 'kemiskinanekstrem', 'jumlahmiskinekstrem'],
};
const columns: readonly Column[] = [
  'code',
  'village',
  'district',
  'population',
  'dataset',
  'extremePoor',
];
const wanted: readonly Column[] = ['population', 'dataset', 'extremePoor'];

const wordOf = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, '');

function columnsOf(table: PlainTable): {
  at: Map<Column, number>;
  faults: StatisticsFileFault[];
} {
  const at = new Map<Column, number>();
  const faults: StatisticsFileFault[] = [];
  for (const [i, heading] of table.headings.cells.entries()) {
    const column = columns.find((one) => headings[one].includes(wordOf(heading)));
    if (column === undefined) continue;
    if (at.has(column)) faults.push({ code: 'column-doubled', column });
    else at.set(column, i);
  }
  for (const column of wanted) if (!at.has(column)) faults.push({ code: 'column-missing', column });
  if (!at.has('code') && !at.has('village')) {
    faults.push({ code: 'column-missing', column: 'village' });
  }
  return { at, faults };
}

function tableIn(bytes: Uint8Array): PlainTable | StatisticsFileFault {
  try {
    return readTable(bytes) ?? { code: 'file-empty' };
  } catch (error) {
    if (error instanceof UnreadableList) return { code: 'file-unreadable', why: error.fault.code };
    throw error;
  }
}

/**
 * The lines of a file of statistics: CSV or XLSX, the first line names the columns. Columns may stand in any order, and
 * others among them are not read.
 */
export function readStatisticsFile(
  bytes: Uint8Array,
):
  | { readonly ok: true; readonly lines: readonly StatisticsLine[] }
  | { readonly ok: false; readonly faults: readonly StatisticsFileFault[] } {
  const table = tableIn(bytes);
  if ('code' in table) return { ok: false, faults: [table] };
  const { at, faults } = columnsOf(table);
  if (faults.length > 0) return { ok: false, faults };
  const lines: StatisticsLine[] = [];
  try {
    for (const { row, cells } of table.lines()) {
      if (lines.length === mostLines) {
        return { ok: false, faults: [{ code: 'file-too-long', most: mostLines }] };
      }
      const cell = (column: Column): string => cells[at.get(column) ?? -1] ?? '';
      lines.push({
        row,
        code: cell('code'),
        village: cell('village'),
        district: cell('district'),
        figures: {
          population: cell('population'),
          dataset: cell('dataset'),
          extremePoor: cell('extremePoor'),
        },
      });
    }
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    return { ok: false, faults: [{ code: 'file-unreadable', why: error.fault.code }] };
  }
  return lines.length === 0 ? { ok: false, faults: [{ code: 'file-empty' }] } : { ok: true, lines };
}
