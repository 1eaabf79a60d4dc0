import { VerificationAnswerRequest } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { type AnswerDraft, answerFaults, emptyAnswer, requestOf } from './answer-draft.ts';

const drafts: readonly (readonly [string, Partial<AnswerDraft>])[] = [
  ['benar', { answer: 'confirmed' }],
  ['tinggal di desa lain', { answer: 'confirmed-elsewhere', village: '33.19.04.2002' }],
  ['tinggal di luar daerah', { answer: 'confirmed-elsewhere', words: 'Semarang' }],
  ['dikembalikan', { answer: 'returned', fields: ['name', 'rt'], returnReason: 'ejaan nama' }],
  ['ditolak', { answer: 'refused', refusal: 'moved' }],
  ['ditolak dengan kata', { answer: 'refused', refusal: 'other', refusalWords: 'tutup usaha' }],
];

describe('an answer being written', () => {
  it.each(drafts)('becomes one that the service takes: %s', (_, part) => {
    const request = requestOf({ ...emptyAnswer, ...part });
    expect(VerificationAnswerRequest.safeParse(request).success).toBe(true);
  });

  it.each([
    ['nothing chosen', {}, ['a-answer']],
    ['elsewhere without a place', { answer: 'confirmed-elsewhere' }, ['a-words']],
    ['returned without anything', { answer: 'returned' }, ['a-fields', 'a-return-reason']],
    ['refused without a reason', { answer: 'refused' }, ['a-refusal']],
    [
      'refused for another reason untold',
      { answer: 'refused', refusal: 'other' },
      ['a-refusal-words'],
    ],
  ] as const)('names every control that is still missing: %s', (_, part, targets) => {
    const draft: AnswerDraft = { ...emptyAnswer, ...part };
    expect(answerFaults(draft, 'a').map(({ target }) => target)).toEqual(targets);
    expect(requestOf(draft)).toBeNull();
  });

  it('sends nothing of an answer that was chosen before another', () => {
    const changed = {
      ...emptyAnswer,
      fields: ['name'],
      returnReason: 'ejaan nama',
      words: 'Demak',
    };
    expect(requestOf({ ...changed, answer: 'confirmed' })).toEqual({
      answer: 'confirmed',
      evidence: [],
    });
  });
});
