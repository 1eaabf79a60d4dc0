import type { Vocabulary } from '../src/index.ts';

export const vocabulary: Vocabulary = {
  occupations: ['RELAWAN BENCANA', 'LINMAS', 'TUKANG OJEK', 'TUKANG BECAK'],
  villages: ['GONDOHARUM', 'PRAMBATAN LOR', 'MENAWAN', 'KAJAR'],
  districts: ['JEKULO', 'KALIWUNGU', 'GEBOG', 'DAWE'],
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A NIK whose serial is 9000 or above: nobody's. */
export const nik = (serial: number): string => `331906020174${9000 + serial}`;
