import type { CandidateField } from '@payung/domain';
import { demoHeading, headingWords, reportHeadings } from './heading-words.ts';
import type { ColumnField, ColumnMapping } from './list-types.ts';
import { dateOfSerial } from './read-date.ts';
import type { SourceRow } from './source-row.ts';

/** What became of one row, in the words the user reads. */
export interface RowResult {
  readonly row: number;
  /** HASIL */
  readonly outcome: string;
  /** ALASAN */
  readonly reason: string;
  /** TINDAKAN */
  readonly remedy: string;
  /** what people put in the place of cells since the list was handed in */
  readonly corrected?: CorrectedCells;
}

/** Texts of corrected fields; they stand in the report, so that it can be handed in again. */
export type CorrectedCells = ReadonlyMap<CandidateField, string>;

export interface ReportCell {
  readonly text: string;
  /** a number that lost digits; it stays one, so that handing it in again cannot make it right */
  readonly rounded: boolean;
  readonly isResult: boolean;
}

export interface ReportLine {
  readonly row: number;
  readonly role: 'header' | 'person' | 'other';
  readonly cells: readonly ReportCell[];
}

interface Places {
  /** where the results go when the list has no columns for them yet */
  readonly insertAt: number;
  /** columns of an earlier report that this one writes over */
  readonly existing: readonly number[] | null;
  readonly demo: boolean;
}

/**
 * The user's own lines, in their places, with the results beside each person. Title lines, totals and
 * signatures stay, so a row has the same number in the report as in the list.
 * @param results in row order
 */
export function* reportLines(
  lines: Iterable<SourceRow>,
  mapping: ColumnMapping,
  results: Iterable<RowResult>,
  demo: boolean,
): Generator<ReportLine> {
  const pending = results[Symbol.iterator]();
  let next = pending.next();
  let places: Places = { insertAt: mapping.columns.length, existing: null, demo };
  for (const line of lines) {
    while (next.done !== true && next.value.row < line.row) next = pending.next();
    const own = line.cells.map((_, at) => ownCell(line, at, mapping.columns[at]));
    if (line.row === mapping.headerRow) {
      places = placesIn(line, mapping, demo);
      yield {
        row: line.row,
        role: 'header',
        cells: placed(own, [...reportHeadings], demoHeading, places),
      };
    } else if (next.done !== true && next.value.row === line.row) {
      const { outcome, reason, remedy, corrected } = next.value;
      const cells = placed(
        withCorrections(own, mapping, corrected),
        [outcome, reason, remedy],
        demoHeading,
        places,
      );
      yield { row: line.row, role: 'person', cells };
    } else {
      yield { row: line.row, role: 'other', cells: own };
    }
  }
}

/** Columns of their own only: of a column that holds several fields at once the text stays. */
function withCorrections(
  own: readonly ReportCell[],
  { columns }: ColumnMapping,
  corrected: CorrectedCells | undefined,
): readonly ReportCell[] {
  if (corrected === undefined) return own;
  const texts: ReadonlyMap<string, string> = corrected;
  return own.map((cell, at) => {
    const text = texts.get(columns[at] ?? 'ignored');
    return text === undefined ? cell : { text, rounded: false, isResult: false };
  });
}

function placesIn(header: SourceRow, mapping: ColumnMapping, demo: boolean): Places {
  const words = header.cells.map(headingWords);
  const existing = reportHeadings.map((heading) => words.lastIndexOf(heading));
  const isReport = existing.every((at) => at >= 0);
  const insertAt = Math.max(mapping.columns.length, header.cells.length);
  return {
    insertAt,
    existing: isReport ? existing : null,
    demo: demo && !words.includes(demoHeading),
  };
}

function placed(
  own: readonly ReportCell[],
  results: readonly string[],
  demoText: string,
  places: Places,
): ReportCell[] {
  const cells = [...own];
  const added = places.demo ? [demoText] : [];
  if (places.existing === null) added.unshift(...results);
  const width = Math.max(places.insertAt, ...(places.existing ?? []).map((at) => at + 1));
  while (cells.length < width) cells.push(blank);
  for (const [index, at] of (places.existing ?? []).entries()) {
    cells[at] = resultCell(results[index] ?? '');
  }
  cells.splice(places.insertAt, 0, ...added.map(resultCell));
  return cells;
}

const blank: ReportCell = { text: '', rounded: false, isResult: false };

function resultCell(text: string): ReportCell {
  return { text, rounded: false, isResult: true };
}

function ownCell(line: SourceRow, at: number, field: ColumnField | undefined): ReportCell {
  const text = line.cells[at] ?? '';
  const fact = line.facts?.[at];
  if (fact?.kind !== 'number') return { text, rounded: false, isResult: false };
  if (field === 'birthDate') {
    const reading = dateOfSerial(fact.serial);
    if (reading.kind === 'date') {
      return { text: reading.date.split('-').reverse().join('/'), rounded: false, isResult: false };
    }
  }
  const isLong = fact.value >= 1e15 && fact.value < 1e16;
  const rounded = isLong && (fact.value % 10 === 0 || !Number.isSafeInteger(fact.value));
  return { text, rounded, isResult: false };
}
