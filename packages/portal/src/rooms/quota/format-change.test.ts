import { describe, expect, it } from 'vitest';
import { formatChange } from './format-change.ts';

describe('a movement of a quota card', () => {
  it('always shows which way it went', () => {
    expect(formatChange(26_000)).toBe('+26.000');
    expect(formatChange(-3)).toBe('−3');
    expect(formatChange(0)).toBe('');
  });
});
