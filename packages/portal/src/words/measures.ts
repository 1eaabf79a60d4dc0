import { formatBytes, formatNumber } from '../format.ts';

interface Measure {
  readonly heading: string;
  readonly show: (amount: number) => string;
}

/** ms in a minute */
const minute = 60_000;

const measures: Readonly<Record<string, Measure>> = {
  requests: { heading: 'Permintaan', show: formatNumber },
  milliseconds: {
    heading: 'Waktu kerja (menit)',
    show: (amount) => formatNumber(Math.ceil(amount / minute)),
  },
  unitsRead: { heading: 'Satuan baca', show: formatNumber },
  unitsWritten: { heading: 'Satuan tulis', show: formatNumber },
  bytesTaken: { heading: 'Berkas diterima', show: formatBytes },
  rowsImported: { heading: 'Baris diperiksa', show: formatNumber },
};

/** How something that was metered is headed and written; a later service may meter more. */
export function measureOf(name: string): Measure {
  return measures[name] ?? { heading: 'Lainnya', show: formatNumber };
}
