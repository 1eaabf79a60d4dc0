import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { currentToken, endSession, startSession } from '../session.ts';
import { reportNumberOf } from '../words/problems.ts';
import { ask } from './request.ts';

afterEach(() => vi.unstubAllGlobals());

/** The service answers so, or not at all; answers under which number it was asked and what is told of it. */
async function askedOf(path: string, answer: () => Promise<Response>) {
  const asked: (string | null)[] = [];
  vi.stubGlobal('sessionStorage', { getItem: () => null });
  vi.stubGlobal('fetch', (_: string, { headers }: { headers: Headers }) => {
    asked.push(headers.get('x-request-id'));
    return answer();
  });
  const told = await ask(z.object({ ok: z.literal(true) }), path).then(() => null, reportNumberOf);
  return { asked, told };
}

describe('the number of a request', () => {
  it('goes with it and is told when the line is cut, or nobody ever learns what became of it', async () => {
    const { asked, told } = await askedOf('/v1/home', () => Promise.reject(new TypeError('cut')));
    expect(asked).toEqual([expect.stringMatching(/^P-\w{10}$/)]);
    expect(told).toBe(asked[0]);
  });

  it("is told where something in between answered, and the service's own where it did", async () => {
    const between = await askedOf('/v1/home', async () => new Response('<html>', { status: 502 }));
    expect(between.told).toBe(between.asked[0]);
    const headers = { 'x-correlation-id': 'JKJaXmPLvHcESHA=' };
    const own = await askedOf('/v1/home', async () => new Response('{}', { headers }));
    expect(own.told).toBe('JKJaXmPLvHcESHA=');
  });

  it('is another for each, and none where edges answer everybody alike', async () => {
    const answer = async () => new Response('{"ok":true}');
    const [one, other] = [await askedOf('/v1/home', answer), await askedOf('/v1/home', answer)];
    expect(one.asked[0]).not.toBe(other.asked[0]);
    expect((await askedOf('/public/v1/regions', answer)).asked).toEqual([null]);
  });
});

describe('a sign-in that the service takes no longer', () => {
  const tokens = (access: string) => ({ access, expiresIn: 900, refresh: null });

  it.each([
    ['ends', 'an', 'an', null],
    ['is left alone where somebody else signed in meanwhile', 'an', 'other', 'other'],
  ])('%s', async (_what, asking, answered, left) => {
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => 0, removeItem: () => 0 });
    vi.stubGlobal('fetch', async () => {
      startSession(tokens(answered), Date.now());
      return new Response('{}', { status: 401 });
    });
    startSession(tokens(asking), Date.now());
    await expect(ask(z.unknown(), '/v1/home')).rejects.toThrow();
    expect(currentToken()).toBe(left);
    endSession('expired');
  });
});
