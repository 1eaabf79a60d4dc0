import { describe, expect, it } from 'vitest';
import { changeFrom, wholeFrom } from './typed-figures.ts';

describe('figures that clerks type', () => {
  it('are read with points and Rp, and never guessed', () => {
    expect(wholeFrom('26.000', 100_000)).toBe(26_000);
    expect(wholeFrom(' Rp5.241.600.000 ', 10_000_000_000)).toBe(5_241_600_000);
    expect(wholeFrom('12,5', 100)).toBeNull();
    expect(wholeFrom('', 100)).toBeNull();
    expect(wholeFrom('101', 100)).toBeNull();
  });

  it('take away with a minus and give without', () => {
    expect(changeFrom('-577', 1_000)).toBe(-577);
    expect(changeFrom('−1.000', 1_000)).toBe(-1_000);
    expect(changeFrom('+20', 1_000)).toBe(20);
    expect(changeFrom('- ', 1_000)).toBeNull();
  });
});
