import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSocialRows, readSocialWord } from './social-file.ts';

const row = (at: number, nik: string, word: string) => ({
  row: at,
  nationalId: { state: 'given', value: nik, text: nik } as const,
  word,
});
const [one, two] = ['3319041401889107', '3319045207769439'];

describe('a cell of a file of social data', () => {
  it('names a tenth, that somebody stands there, or does not; other words are never guessed', () => {
    expect(readSocialWord('Desil 03')).toEqual({ isListed: true, decile: 3 });
    expect(readSocialWord('10')).toEqual({ isListed: true, decile: 10 });
    expect(readSocialWord('tidak ditemukan')).toEqual({ isListed: false, decile: null });
    expect(readSocialWord('Terdaftar')).toEqual({ isListed: true, decile: null });
    for (const word of ['11', '0', 'desil', '1-4', 'proses'])
      expect(readSocialWord(word)).toBeNull();
  });

  it('is never taken for a tenth that there is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), (n) => {
        const isTenth = n >= 1 && n <= 10;
        // a sign is no part of the words that are compared
        if (n >= 0) expect(readSocialWord(String(n)) !== null).toBe(isTenth);
      }),
    );
  });
});

describe('rows of social data', () => {
  it('count once for each NIK, and for nobody where they contradict one another', () => {
    const { found, faults, rows } = judgeSocialRows([
      row(2, one, '1'),
      row(3, two, '2'),
      row(4, one, '1'),
      row(5, two, '4'),
      row(6, '331904140188910', '1'),
      row(7, '3319041401889108', ''),
      { row: 8, nationalId: { state: 'missing' } as const, word: '2' },
    ]);
    expect([...found]).toEqual([[one, { isListed: true, decile: 1 }]]);
    expect(faults).toEqual([
      { row: 3, code: 'answers-differ' },
      { row: 5, code: 'answers-differ' },
      { row: 6, code: 'nik-unreadable' },
      { row: 7, code: 'answer-missing' },
      { row: 8, code: 'nik-missing' },
    ]);
    expect(rows).toBe(7);
  });
});
