import type { FileFault } from './list-types.ts';

/** What a workbook knows of a cell beyond its text; CSV cells have none. */
export type CellFact =
  /** `serial` is the value as a day number, counted like that of a date */
  | { readonly kind: 'number'; readonly value: number; readonly serial: number }
  /** days since 1899-12-30 */
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'error' };

/** One line of a list, as it stands. */
export interface SourceRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** by position; null when the line has none */
  readonly facts: readonly (CellFact | undefined)[] | null;
  readonly hidden: boolean;
  /** cells that carry something, also beyond what was kept */
  readonly width: number;
}

/** Thrown while reading when the file as a whole cannot be taken in; never carries what stands in it. */
export class UnreadableList extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(`list cannot be read: ${fault.code}`);
    this.name = 'UnreadableList';
    this.fault = fault;
  }
}
