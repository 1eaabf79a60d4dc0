import type { ReactNode } from 'react';

/** A column of a work list. */
export interface ListColumn<Row> {
  readonly id: string;
  readonly name: string;
  readonly width: 'narrow' | 'medium' | 'wide';
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** what is read out in place of signs that say nothing aloud */
  readonly read?: (row: Row) => string;
}

/** How rows are told apart, and what stands in their first, pinned column. */
export interface ListRows<Row> {
  readonly idOf: (row: Row) => string;
  /** read out with the box that chooses the row */
  readonly nameOf: (row: Row) => string;
  readonly heading: string;
  /** a link to the row's own page with `data-row-link` and `tabIndex={-1}` */
  readonly head: (row: Row) => ReactNode;
}
