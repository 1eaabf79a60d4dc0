import { describe, expect, it } from 'vitest';
import { forbiddenIn } from '../../test/wording.ts';
import { againstWords, formatWeight, oddsWords, spokenEvidence, weightWords } from './evidence.ts';

describe('a weight', () => {
  it.each([
    [7.24, '+7,2', 'sangat mendukung orang yang sama'],
    [2.5, '+2,5', 'mendukung orang yang sama'],
    [0.6, '+0,6', 'sedikit mendukung orang yang sama'],
    [0.04, '0,0', 'tidak menentukan'],
    [-0.04, '0,0', 'tidak menentukan'],
    [-1.2, '−1,2', 'sedikit menunjuk orang berbeda'],
    [-9, '−9,0', 'sangat menunjuk orang berbeda'],
  ])('of %s is said for whoever never heard of bits', (bits, number, words) => {
    expect([formatWeight(bits), weightWords(bits)]).toEqual([number, words]);
  });

  it('is put into odds that a clerk can picture', () => {
    expect(oddsWords(10)).toBe('sekitar 1.000 berbanding 1');
    expect(oddsWords(-1)).toBe('sekitar 2 berbanding 1');
    expect(oddsWords(64)).toBe('lebih dari 1.000.000 berbanding 1');
  });

  it('that counts little is explained where twins or relatives are the other explanation', () => {
    expect(againstWords('twin')).toContain('kembar');
    expect(againstWords('family')).toContain('sekeluarga');
    expect([againstWords('stranger'), againstWords(undefined)]).toEqual(['', '']);
    expect(['twin', 'family'].map(againstWords).flatMap(forbiddenIn)).toEqual([]);
  });
});

describe('why two may be one person', () => {
  it('is said weightiest first, what speaks against it and what does not count apart', () => {
    const evidence = [
      { field: 'prior', level: 'stranger', bits: -15 },
      { field: 'name', level: 'equal', bits: 6 },
      { field: 'nationalId', level: 'one-digit', bits: 9 },
      { field: 'rt', level: 'equal', bits: 0.2 },
      { field: 'phone', level: 'different', bits: -1.2 },
    ];
    expect(spokenEvidence(evidence, (field) => field)).toEqual({
      inFavour: 'nationalId satu angka berbeda, name sama',
      against: 'phone berbeda',
      besides: 'rt sama',
    });
  });
});
