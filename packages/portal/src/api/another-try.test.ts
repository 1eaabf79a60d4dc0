import { describe, expect, it } from 'vitest';
import { ActsNoMore } from '../acting.ts';
import { endSession, startSession } from '../session.ts';
import { isWorthAnotherTry, passesByItself, patiently, waitBefore } from './another-try.ts';
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

  it('is made until it gets through, and tells how often it did not', async () => {
    const told: number[] = [];
    let tries = 0;
    const work = async () => {
      tries += 1;
      if (tries < 3) throw answered(503, 0);
      return 'there';
    };
    expect(await patiently(work, (failures) => told.push(failures))).toBe('there');
    expect(told).toEqual([1, 2]);
  });

  it('is not made for whoever signed in while it was waited for', async () => {
    const actsAs = (sub: string) => {
      const access = `e30.${Buffer.from(JSON.stringify({ sub })).toString('base64url')}.x`;
      startSession({ access, expiresIn: 900, refresh: null }, Date.now());
    };
    actsAs('one');
    let tries = 0;
    const work = async () => {
      tries += 1;
      throw answered(503, 0);
    };
    const trying = patiently(work, () => actsAs('other'));
    await expect(trying).rejects.toThrow(ActsNoMore);
    expect(tries).toBe(1);
    endSession('expired');
  });
});
