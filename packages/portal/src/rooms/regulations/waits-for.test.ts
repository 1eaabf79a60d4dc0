import { proposalStates } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { waitsFor } from './waits-for.ts';

describe('whose turn it is about a new occupation', () => {
  it('is the lead agency’s before the insurer and after its agreement, and nobody’s at an end', () => {
    const of = (role: string) => proposalStates.filter((state) => waitsFor(state, role));
    expect(of('admin')).toEqual(['proposed', 'agreed']);
    expect(of('insurer')).toEqual(['with-insurer']);
    expect(of('officer')).toEqual([]);
  });
});
