import type { CentralCrossCase, CrossAgreement, CrossExchange } from '@payung/contract';
import { formatMonth } from '../format.ts';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

export const acrossCaseMarks: Readonly<Record<CentralCrossCase['state'], Mark>> = {
  open: { shape: 'diamond', word: say('Belum dihubungi'), tone: 'attention' },
  contacted: { shape: 'half', word: say('Sedang dibicarakan'), tone: 'note' },
  settled: { shape: 'tick', word: say('Selesai'), tone: 'good' },
  lapsed: { shape: 'barred', word: say('Tidak berlaku lagi'), tone: 'neutral' },
};

export const agreementMarks: Readonly<Record<CrossAgreement['state'], Mark>> = {
  none: { shape: 'ring', word: say('Belum ikut'), tone: 'neutral' },
  signed: { shape: 'tick', word: say('Ikut serta'), tone: 'good' },
  revoked: { shape: 'barred', word: say('Dicabut'), tone: 'neutral' },
};

export const exchangeMarks: Readonly<Record<CrossExchange['state'], Mark>> = {
  proposed: { shape: 'ring', word: say('Menunggu kedua daerah'), tone: 'attention' },
  started: { shape: 'half', word: say('Sedang dibandingkan'), tone: 'note' },
  compared: { shape: 'tick', word: say('Selesai'), tone: 'good' },
  expired: { shape: 'barred', word: say('Waktunya habis'), tone: 'neutral' },
};

const kinds: Readonly<Record<CentralCrossCase['kind'], string>> = {
  'same-number': say('NIK yang sama'),
  similar: say('Data yang mirip'),
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
  if (first === undefined || last === undefined) return say('belum diketahui');
  if (sorted.length === 1) return formatMonth(first);
  return say('{first} sampai {last}, {sorted} bulan', {
    first: formatMonth(first),
    last: formatMonth(last),
    sorted: sorted.length,
  });
}
