import { describe, expect, it } from 'vitest';
import { typedMonth } from './typed-month.ts';

describe('a month as it is typed', () => {
  it.each([
    ['07-2026', '2026-07'],
    ['7/2026', '2026-07'],
    [' 12.2026 ', '2026-12'],
    ['13-2026', null],
    ['2026-07', null],
    ['', null],
  ])('%s is %s', (typed, month) => {
    expect(typedMonth(typed)).toBe(month);
  });
});
