import type { ColumnMapping, ListWarning } from './list-types.ts';
import { personRows } from './person-rows.ts';
import type { SourceRow } from './source-row.ts';

export interface Survey {
  /** rows that carry a person */
  readonly people: number;
  readonly first: readonly SourceRow[];
  /** used columns of the widest line */
  readonly width: number;
  readonly finalZeroSuspicious: boolean;
  readonly warnings: readonly ListWarning[];
}

const FIRST_ROWS = 20;

/**
 * One honest NIK in ten ends in 0 (domain-rules 3.4). More than two in ten, of at least twenty written as
 * text, is a sign that the list went through a spreadsheet that rounds.
 */
const UNUSUAL_SHARE = 0.2;
const ENOUGH_NIKS = 20;

/** Reads the whole list once to count its people and to notice what deserves a look. */
export function surveyRows(
  lines: Iterable<SourceRow>,
  mapping: ColumnMapping,
  headerWidth: number,
): Survey {
  const idAt = mapping.columns.indexOf('nationalId');
  const seen = { people: 0, width: 0, hidden: 0, long: 0, firstLong: 0, niks: 0, zeros: 0 };
  const first: SourceRow[] = [];
  for (const line of personRows(widthNoted(lines, seen), mapping)) {
    seen.people += 1;
    if (first.length < FIRST_ROWS) first.push(line);
    if (line.hidden) seen.hidden += 1;
    if (line.width > headerWidth) {
      seen.long += 1;
      if (seen.long === 1) seen.firstLong = line.row;
    }
    if (idAt < 0 || line.facts?.[idAt] !== undefined) continue;
    const digits = (line.cells[idAt] ?? '').replace(/\D/g, '');
    if (digits.length !== 16) continue;
    seen.niks += 1;
    if (digits.endsWith('0')) seen.zeros += 1;
  }
  const share = seen.niks === 0 ? 0 : seen.zeros / seen.niks;
  const finalZeroSuspicious = seen.niks >= ENOUGH_NIKS && share > UNUSUAL_SHARE;
  const warnings: ListWarning[] = [];
  if (finalZeroSuspicious) warnings.push({ code: 'final-zero-unusual', share, of: seen.niks });
  if (seen.hidden > 0) warnings.push({ code: 'hidden-rows', rows: seen.hidden });
  if (seen.long > 0 && headerWidth > 0) {
    warnings.push({ code: 'longer-than-header', rows: seen.long, firstRow: seen.firstLong });
  }
  return { people: seen.people, first, width: seen.width, finalZeroSuspicious, warnings };
}

function* widthNoted(lines: Iterable<SourceRow>, seen: { width: number }): Generator<SourceRow> {
  for (const line of lines) {
    if (line.width > seen.width) seen.width = line.width;
    yield line;
  }
}
