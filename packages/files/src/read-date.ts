import { CalendarDate, type Claimed } from '@payung/domain';
import { type Cell, given, tidy, unreadable } from './claimed.ts';

const monthNames: ReadonlyMap<string, number> = new Map(
  [
    ['januari', 'january', 'jan'],
    ['februari', 'february', 'pebruari', 'febuari', 'pebuari', 'feb', 'peb'],
    ['maret', 'march', 'mar', 'mrt'],
    ['april', 'apr'],
    ['mei', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
    ['agustus', 'august', 'agust', 'agus', 'agts', 'agst', 'ags', 'agt', 'agu', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'october', 'okt', 'oct'],
    ['november', 'nopember', 'nov', 'nop'],
    ['desember', 'december', 'des', 'dec'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const weekday = /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad),?\s*/i;

/** Two-digit years up to this one are 20yy, later ones 19yy: nobody born after 2025 works in 2026. */
const LAST_SHORT_YEAR_OF_THIS_CENTURY = 25;

const MILLISECONDS_PER_DAY = 86_400_000;
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);

export type DateReading =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'none' };

const none: DateReading = { kind: 'none' };
const impossible: DateReading = { kind: 'impossible' };

/**
 * A calendar date as lists write it: `1974-01-02`, `02/01/1974`, `2-1-74`, `2.1.1974`, `2 Januari 1974`,
 * `02Jan1974`, `02011974`. Day before month, as in Indonesia. A weekday in front or a time behind is dropped.
 */
export function readingOfDate(text: string): DateReading {
  const bare = text
    .slice(0, 60)
    .replace(weekday, '')
    .replace(/[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?$/, '')
    .trim();
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(bare);
  if (yearFirst) return checked(yearFirst[1], yearFirst[3], yearFirst[4]);
  const dayFirst = /^(\d{1,2})\s?[-/.,\s]\s?(\d{1,2})\s?[-/.,\s]\s?(\d{4}|\d{2})$/.exec(bare);
  if (dayFirst) return checked(dayFirst[3], dayFirst[2], dayFirst[1]);
  const named = /^(\d{1,2})[-/.,\s]*([a-z]{3,9})[-/.,\s]*(\d{4}|\d{2})$/i.exec(bare);
  if (named) {
    const month = monthNames.get((named[2] ?? '').toLowerCase());
    return month === undefined ? none : checked(named[3], String(month), named[1]);
  }
  const packed = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(bare);
  return packed ? checked(packed[3], packed[2], packed[1]) : none;
}

/**
 * Whether a text names a day or a month, as a spreadsheet writes one into a text file: `03/05/2026`, `2026-05-03 00:00:00`,
 * `03-Mei`, `Mei-26`. A place behind a number, as in `02 KRAJAN`, is none.
 */
export function saysDay(text: string): boolean {
  if (readingOfDate(text).kind !== 'none') return true;
  const [, before, after] =
    /^(?:\d{1,2}[-/. ]([a-z]{3,9})|([a-z]{3,9})[-/. ]\d{2,4})$/i.exec(text) ?? [];
  return monthNames.has((before ?? after ?? '').toLowerCase());
}

function checked(yearText = '', monthText = '', dayText = ''): DateReading {
  const short = Number(yearText);
  const year =
    yearText.length === 2
      ? short + (short <= LAST_SHORT_YEAR_OF_THIS_CENTURY ? 2000 : 1900)
      : short;
  return dateOf(year, Number(monthText), Number(dayText));
}

function dateOf(year: number, month: number, day: number): DateReading {
  if (
    year < 1850 ||
    year > 2200 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > lastDay(year, month)
  ) {
    return impossible;
  }
  const two = (part: number): string => String(part).padStart(2, '0');
  return { kind: 'date', date: CalendarDate.parse(`${year}-${two(month)}-${two(day)}`) };
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The date of a spreadsheet's day number, counted from 1899-12-30; 60 is the day that never was. */
export function dateOfSerial(serial: number): DateReading {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= 109_574)) return none;
  if (day === 60) return impossible;
  const shift = day < 60 ? 1 : 0;
  const date = new Date(SPREADSHEET_EPOCH + (day + shift) * MILLISECONDS_PER_DAY);
  return dateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** A column of dates. Numbers without a date format are taken as day numbers if they can be. */
export function readDate(cell: Cell): Claimed<CalendarDate> {
  const value = tidy(cell);
  if (typeof value !== 'string') return value;
  return claimedDate(readingOfCell(cell, value), cell.text);
}

function readingOfCell(cell: Cell, value: string): DateReading {
  if (cell.fact?.kind === 'date') return dateOfSerial(cell.fact.serial);
  const reading = readingOfDate(value);
  if (reading.kind === 'none' && cell.fact?.kind === 'number')
    return dateOfSerial(cell.fact.serial);
  // a CSV saved without date formats holds the bare day number
  return reading.kind === 'none' && /^\d{4,5}(?:[.,]0+)?$/.test(value)
    ? dateOfSerial(Number.parseInt(value, 10))
    : reading;
}

export function claimedDate(reading: DateReading, text: string): Claimed<CalendarDate> {
  switch (reading.kind) {
    case 'date':
      return given(reading.date, text);
    case 'impossible':
      return unreadable('impossible-date', text);
    case 'none':
      return unreadable('not-a-date', text);
  }
}
