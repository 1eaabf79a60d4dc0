import type { Claimed } from '@payung/domain';
import { type Cell, given, tidy, unreadable } from './claimed.ts';

const scientific = /^\d(?:[.,]\d+)?e\+?\d{1,3}$/i;
const separators = /[\s.\-'’‘`´"“”]/g;

/**
 * A 16-digit number (NIK, KK): separators stripped, otherwise as it stands. A numeric cell whose 16th digit
 * is 0, one above the exact range of a spreadsheet, and scientific notation have lost digits
 * (domain-rules 3.4); a text cell has not, whatever it ends in.
 */
export function readLongNumber(cell: Cell): Claimed<string> {
  const value = tidy(cell);
  if (typeof value !== 'string') return value;
  if (cell.fact?.kind === 'number') {
    const { value: number } = cell.fact;
    const isLong = number >= 1e15 && number < 1e16;
    if (isLong && (number % 10 === 0 || !Number.isSafeInteger(number))) {
      return unreadable('rounded-by-spreadsheet', cell.text);
    }
  }
  if (scientific.test(value)) return unreadable('rounded-by-spreadsheet', cell.text);
  const digits = value.replace(/^(\d{15,17})[.,]0+$/, '$1').replace(separators, '');
  return digits === '' ? { state: 'missing' } : given(digits, cell.text);
}

/** Whole rupiah: `1.500.000`, `Rp1.500.000,00`, `1,5 juta`, `1500000`. */
export function readMoney(cell: Cell): Claimed<number> {
  const value = tidy(cell);
  if (typeof value !== 'string') return value;
  if (cell.fact?.kind === 'number') return wholeRupiah(cell.fact.value, cell.text);
  const bare = value
    .toLowerCase()
    .replace(/^(?:rp|idr)\.?\s*/, '')
    .replace(/\s*(?:\/|per)\s*(?:bulan|bln)\.?$/, '')
    .replace(/,-+$/, '')
    .trim();
  const unit = /^(\d{1,4}(?:[.,]\d{1,3})?)\s*(juta|jt|ribu|rb)$/.exec(bare);
  if (unit) {
    const factor = unit[2]?.startsWith('j') ? 1_000_000 : 1_000;
    return wholeRupiah(Number((unit[1] ?? '').replace(',', '.')) * factor, cell.text);
  }
  if (/^\d{1,12}(?:[.,]00)?$/.test(bare)) {
    return wholeRupiah(Number(bare.replace(/[.,]00$/, '')), cell.text);
  }
  if (/^\d{1,3}(?:([., ])\d{3})(?:\1\d{3}){0,3}(?:[.,]\d{2})?$/.test(bare)) {
    return wholeRupiah(Number(bare.replace(/[.,]\d{2}$/, '').replace(/[., ]/g, '')), cell.text);
  }
  return unreadable('not-a-number', cell.text);
}

function wholeRupiah(amount: number, text: string): Claimed<number> {
  const whole = Math.round(amount);
  return Number.isSafeInteger(whole) && whole >= 0
    ? given(whole, text)
    : unreadable('not-a-number', text);
}

/** Welfare decile 1..10: `3`, `Desil 3` (domain-rules 1.11). */
export function readDecile(cell: Cell): Claimed<number> {
  const value = tidy(cell);
  if (typeof value !== 'string') return value;
  const digits = /^(?:desil|decile)?\s*(\d{1,2})(?:[.,]0+)?$/i.exec(value)?.[1];
  const decile = Number(digits ?? Number.NaN);
  return decile >= 1 && decile <= 10
    ? given(decile, cell.text)
    : unreadable('not-a-number', cell.text);
}
