/** What the figures of a column count. `share` is in hundredths of a percent, `rupiah` in whole rupiah. */
export type Unit = 'people' | 'rupiah' | 'share' | 'count';

/** Which of the four looks (colour, dash and pattern together) a column is drawn in. */
export type Look = 1 | 2 | 3 | 4;

export interface ChartColumn {
  readonly name: string;
  readonly unit: Unit;
  /** null for a column that only the table and the CSV show */
  readonly look: Look | null;
}

/** One row: a month, an agency, a village. Null is a figure that is not known, never a zero. */
export interface ChartRow {
  readonly key: string;
  readonly name: string;
  /** where its rows are; null where there is no list of them */
  readonly href: string | null;
  /** where the rows of single figures are, by column; those of the whole row where none are named */
  readonly hrefs?: readonly (string | null)[];
  readonly values: readonly (number | null)[];
}

/** The numbers of one chart: drawing, table and CSV are made of the same. */
export interface ChartFigures {
  /** what a row is, e.g. `Bulan` */
  readonly rowName: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}

/** The columns that are drawn, each with its place among the values. */
export function drawnColumns({ columns }: ChartFigures) {
  return columns.flatMap((column, at) =>
    column.look === null ? [] : [{ ...column, look: column.look, at }],
  );
}

/** The greatest value that is drawn, 0 where there is none. */
export function greatest(figures: ChartFigures): number {
  const drawn = drawnColumns(figures);
  return figures.rows.reduce(
    (most, { values }) => drawn.reduce((now, { at }) => Math.max(now, values[at] ?? 0), most),
    0,
  );
}
