import { looksLikeLongNumber } from './column-values.ts';
import { headingWords, readHeading } from './heading-words.ts';
import { HEADER_WITHIN_LINES, MAX_HEADER_CHOICES, SHOWN_COLUMNS } from './limits.ts';
import type { HeaderCandidate } from './list-types.ts';
import { masked } from './masked.ts';
import type { SourceRow } from './source-row.ts';

export interface FoundHeader {
  /** the line below which the data start */
  readonly row: number;
  readonly headings: readonly string[];
}

export type HeaderSearch =
  | { readonly kind: 'found'; readonly header: FoundHeader }
  | { readonly kind: 'choose'; readonly candidates: readonly HeaderCandidate[] }
  | { readonly kind: 'none' };

interface Scored {
  readonly at: number;
  readonly line: SourceRow;
  /** different fields named by its cells */
  readonly fields: number;
  readonly identifies: boolean;
}

/**
 * Finds the header under title lines: the line whose cells name most fields, among them the NIK or the
 * name. Failing that, the wordy line right above the first line that holds a NIK. Two equally good and
 * different lines are for a person to choose from.
 */
export function findHeader(lines: readonly SourceRow[]): HeaderSearch {
  const near = lines.slice(0, HEADER_WITHIN_LINES);
  const scored = near
    .map((line, at) => score(line, at))
    .filter((line) => line.identifies && line.fields >= 2);
  const most = Math.max(0, ...scored.map((line) => line.fields));
  const best = distinct(scored.filter((line) => line.fields === most));
  const [first, ...others] = best;
  if (first === undefined) return wordyLineAboveData(near);
  if (others.length > 0) {
    return {
      kind: 'choose',
      candidates: best.slice(0, MAX_HEADER_CHOICES).map(({ line }) => ({
        row: line.row,
        cells: line.cells.slice(0, SHOWN_COLUMNS).map((cell) => masked(cell)),
      })),
    };
  }
  return { kind: 'found', header: withSubHeader(near, first.at) };
}

/** The header that a person or an earlier reading has named. */
export function headerAt(lines: readonly SourceRow[], row: number): FoundHeader | null {
  const at = lines.findIndex((line) => line.row === row);
  const line = lines[at];
  if (line === undefined) return null;
  const parent = lines[at - 1];
  return parent !== undefined && isSubHeader(parent, line)
    ? { row, headings: joined(parent, line) }
    : { row, headings: line.cells };
}

function score(line: SourceRow, at: number): Scored {
  const fields = new Set<string>();
  if (line.cells.some(looksLikeLongNumber)) return { at, line, fields: 0, identifies: false };
  for (const cell of line.cells) {
    const reading = readHeading(cell);
    if (reading && (reading.field !== 'ignored' || reading.exact)) fields.add(reading.field);
  }
  return {
    at,
    line,
    fields: fields.size,
    identifies: fields.has('nationalId') || fields.has('name'),
  };
}

function distinct(scored: readonly Scored[]): Scored[] {
  const seen = new Set<string>();
  return scored.filter(({ line }) => {
    const key = line.cells.map(headingWords).join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function withSubHeader(lines: readonly SourceRow[], at: number): FoundHeader {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined) return { row: 0, headings: [] };
  return next !== undefined && isSubHeader(line, next)
    ? { row: next.row, headings: joined(line, next) }
    : { row: line.row, headings: line.cells };
}

/** A second header line under merged headings: names fields only where the first is silent or general. */
function isSubHeader(parent: SourceRow, line: SourceRow): boolean {
  if (line.row !== parent.row + 1) return false;
  let named = 0;
  for (const [at, cell] of line.cells.entries()) {
    if (cell.trim() === '') continue;
    const whole = wholeHeading(parent, line, at);
    const reading = readHeading(whole);
    if (reading === null || /\d{3}/.test(cell)) return false;
    const above = readHeading(parent.cells[at] ?? '');
    if (above === null || whole !== cell) named += 1;
    else if (above.field !== reading.field && above.exact) return false;
  }
  const aboveNamed = parent.cells.filter((cell) => readHeading(cell) !== null).length;
  return named > 0 && aboveNamed >= 2 && named < line.cells.length;
}

/** What a second line says of a column under "tempat, tanggal lahir" that two columns share. */
const partsOfBirth: readonly (readonly [RegExp, string])[] = [
  [/^(?:TEMPAT|TMPT?|TPT|KOTA)$/, 'TEMPAT LAHIR'],
  [/^(?:TANGGAL|TGL)$/, 'TANGGAL LAHIR'],
];

/** A heading of the second line, in full where it says but a part of the merged one above it. */
function wholeHeading(parent: SourceRow, line: SourceRow, at: number): string {
  const cell = line.cells[at] ?? '';
  const part = partsOfBirth.find(([words]) => words.test(headingWords(cell)));
  if (part === undefined) return cell;
  const above = parent.cells.slice(0, at + 1).findLast((one) => one.trim() !== '') ?? '';
  return readHeading(above)?.field === 'birthPlaceAndDate' ? part[1] : cell;
}

function joined(parent: SourceRow, line: SourceRow): string[] {
  const width = Math.max(parent.cells.length, line.cells.length);
  return Array.from({ length: width }, (_, at) => {
    const below = wholeHeading(parent, line, at).trim();
    return below === '' ? (parent.cells[at] ?? '') : below;
  });
}

function wordyLineAboveData(lines: readonly SourceRow[]): HeaderSearch {
  const data = lines.findIndex((line) => line.cells.some(looksLikeLongNumber));
  const above = lines[data - 1];
  const first = lines[data];
  if (above === undefined || first === undefined) return { kind: 'none' };
  const filled = (line: SourceRow): string[] => line.cells.filter((cell) => cell.trim() !== '');
  const words = filled(above);
  const isHeader =
    words.length >= 2 &&
    words.length * 2 >= filled(first).length &&
    words.every((cell) => cell.length <= 60 && !/\d{3}/.test(cell));
  return isHeader
    ? { kind: 'found', header: { row: above.row, headings: above.cells } }
    : { kind: 'none' };
}
