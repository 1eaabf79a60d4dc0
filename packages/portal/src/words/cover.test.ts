import { describe, expect, it } from 'vitest';
import { longestBehind, peopleBehind } from './cover.ts';

describe('people whose months are not paid', () => {
  const agencies = [{ unpaid: { 1: 12, 2: 0 } }, { unpaid: { 1: 3, 2: 4 } }, { unpaid: {} }];

  it('are counted over all agencies, and by how far they are behind', () => {
    expect(peopleBehind(agencies)).toBe(19);
    expect(peopleBehind(agencies, 2)).toBe(4);
    expect(longestBehind(agencies)).toBe(2);
    expect(longestBehind([{ unpaid: { 3: 0 } }])).toBe(0);
  });
});
