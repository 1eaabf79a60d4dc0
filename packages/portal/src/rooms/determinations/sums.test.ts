import { describe, expect, it } from 'vitest';
import { sumsOf } from './sums.ts';

type Summed = Parameters<typeof sumsOf>[0];

const unready = (state: Summed['state'], people = 0): string[] =>
  sumsOf({
    state,
    totals: { people: 3, strikes: 0, months: 30, rupiah: 504_000 },
    notReady: { people, byReason: {} },
  })
    .filter(({ name }) => name === 'Belum siap')
    .map(({ value }) => value);

describe('what a decision comes to', () => {
  it('says of a draft how many are not ready, also where none is: only then can it be closed', () => {
    expect(unready('draft')).toEqual(['0']);
    expect(unready('draft', 2)).toEqual(['2']);
  });

  it('says nothing of it once the list is closed: an officer would look for whom the decision still waits', () => {
    expect(unready('legal-review')).toEqual([]);
    expect(unready('in-force')).toEqual([]);
  });
});
