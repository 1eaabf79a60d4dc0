import { describe, expect, it } from 'vitest';
import { neighbours } from './queue.ts';

const may = (decide: boolean) => ({ decide, handOver: false, takeBack: false, ask: false });
const waiting = ['a', 'b', 'c', 'd'].map((caseId) => ({ caseId, may: may(caseId !== 'c') }));

describe('going from question to question', () => {
  it('passes over those that others answer, and begins anew after the last', () => {
    expect(neighbours(waiting, 'b')).toEqual({ previous: 'a', next: 'd' });
    expect(neighbours(waiting, 'd')).toEqual({ previous: 'b', next: 'a' });
  });

  it('goes to the first from a question that waits no more, and nowhere when it is the only one', () => {
    expect(neighbours(waiting, 'gone').next).toBe('a');
    expect(neighbours(waiting.slice(0, 1), 'a')).toEqual({ previous: null, next: null });
  });
});
