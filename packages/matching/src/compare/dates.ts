import type { Cell, DateCell } from '../cells.ts';
import { edits } from './strings.ts';

export const isDate = (cell: Cell | null | undefined): cell is DateCell => cell?.is === 'date';

/** Positions in `dateLevels`. */
const AT = {
  swapped: 1,
  oneDigit: 2,
  january1: 3,
  asNationalIdSays: 4,
  dayAndMonth: 5,
  twoParts: 6,
  twoDigits: 7,
  year: 8,
  different: 9,
} as const;

/**
 * A date as YYYYMMDD from year-month-day, day-month-year (with - / . or a space) or eight digits, `19740000` from a
 * year alone, '' where it is none. A day or month that does not exist stays: typing errors make them, and they
 * compare like any other.
 */
export function dateDigits(text: string): string {
  const [first = '', second = '', third = '', more] = text
    .split(/[^0-9]+/)
    .filter((part) => part !== '');
  if (second === '') {
    if (first.length === 8) return first;
    return first.length === 4 ? `${first}0000` : '';
  }
  if (third === '') return '';
  if (first.length === 4)
    return first + second.padStart(2, '0') + third.padStart(2, '0').slice(0, 2);
  if (third.length === 4 && more === undefined)
    return third + second.padStart(2, '0') + first.padStart(2, '0');
  return '';
}

/** Day and month exchanged. */
export function swappedDate(date: string): string {
  return date.slice(0, 4) + date.slice(6, 8) + date.slice(4, 6);
}

/** The level of two different dates, by position in `dateLevels`. */
export function dateLevel(a: DateCell, b: DateCell): number {
  if (a.other === b.text || b.other === a.text) return AT.asNationalIdSays;
  return levelOfDigits(a.text, b.text);
}

/** The level of two different dates by themselves. */
export function levelOfDigits(a: string, b: string): number {
  if (swappedDate(a) === b) return AT.swapped;
  const sameYear = a.slice(0, 4) === b.slice(0, 4);
  if (sameYear && (isUnsure(a) || isUnsure(b))) return AT.january1;
  const distance = edits(a, b, 2);
  if (distance <= 1) return AT.oneDigit;
  const sameMonth = a.slice(4, 6) === b.slice(4, 6);
  const sameDay = a.slice(6) === b.slice(6);
  if (sameMonth && sameDay) return AT.dayAndMonth;
  if (sameYear && (sameMonth || sameDay)) return AT.twoParts;
  if (distance === 2) return AT.twoDigits;
  return sameYear ? AT.year : AT.different;
}

/** 1 January, or no day and month at all: what is put down when only the year is known. */
function isUnsure(date: string): boolean {
  return date.endsWith('0101') || date.endsWith('0000');
}

/** Day with month, and year: their frequencies are counted apart, so that 1 January weighs little. */
export function dateParts(cell: DateCell): readonly string[] {
  return [`d${cell.text.slice(4)}`, `y${cell.text.slice(0, 4)}`];
}
