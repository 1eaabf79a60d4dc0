import { VerificationAnswer } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { answerOf, draftFaults, emptyDraft, passphraseFault, whys } from './field-draft.ts';

const not = { ...emptyDraft, says: 'not' as const };

describe('an answer given at a door', () => {
  it('is one that the service takes, whatever was met', () => {
    expect(answerOf({ ...emptyDraft, says: 'here' })).toEqual({ answer: 'confirmed' });
    for (const why of whys) {
      const draft = { ...not, why, words: 'di rumah anaknya', fields: ['name'] };
      expect(draftFaults(draft), why).toEqual([]);
      expect(VerificationAnswer.safeParse(answerOf(draft)).success, why).toBe(true);
    }
  });

  it('is not kept while something is missing, and every part of it is named', () => {
    expect(answerOf(emptyDraft)).toBeNull();
    expect(draftFaults(not).map(({ target }) => target)).toEqual(['alasan']);
    expect(draftFaults({ ...not, why: 'correct' }).map(({ target }) => target)).toEqual([
      'isian',
      'keterangan',
    ]);
    expect(answerOf({ ...not, why: 'other', words: ' x ' })).toBeNull();
    expect(draftFaults({ ...not, why: 'moved' })).toEqual([]);
  });
});

describe('the passphrase of a list', () => {
  it('is none that a thief tries first', () => {
    for (const easy of ['', 'pendek', '17081945-17081945', 'aaaaaaaaaaaaaa', '1234567890123']) {
      expect(passphraseFault(easy), easy).not.toBeNull();
    }
    expect(passphraseFault('payung kuning teduh')).toBeNull();
  });
});
