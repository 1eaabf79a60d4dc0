import { describe, expect, it } from 'vitest';
import { typedMoment } from './typed-moment.ts';

describe('a moment as it is typed', () => {
  it('is taken by the clock of the region, over midnight too', () => {
    expect(typedMoment('21-11-2026', '10.42', 'Asia/Jakarta')).toBe('2026-11-21T03:42:00.000Z');
    expect(typedMoment('1/1/2027', '0:30', 'Asia/Jayapura')).toBe('2026-12-31T15:30:00.000Z');
  });

  it.each([
    ['31-02-2026', '10.00'],
    ['21-11-2026', '24.00'],
    ['21-11-2026', 'pagi'],
    ['', ''],
  ])('is none when the calendar or the clock has no such: %s %s', (date, time) => {
    expect(typedMoment(date, time, 'Asia/Jakarta')).toBeNull();
  });
});
