import type { CentralCrossCase, CrossAgreement, CrossExchange } from '@payung/contract';
import { formatMonth } from '../format.ts';
import type { Mark } from './labels.ts';

export const acrossCaseMarks: Readonly<Record<CentralCrossCase['state'], Mark>> = {
  open: { shape: 'diamond', word: 'Belum dihubungi', tone: 'attention' },
  contacted: { shape: 'half', word: 'Sedang dibicarakan', tone: 'note' },
  settled: { shape: 'tick', word: 'Selesai', tone: 'good' },
  lapsed: { shape: 'barred', word: 'Tidak berlaku lagi', tone: 'neutral' },
};

export const agreementMarks: Readonly<Record<CrossAgreement['state'], Mark>> = {
  none: { shape: 'ring', word: 'Belum ikut', tone: 'neutral' },
  signed: { shape: 'tick', word: 'Ikut serta', tone: 'good' },
  revoked: { shape: 'barred', word: 'Dicabut', tone: 'neutral' },
};

export const exchangeMarks: Readonly<Record<CrossExchange['state'], Mark>> = {
  proposed: { shape: 'ring', word: 'Menunggu kedua daerah', tone: 'attention' },
  started: { shape: 'half', word: 'Sedang dibandingkan', tone: 'note' },
  compared: { shape: 'tick', word: 'Selesai', tone: 'good' },
  expired: { shape: 'barred', word: 'Waktunya habis', tone: 'neutral' },
};

const kinds: Readonly<Record<CentralCrossCase['kind'], string>> = {
  'same-number': 'NIK yang sama',
  similar: 'Data yang mirip',
};

/** How two regions came to ask whether they cover one person. */
export function kindWords(kind: CentralCrossCase['kind']): string {
  return kinds[kind];
}

/** `Januari 2027, Februari 2027`, or from the first to the last of many. */
export function monthsWords(months: readonly string[]): string {
  const sorted = [...months].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return 'belum diketahui';
  if (sorted.length === 1) return formatMonth(first);
  return `${formatMonth(first)} sampai ${formatMonth(last)}, ${sorted.length} bulan`;
}
