import { describe, expect, it } from 'vitest';
import { createOccupationFinder } from './occupations.ts';
import { region } from './region.fixture.ts';

const find = createOccupationFinder(region.schemeYear);

function found(text: string): string | readonly string[] {
  const finding = find(text);
  return finding.kind === 'known' ? finding.occupation.code : finding.near;
}

describe('finding the occupation of a row', () => {
  it('knows names and synonyms however they are written', () => {
    expect(found('TUKANG OJEK')).toBe('tukang-ojek');
    expect(found('ojek-pangkalan')).toBe('tukang-ojek');
    expect(found(' Pembatik. ')).toBe('buruh-batik');
  });

  it('takes one typo for what it is', () => {
    expect(found('TUKNAG BECAK')).toBe('tukang-becak');
    expect(found('BURUH BATK')).toBe('buruh-batik');
  });

  it('offers near ones instead of guessing', () => {
    expect(found('PENGAYUH BECAK')).toEqual(['tukang-becak']);
    expect(found('OJEK ONLINE')).toEqual(['tukang-ojek']);
    expect(found('TUKANG SULAP')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});
