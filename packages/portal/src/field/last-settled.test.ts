import { describe, expect, it } from 'vitest';
import { lastSettled } from './outbox.ts';
import type { OutboxItem, Settled } from './records.ts';
import { mayAnswerAgain } from './rejections.ts';

const act = (id: string, pack: string, sequence: number): OutboxItem => ({
  id,
  schemaVersion: 2,
  pack,
  about: 'somebody',
  sequence,
  photos: [],
  sealed: 'x',
  at: null,
});
const settled = (id: string, pack: string, outcome: Settled['outcome'], codes: string[] = []) => ({
  id,
  schemaVersion: 1 as const,
  pack,
  about: 'somebody',
  outcome,
  codes,
  refusedPhotos: [],
});

describe('what an officer is told of an answer', () => {
  it('is about the last one of this list: one that waits is not told as sent because another was', () => {
    const outbox = [act('z', 'first', 1), act('b', 'second', 1), act('a', 'second', 2)];
    const known = [settled('z', 'first', 'kept'), settled('b', 'second', 'rejected')];
    expect(lastSettled({ outbox, settled: known }, 'second', 'somebody')).toBeNull();
    const later = [settled('a', 'second', 'taken'), ...known];
    expect(lastSettled({ outbox, settled: later }, 'second', 'somebody')).toMatchObject({
      outcome: 'taken',
    });
    expect(lastSettled({ outbox, settled: later }, 'second', 'nobody')).toBeNull();
  });

  it('lets them answer again where another answer may be taken, so that nobody stays unanswered', () => {
    expect(mayAnswerAgain(settled('a', 'p', 'rejected', ['answer.words']))).toBe(true);
    expect(mayAnswerAgain(settled('a', 'p', 'rejected', ['unreadable']))).toBe(true);
    expect(mayAnswerAgain(settled('a', 'p', 'rejected', ['duties-apart']))).toBe(false);
    expect(mayAnswerAgain(settled('a', 'p', 'conflict', ['answered']))).toBe(false);
  });
});
