import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termNames } from '../../terms/names.ts';
import { fittingTerms } from './fitting-terms.ts';

const everyOne = Object.keys(termNames);

describe('a clerk who looks for what a word means', () => {
  it('sees all terms before anything is typed', () => {
    expect([...fittingTerms('')].sort()).toEqual([...everyOne].sort());
  });

  it('finds a term by its name, whatever the case, before those that only speak of it', () => {
    expect(fittingTerms('PAGU')[0]).toBe('pagu');
    expect(fittingTerms('  sp2d ')[0]).toBe('sp2d');
    expect(fittingTerms('pagu').length).toBeGreaterThan(1);
  });

  it('finds a term by its law', () => {
    expect(fittingTerms('PP 44/2015 pasal 40')).toContain('ahli-waris');
  });

  it('never meets a term twice, nor one that lacks a word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (typed) => {
        const found = fittingTerms(typed);
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(everyOne.length);
      }),
    );
    expect(fittingTerms('pagu zzz')).toEqual([]);
  });
});
