import {
  KeysDestroyedError,
  NewerItemError,
  OutcomeUnknownError,
  TooBusyError,
  WorkNotSentError,
} from '@payung/data';
import { describe, expect, it } from 'vitest';
import { answerFault } from './answer-fault.ts';
import { answerProblem, answerUnrouted, knownProblem } from './problem-answer.ts';

const answerTo = (error: Error): Response | null => {
  const known = knownProblem(error);
  return known === null ? null : answerProblem(known, 'r-1');
};

describe('what was thrown', () => {
  it('by a region that has ended is no fault of the service, or its last clerks would wake the operator', async () => {
    const answer = answerTo(new KeysDestroyedError());
    expect(answer?.status).toBe(403);
    expect(await answer?.json()).toMatchObject({ code: 'region-suspended', correlationId: 'r-1' });
  });

  it('by too many at once says when to come again', () => {
    const answer = answerTo(new TooBusyError(2));
    expect([answer?.status, answer?.headers.get('retry-after')]).toEqual([503, '2']);
  });

  it('by a database that did not say what it did has whoever asks look first, and is not sent again unasked', async () => {
    const answer = answerTo(new OutcomeUnknownError());
    expect([answer?.status, answer?.headers.get('retry-after')]).toEqual([500, null]);
    const problem = await answer?.text();
    expect(problem).toContain('"code":"outcome-unknown"');
    expect(problem).not.toContain('nothing was changed');
  });

  it('by a release that was put back is no fault of whoever asks, and told to the operators with what to do', async () => {
    const logged: unknown[] = [];
    const log = { failed: (code: string, facts: object) => void logged.push({ code, ...facts }) };
    const about = { correlationId: 'r-1', tenantId: null, route: 'GET /v1/quotas' };
    const answer = answerFault(new NewerItemError('quota card', 2, 1), log, 'UNUSED', about);
    expect(answer.status).toBe(503);
    const problem = await answer.text();
    expect(problem).toContain('"code":"release-behind"');
    expect(problem).not.toContain('quota card');
    expect(logged).toEqual([
      expect.objectContaining({
        code: 'ITEM_UNREADABLE',
        error: expect.stringMatching(
          /quota card .* version 2, .* version 1: put the newer release/,
        ),
      }),
    ]);
  });

  it('by a queue that took nothing is told when to come again, since nothing was changed', () => {
    const told = knownProblem(new WorkNotSentError('rotate'));
    expect(told).toMatchObject({ code: 'too-busy', retryAfter: 5 });
  });

  it('by a defect is known to nobody, and so told to the operators alone', () => {
    expect(knownProblem(new Error('baris 7: SITI'))).toBeNull();
  });
});

describe('an address that takes nothing of the kind', () => {
  it('is told apart from one that does not exist, with what it does take', () => {
    const wrong = answerUnrouted(['GET', 'PUT'], 'r-1');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, PUT']);
    expect(answerUnrouted([], 'r-1').status).toBe(404);
  });
});
