import { formatBytes, formatNumber } from '../format.ts';
import { say } from '../language/say.ts';

interface Measure {
  readonly heading: string;
  readonly show: (amount: number) => string;
}

/** ms in a minute */
const minute = 60_000;

const measures: Readonly<Record<string, Measure>> = {
  requests: { heading: say('Permintaan'), show: formatNumber },
  milliseconds: {
    heading: say('Waktu kerja (menit)'),
    show: (amount) => formatNumber(Math.ceil(amount / minute)),
  },
  unitsRead: { heading: say('Satuan baca'), show: formatNumber },
  unitsWritten: { heading: say('Satuan tulis'), show: formatNumber },
  bytesTaken: { heading: say('Berkas diterima'), show: formatBytes },
  rowsImported: { heading: say('Baris diperiksa'), show: formatNumber },
};

/** How something that was metered is headed and written; a later service may meter more. */
export function measureOf(name: string): Measure {
  return measures[name] ?? { heading: say('Lainnya'), show: formatNumber };
}
