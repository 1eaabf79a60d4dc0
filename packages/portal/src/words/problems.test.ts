import { problemStatus } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { forbiddenIn } from '../../test/wording.ts';
import { ApiFault } from '../api/request.ts';
import { problemSentences } from './problem-sentences.ts';
import { isConflict, reportNumberOf, sentenceFor } from './problems.ts';

const problem = (code: string, status = 422) => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  detail: 'English detail',
  correlationId: 'req-1',
});

describe('sentences for problems', () => {
  it.each(Object.keys(problemStatus))('say what happened and what to do for %s', (code) => {
    const fault = new ApiFault({
      kind: 'problem',
      problem: problem(code),
      retryAfterSeconds: null,
    });
    const { what, remedy } = sentenceFor(fault);
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  });

  it('hold no word that clerks must never read', () => {
    const all = Object.values(problemSentences).flatMap(({ what, remedy }) => [what, remedy]);
    expect(all.flatMap(forbiddenIn)).toEqual([]);
  });

  it('never show the English detail of a code that is not known yet', () => {
    const fault = new ApiFault({
      kind: 'problem',
      problem: problem('from-a-later-release'),
      retryAfterSeconds: null,
    });
    expect(sentenceFor(fault)).toEqual(problemSentences.unexpected);
  });

  it('say how long to wait when the service does', () => {
    const fault = new ApiFault({
      kind: 'problem',
      problem: problem('too-many-requests', 429),
      retryAfterSeconds: 40,
    });
    expect(sentenceFor(fault).remedy).toBe('Coba lagi dalam 40 detik.');
  });

  it('tell a lost line from a fault of the service', () => {
    const lost = sentenceFor(new ApiFault({ kind: 'unreachable' }));
    expect(lost.what).toBe('Layanan belum dapat dihubungi.');
    expect(sentenceFor(new Error('anything'))).toEqual(problemSentences.unexpected);
  });

  it('give the number under which the failure can be found', () => {
    const fault = new ApiFault({
      kind: 'problem',
      problem: problem('unexpected', 500),
      retryAfterSeconds: null,
    });
    expect(reportNumberOf(fault)).toBe('req-1');
  });

  it('give the number under which it was asked where no answer came, or nobody finds what became of it', () => {
    expect(reportNumberOf(new ApiFault({ kind: 'unreachable' }, 'P-1'))).toBe('P-1');
    expect(reportNumberOf(new ApiFault({ kind: 'unreadable', status: 502 }, 'P-2'))).toBe('P-2');
    expect(reportNumberOf(new ApiFault({ kind: 'unreachable' }))).toBeNull();
  });

  it('give no number of what was turned away since too much came, by the service or in front of it: none is kept', () => {
    const own = problem('too-many-requests', 429);
    const byService = new ApiFault({ kind: 'problem', problem: own, retryAfterSeconds: 1 }, 'P-1');
    const byGateway = new ApiFault({ kind: 'unreadable', status: 429 }, 'P-2');
    expect([byService, byGateway].map(reportNumberOf)).toEqual([null, null]);
    expect(sentenceFor(byGateway)).toEqual(problemSentences['too-many-requests']);
  });

  it('tell a conflict, where nothing went wrong, from a failure', () => {
    const fault = new ApiFault({
      kind: 'problem',
      problem: problem('state-forbids', 409),
      retryAfterSeconds: null,
    });
    expect(isConflict(fault)).toBe(true);
    expect(reportNumberOf(fault)).toBeNull();
  });
});
