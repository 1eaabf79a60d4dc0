import { defaultPreCheckMappings } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { answersOf, wordsOf } from './answer-words.ts';

describe('the words of an answer in their form', () => {
  it('are sent back as they were when nobody changes anything', () => {
    for (const { answers } of defaultPreCheckMappings) {
      expect(answersOf(wordsOf(answers))).toEqual(answers);
    }
  });

  it('leave an answer out that no word stands for, and name each word once', () => {
    const [first] = defaultPreCheckMappings;
    const text = wordsOf(first?.answers ?? { nationalId: [], answer: [], means: {} });
    const means = { ...text.means, OTHER: ' ', OK: 'LAYAK; LAYAK, OK' };
    const said = answersOf({ ...text, means }).means;
    expect(said.OK).toEqual(['LAYAK', 'OK']);
    expect('OTHER' in said).toBe(false);
  });
});
