import { describe, expect, it } from 'vitest';
import { answeredBy, listsOf } from './result-sums.ts';

const result = {
  accepted: 20,
  refused: { TOO_OLD: 2, OTHER: 1 },
  missing: 4,
  double: 0,
  changed: 1,
  unknown: 0,
  findings: { 'name-differs': 2, 'word-unknown': 5, 'card-missing': 3 },
};

describe('a result beside its bill', () => {
  it('does something to everybody who is taken or refused', () => {
    expect(answeredBy(result)).toBe(23);
  });

  it('names each list that holds something, and no other', () => {
    expect(listsOf(result)).toEqual([
      { kind: 'missing', count: 4 },
      { kind: 'different', count: 1 },
      { kind: 'unreadable', count: 5 },
      { kind: 'refused', count: 3 },
      { kind: 'warning', count: 3 },
    ]);
  });
});
