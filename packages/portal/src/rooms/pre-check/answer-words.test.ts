import { defaultPreCheckMappings } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { answersOf, wordsOf } from './answer-words.ts';

describe('the words of an answer in their form', () => {
  it('are sent back as they were when nobody changes anything', () => {
    for (const { answers } of defaultPreCheckMappings) {
      expect(answersOf(wordsOf(answers), answers)).toEqual(answers);
    }
  });

  it('keep a word with a comma in it while the field is left as it is, or answers would be read no more', () => {
    const before = {
      nationalId: ['NIK, 16 angka'],
      answer: ['Hasil'],
      means: { OK: ['LAYAK, AKTIF', 'YA'], OTHER: ['LAIN'] },
    };
    const text = wordsOf(before);
    expect(answersOf(text, before)).toEqual(before);
    const answer = 'Hasil, Keterangan';
    expect(answersOf({ ...text, answer }, before)).toEqual({
      ...before,
      answer: ['Hasil', 'Keterangan'],
    });
  });

  it('leave an answer out that no word stands for, and name each word once', () => {
    const [first] = defaultPreCheckMappings;
    const before = first?.answers ?? { nationalId: [], answer: [], means: {} };
    const text = wordsOf(before);
    const means = { ...text.means, OTHER: ' ', OK: 'LAYAK; LAYAK, OK' };
    const said = answersOf({ ...text, means }, before).means;
    expect(said.OK).toEqual(['LAYAK', 'OK']);
    expect('OTHER' in said).toBe(false);
  });
});
