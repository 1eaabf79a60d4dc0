import { MAX_NAMES_TOLD } from './limits.ts';
import type { ListSource } from './list-source.ts';
import type { Inspection, InspectOptions, ListWarning, SheetChoice } from './list-types.ts';

export type SheetDecision =
  | {
      readonly kind: 'sheet';
      readonly name: string | null;
      readonly warnings: readonly ListWarning[];
    }
  | { readonly kind: 'answer'; readonly inspection: Inspection };

/** The hidden sheet of the blank template that holds what its cells offer. */
export const optionsSheetName = 'Pilihan';

/** The sheet of the blank template that says what happens with the data; it is for reading out, and holds no list. */
export const noticeSheetName = 'Pemberitahuan';

/** A sheet with fewer lines than a header and one row holds no list. */
const LEAST_LINES = 2;

/**
 * The sheet to read. Several visible sheets that hold anything are for a person to choose from; a hidden one
 * is only read when it is asked for, or when nothing else holds anything.
 */
export function chooseSheet(source: ListSource, options: InspectOptions): SheetDecision {
  if (source.format === 'csv') return { kind: 'sheet', name: null, warnings: [] };
  const wanted = options.mapping?.sheet ?? options.sheet ?? null;
  const names = source.sheets.map(({ name }) => name);
  if (wanted !== null) {
    return names.includes(wanted)
      ? { kind: 'sheet', name: wanted, warnings: [] }
      : unreadable({ code: 'unknown-sheet', sheets: names.slice(0, MAX_NAMES_TOLD) });
  }
  const [only] = source.sheets;
  if (only === undefined) return unreadable({ code: 'broken-workbook' });
  if (source.sheets.length === 1) return { kind: 'sheet', name: only.name, warnings: [] };
  const lists = source.sheets.filter(({ name }) => name !== noticeSheetName);
  const counts = (lists.length === 0 ? source.sheets : lists)
    .filter(({ name, hidden }) => !(hidden && name === optionsSheetName))
    .map((sheet) => counted(source, sheet));
  const filled = counts.filter(({ rows }) => rows >= LEAST_LINES);
  const visible = filled.filter(({ hidden }) => !hidden);
  const hidden = filled.filter((sheet) => sheet.hidden).map(({ name }) => name);
  const [first, second] = visible.length > 0 ? visible : filled;
  if (first === undefined) return { kind: 'sheet', name: mostFilled(counts), warnings: [] };
  if (second !== undefined)
    return { kind: 'answer', inspection: { kind: 'choose-sheet', sheets: filled } };
  const unread = hidden.filter((name) => name !== first.name);
  return {
    kind: 'sheet',
    name: first.name,
    warnings:
      unread.length > 0 ? [{ code: 'hidden-sheets', sheets: unread.slice(0, MAX_NAMES_TOLD) }] : [],
  };
}

function unreadable(
  ...faults: Extract<Inspection, { kind: 'unreadable' }>['faults']
): SheetDecision {
  return { kind: 'answer', inspection: { kind: 'unreadable', faults } };
}

function counted(source: ListSource, sheet: { name: string; hidden: boolean }): SheetChoice {
  let rows = 0;
  for (const line of source.lines(sheet.name)) if (line.width > 0) rows += 1;
  return { name: sheet.name, rows, hidden: sheet.hidden };
}

function mostFilled(counts: readonly SheetChoice[]): string | null {
  const [most] = counts.toSorted((one, other) => other.rows - one.rows);
  return most?.name ?? null;
}
