import { FactsRequest } from '@payung/contract';
import type { FactAnswers } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { answersFrom, factsDraft, takenBack } from './facts-draft.ts';

const before: FactAnswers = {
  isBreadwinner: true,
  livesHere: false,
  excluded: { CIVIL_SERVANT: false },
};

describe('answers about a worker being written', () => {
  it('are sent as they were when nothing is changed, and take nothing back', () => {
    const draft = factsDraft(before);
    expect(answersFrom(draft)).toEqual(before);
    expect(takenBack(before, draft)).toEqual([]);
    expect(FactsRequest.safeParse({ answers: answersFrom(draft) }).success).toBe(true);
  });

  it('say nothing of a question that is left open: silence is no "no"', () => {
    expect(answersFrom(factsDraft())).toEqual({});
  });

  it('take back what was answered before and is left open now', () => {
    expect(takenBack(before, factsDraft())).toEqual(['isBreadwinner', 'livesHere', 'excluded']);
  });
});
