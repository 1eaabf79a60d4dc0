import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfSerial, readDate, readingOfDate } from './read-date.ts';

const dateOf = (text: string): string => {
  const reading = readingOfDate(text);
  return reading.kind === 'date' ? reading.date : reading.kind;
};

describe('a birth date as lists write it', () => {
  it.each([
    ['1974-01-02', '1974-01-02'],
    ['02/01/1974', '1974-01-02'],
    ['2-1-1974', '1974-01-02'],
    ['2.1.74', '1974-01-02'],
    ['02 01 1974', '1974-01-02'],
    ['2 Januari 1974', '1974-01-02'],
    ['2 Pebruari 1974', '1974-02-02'],
    ['17 agt 1985', '1985-08-17'],
    ['17-Nop-85', '1985-11-17'],
    ['17 August 1985', '1985-08-17'],
    ['Senin, 2 Januari 1974', '1974-01-02'],
    ['1974-01-02 00:00:00', '1974-01-02'],
    ['02011974', '1974-01-02'],
    ['29/02/2004', '2004-02-29'],
    ['31/02/1980', 'impossible'],
    ['29/02/2003', 'impossible'],
    ['14/13/1962', 'impossible'],
    ['KUDUS', 'none'],
    ['2 Brumaire 1974', 'none'],
  ])('%s → %s', (text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });

  it('takes two-digit years up to 25 for this century and all others for the last', () => {
    expect(dateOf('1/1/25')).toBe('2025-01-01');
    expect(dateOf('1/1/26')).toBe('1926-01-01');
  });

  it('reads every day of two centuries, day before month', () => {
    const days = fc.date({
      min: new Date('1900-03-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-');
        expect(dateOf(`${dayOfMonth}/${month}/${year}`)).toBe(iso);
        expect(dateOf(iso)).toBe(iso);
      }),
    );
  });

  it('says which of unreadable and impossible it is, and keeps what stood there', () => {
    expect(readDate({ text: ' 31/02/1980', fact: undefined })).toEqual({
      state: 'unreadable',
      fault: 'impossible-date',
      text: ' 31/02/1980',
    });
    expect(readDate({ text: 'lupa', fact: undefined })).toMatchObject({ fault: 'not-a-date' });
  });
});

describe('the day number of a spreadsheet', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [27_031, '1974-01-02'],
    [27_031.75, '1974-01-02'],
  ])('%d → %s', (serial, date) => {
    expect(dateOfSerial(serial)).toEqual({ kind: 'date', date });
  });

  it('60 is a day that never was', () => {
    expect(dateOfSerial(60).kind).toBe('impossible');
  });

  it('is understood when a CSV kept the number and lost the format', () => {
    expect(readDate({ text: '27031', fact: undefined })).toMatchObject({ value: '1974-01-02' });
  });
});
