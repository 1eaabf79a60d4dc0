import { describe, expect, it } from 'vitest';
import { wholeNumber } from './whole-number.ts';

describe('a figure as it is typed', () => {
  it.each([
    ['1.000', 1_000],
    ['Rp257.040.000', 257_040_000],
    ['26000', 26_000],
    ['', undefined],
    ['1.00', null],
    ['16,8', null],
    ['-5', null],
    ['seribu', null],
  ])('%s is %s', (typed, figure) => {
    expect(wholeNumber(typed)).toBe(figure);
  });
});
