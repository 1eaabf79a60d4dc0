import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateDigits, dateLevel } from './dates.ts';
import { dateLevels, nationalIdLevels } from './levels.ts';
import { nationalIdLevel, nationalIdSays } from './national-id.ts';
import { edits, jaroWinkler } from './strings.ts';

describe('likeness of words', () => {
  it('counts a swap of neighbours as one edit, as typists make it', () => {
    expect(edits('sutrisno', 'sutirsno', 3)).toBe(1);
    expect(edits('sutrisno', 'wahyu', 2)).toBe(3);
  });

  it('gives the values published for Jaro and Winkler', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4);
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4);
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4);
  });

  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a));
        expect(edits(a, b, 3)).toBe(edits(b, a, 3));
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['1974-01-02', '19740102'],
    ['2/1/1974', '19740102'],
    ['02-01-1974', '19740102'],
    ['19740102', '19740102'],
    ['1974', '19740000'],
    ['2 Jan', ''],
    ['', ''],
  ])('%s reads as %s', (text, digits) => {
    expect(dateDigits(text)).toBe(digits);
  });

  const cell = (text: string, other = '') =>
    ({ is: 'date', text, other, fromNationalId: false }) as const;
  it.each([
    ['19740102', '19740201', 'day-and-month-swapped'],
    ['19740412', '19740417', 'one-digit'],
    ['19740412', '19740101', 'january-1'],
    ['19740412', '19920412', 'day-and-month'],
    ['19740412', '19740429', 'two-parts'],
    ['19740412', '19741129', 'year'],
    ['19740412', '19521129', 'different'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(dateLevels[dateLevel(cell(a), cell(b))]?.name).toBe(level);
  });

  it('agree where the NIK of the one says what the other has written', () => {
    const level = dateLevel(cell('19740412', '19661129'), cell('19661129'));
    expect(dateLevels[level]?.name).toBe('as-national-id-says');
  });
});

describe('national identity numbers', () => {
  const cell = (text: string) => ({ is: 'national-id', text }) as const;
  it.each([
    ['3319016004789105', '3319016004789100', 'rounded-by-spreadsheet'],
    ['3319016004789101', '3319016004789102', 'next-serial'],
    ['3319016004789101', '3319016004789100', 'next-serial'],
    ['3319016004789101', '3319016004781901', 'digits-swapped'],
    ['3319016004789101', '3319016004389101', 'one-digit'],
    ['3319016004789101', '3319016004789178', 'two-digits'],
    ['3319016004789101', '3374126004789101', 'same-date-and-serial'],
    ['3319016004789101', '3319015203829104', 'different'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(nationalIdLevels[nationalIdLevel(cell(a), cell(b))]?.name).toBe(level);
    expect(nationalIdLevels[nationalIdLevel(cell(b), cell(a))]?.name).toBe(level);
  });

  it('tell birth date and sex, or nothing where they cannot', () => {
    expect(nationalIdSays('3319016004789101')).toEqual({ date: '19780420', sex: 'f' });
    expect(nationalIdSays('3319012004089101')).toEqual({ date: '20080420', sex: 'm' });
    expect(nationalIdSays('3319019904789101')).toBeNull();
    expect(nationalIdSays('331901')).toBeNull();
  });
});
