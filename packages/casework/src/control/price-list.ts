import type { UsageFigure } from '@payung/data';

interface Price {
  readonly figure: UsageFigure;
  /** as it is shown beside the figure */
  readonly unit: string;
  /** rupiah for each `per` of the figure */
  readonly rupiah: number;
  readonly per: number;
}

/**
 * What a region's use costs the operator: on-demand prices as they are known in general, at Rp16,200 a dollar, not
 * read from a bill of the Jakarta region. An estimate until somebody sets it against one, and shown as such.
 */
export const priceList = {
  basis: 'perkiraan 2026, kurs Rp16.200 per USD',
  isEstimate: true,
  prices: [
    { figure: 'requests', unit: 'requests', rupiah: 23_000, per: 1_000_000 },
    { figure: 'milliseconds', unit: 'ms', rupiah: 270, per: 1_000_000 },
    { figure: 'unitsWritten', unit: 'units', rupiah: 11_500, per: 1_000_000 },
    { figure: 'unitsRead', unit: 'units', rupiah: 2_300, per: 1_000_000 },
    { figure: 'bytesTaken', unit: 'bytes', rupiah: 405, per: 1_000_000_000 },
    { figure: 'rowsImported', unit: 'rows', rupiah: 0, per: 1 },
  ],
} as const satisfies { basis: string; isEstimate: boolean; prices: readonly Price[] };

/** Whole rupiah, rounded up once at the end. @param usage sums of the figures */
export function costOf(usage: Readonly<Record<UsageFigure, number>>): number {
  const prices: readonly Price[] = priceList.prices;
  return Math.ceil(
    prices.reduce((sum, { figure, rupiah, per }) => sum + (usage[figure] * rupiah) / per, 0),
  );
}
