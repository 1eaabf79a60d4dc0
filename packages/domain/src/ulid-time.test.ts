import { describe, expect, it } from 'vitest';
import { yearOfUlid } from './ulid-time.ts';

describe('the year of an id', () => {
  it('is that in which it was made, by which a claim is found again in its folder', () => {
    // the example of the specification, of 30 July 2016
    expect(yearOfUlid('01ARZ3NDEKTSV4RRFFQ69G5FAV')).toBe(2016);
    // the last millisecond of 2025 and the first of 2026
    expect(yearOfUlid('01KDVDN9ZZ0000000000000000')).toBe(2025);
    expect(yearOfUlid('01KDVDNA000000000000000000')).toBe(2026);
  });
});
