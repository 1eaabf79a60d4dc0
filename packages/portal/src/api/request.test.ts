import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { ActsNoMore } from '../acting.ts';
import { currentToken, endSession, startSession } from '../session.ts';
import { reportNumberOf } from '../words/problems.ts';
import { patiently } from './another-try.ts';
import { ask, putFile } from './request.ts';

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

describe('an act of somebody', () => {
  const actsAs = (claims: object) =>
    startSession(
      {
        access: `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`,
        expiresIn: 900,
        refresh: null,
      },
      Date.now(),
    );
  const one = { sub: 'u1', tenant_id: '01J', role: 'officer' };
  const told = () => new Response('{}', { headers: { 'content-type': 'application/json' } });

  /** How two requests of one act end, while something happens before the first is answered; and how many were sent. */
  async function endOf(act: () => Promise<unknown>, meanwhile: () => void, answer = told) {
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => 0, removeItem: () => 0 });
    let sent = 0;
    vi.stubGlobal('fetch', async () => {
      sent += 1;
      if (sent === 1) meanwhile();
      return answer();
    });
    actsAs(one);
    const end = await act().then(
      () => 'done',
      (error: unknown) => (error instanceof ActsNoMore ? 'acts no more' : 'failed'),
    );
    endSession('expired');
    return [end, sent];
  }
  const twice = async () => {
    await ask(z.unknown(), '/v1/evidence', { method: 'POST' });
    await ask(z.unknown(), '/v1/evidence/e/arrived', { method: 'POST' });
  };

  it.each([{ sub: 'u2' }, { tenant_id: '01K' }, { role: 'auditor' }])(
    'is not gone on with once %j acts, to whom it would be put down',
    async (other) => {
      expect(await endOf(twice, () => actsAs({ ...one, ...other }))).toEqual(['acts no more', 1]);
    },
  );

  it('is not put down to the next one either where its file was under way to an upload address', async () => {
    const bring = async () => {
      await putFile('/bucket', {}, new Blob(['x']));
      await ask(z.unknown(), '/v1/evidence/e/arrived', { method: 'POST' });
    };
    expect(await endOf(bring, () => actsAs({ ...one, sub: 'u2' }))).toEqual(['acts no more', 1]);
  });

  it('goes on where their sign-in is only renewed, or nobody would finish what takes longer', async () => {
    expect(await endOf(twice, () => actsAs({ ...one, exp: 2 }))).toEqual(['done', 2]);
  });

  it('is not tried again for another: the first try failed under one, the next would be under the other', async () => {
    const busy = () => new Response('', { status: 503 });
    const act = () => patiently(() => ask(z.unknown(), '/v1/imports', { method: 'POST' }));
    expect(await endOf(act, () => actsAs({ ...one, role: 'auditor' }), busy)).toEqual([
      'acts no more',
      1,
    ]);
  });
});
