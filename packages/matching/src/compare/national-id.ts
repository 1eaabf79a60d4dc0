import type { Cell, NationalIdCell } from '../cells.ts';
import { edits } from './strings.ts';

export const isNationalId = (cell: Cell | null | undefined): cell is NationalIdCell =>
  cell?.is === 'national-id';

/** Positions in `nationalIdLevels`. */
const AT = {
  rounded: 1,
  swapped: 2,
  nextSerial: 3,
  oneDigit: 4,
  twoDigits: 5,
  sameDateAndSerial: 6,
  different: 7,
} as const;

/** The level of two numbers that have nothing in common. */
export const IDS_DIFFER = AT.different;

/**
 * Bits that unequal numbers of two strangers born on one day have in common, by level: in one regency such numbers
 * differ in the district and the serial alone, so that one in 250 comes within one digit of another and one in 16
 * within two.
 */
const BEYOND_DATE: readonly number[] = [0, 12, 12, 9, 8, 4, 9, 0];

/** One in 16,000 people of working age is born on a given day. */
const DATE_BITS = 14;

/** What two unequal numbers of this level share, in bits: how seldom two strangers come as near. */
export function sharedByNumbers(level: number): number {
  const bits = BEYOND_DATE[level] ?? 0;
  return bits === 0 ? 0 : bits + DATE_BITS;
}

/**
 * The same where a birth date on which the records agree is counted by itself: its part in the numbers is no second
 * witness.
 *
 * @param date YYYYMMDD
 */
export function sharedBeyondDate(a: string, b: string, level: number, date: string): number {
  const bothSayIt = nationalIdSays(a)?.date === date && nationalIdSays(b)?.date === date;
  return bothSayIt ? (BEYOND_DATE[level] ?? 0) : sharedByNumbers(level);
}

/** Women have 40 added to the day of birth (domain-rules 3.1). */
const WOMEN_DAY_OFFSET = 40;

/** Birth date as YYYYMMDD and sex as a number tells them; null where the number has no possible date. */
export function nationalIdSays(
  id: string,
): { readonly date: string; readonly sex: 'f' | 'm' } | null {
  if (id.length !== 16) return null;
  const day = Number(id.slice(6, 8));
  const month = Number(id.slice(8, 10));
  const year = Number(id.slice(10, 12));
  const inMonth = day > WOMEN_DAY_OFFSET ? day - WOMEN_DAY_OFFSET : day;
  if (inMonth < 1 || inMonth > 31 || month < 1 || month > 12) return null;
  const century = year <= LATEST_YEAR ? 2000 : 1900;
  const date = `${century + year}${id.slice(8, 10)}${String(inMonth).padStart(2, '0')}`;
  return { date, sex: day > WOMEN_DAY_OFFSET ? 'f' : 'm' };
}

/** A worker is of age: later two-digit years belong to the last century. */
const LATEST_YEAR = 15;

/** The level of two different numbers, by position in `nationalIdLevels`. */
export function nationalIdLevel(a: NationalIdCell, b: NationalIdCell): number {
  return levelOf(a.text, b.text);
}

function levelOf(a: string, b: string): number {
  if (isRounded(a, b) || isRounded(b, a)) {
    return serialsFollow(a, b) ? AT.nextSerial : AT.rounded;
  }
  const distance = edits(a, b, 2);
  if (distance === 1 && a.length === b.length) {
    if (a.slice(0, 12) === b.slice(0, 12) && serialsFollow(a, b)) return AT.nextSerial;
    return isTransposition(a, b) ? AT.swapped : AT.oneDigit;
  }
  if (distance <= 1) return AT.oneDigit;
  if (distance === 2) return AT.twoDigits;
  const says = nationalIdSays(a);
  return says !== null && a.slice(6) === b.slice(6) ? AT.sameDateAndSerial : AT.different;
}

/** A spreadsheet keeps 15 digits of a number and writes 0 for the 16th. */
function isRounded(a: string, b: string): boolean {
  return a.length === 16 && b.length === 16 && a.endsWith('0') && a.slice(0, 15) === b.slice(0, 15);
}

/** Twins are registered one after the other. */
function serialsFollow(a: string, b: string): boolean {
  return Math.abs(Number(a.slice(12)) - Number(b.slice(12))) <= 2;
}

function isTransposition(a: string, b: string): boolean {
  let differing = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differing++;
  return differing === 2;
}
