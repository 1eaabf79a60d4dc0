import {
  CalendarDate,
  ContributionMonth,
  firstDayOf,
  formatDate,
  formatRupiah,
} from '@payung/domain';

/** A file in pieces, as they come out. */
export type Pieces = AsyncIterable<Uint8Array>;

/** The whole of a file that comes in pieces. */
export async function collected(pieces: Pieces): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

/** `21 November 2026`, or dots for the hand while there is no date. @throws for a text that is no date */
export function dayInWords(date: string | null): string {
  return date === null ? '..............................' : formatDate(CalendarDate.parse(date));
}

/** `Januari 2027`. @throws for a text that is no month */
export function monthInWords(month: string): string {
  return formatDate(firstDayOf(ContributionMonth.parse(month))).replace(/^1 /, '');
}

/** `16/02/1974`. @throws for a text that is no date */
export function dayInFigures(date: string): string {
  return CalendarDate.parse(date).split('-').reverse().join('/');
}

/** `26.000` */
export function figure(number: number): string {
  return formatRupiah(number).replace('Rp', '');
}
