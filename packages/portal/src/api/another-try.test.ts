import { describe, expect, it } from 'vitest';
import { isWorthAnotherTry, passesByItself, waitBefore } from './another-try.ts';
import { ApiFault } from './request.ts';

const answered = (status: number, retryAfterSeconds: number | null = null) =>
  new ApiFault({
    kind: 'problem',
    problem: {
      type: 'about:blank',
      title: '',
      status,
      code: 'too-busy',
      detail: '',
      correlationId: 'req-1',
    },
    retryAfterSeconds,
  });

describe('another try', () => {
  it('is made when the hindrance may pass by itself, and never for a refusal', () => {
    const all = [400, 401, 403, 404, 409, 413, 422, 429, 500, 502, 503, 504];
    expect(all.filter((status) => isWorthAnotherTry(0, answered(status)))).toEqual([
      429, 502, 503, 504,
    ]);
    expect(isWorthAnotherTry(0, new ApiFault({ kind: 'unreachable' }))).toBe(true);
    expect(isWorthAnotherTry(3, answered(503))).toBe(false);
  });

  it('is offered to a person where the service broke as well, and never after a refusal', () => {
    const all = [400, 403, 404, 409, 422, 429, 500, 503];
    expect(all.filter((status) => passesByItself(answered(status)))).toEqual([429, 500, 503]);
    expect(passesByItself(new ApiFault({ kind: 'unreachable' }))).toBe(true);
    expect(passesByItself(new ApiFault({ kind: 'unreadable', status: 200 }))).toBe(false);
    expect(passesByItself(new TypeError('not of the service'))).toBe(false);
  });

  it('waits as long as the service asks, so that an office does not lock itself out', () => {
    expect(waitBefore(0, answered(429, 7))).toBe(7_000);
    expect(waitBefore(0, answered(429, 3_600))).toBe(30_000);
    expect([0, 1, 2].map((failures) => waitBefore(failures, answered(503)))).toEqual([
      1_000, 2_000, 4_000,
    ]);
  });
});
