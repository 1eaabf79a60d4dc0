import { describe, expect, it } from 'vitest';
import type { SignInSettings } from './settings.ts';
import { exchange, type Fetch, renew } from './tokens.ts';

const local: SignInSettings = {
  clientId: 'portal',
  scope: 'openid',
  authorizeAt: '/auth',
  tokenAt: '/token',
  signOut: { by: 'post', at: '/out' },
  renewBy: { kind: 'token-endpoint' },
};
const inAws: SignInSettings = {
  ...local,
  renewBy: { kind: 'cognito', at: 'https://idp.example/' },
};

/** Answers everything with this, and keeps what was asked. */
function aProvider(answer: unknown, status = 200) {
  const asked: { address: string; body: string; headers: Headers }[] = [];
  const answered: Fetch = async (address, init) => {
    const request = new Request(new URL(address, 'http://portal.example'), init);
    asked.push({ address, body: await request.text(), headers: request.headers });
    return Response.json(answer, { status });
  };
  return { asked, answered };
}

describe('tokens', () => {
  it('are given for a code together with the secret only this window has', async () => {
    const { asked, answered } = aProvider({
      access_token: 'a',
      expires_in: 900,
      refresh_token: 'r',
    });
    const sent = { code: 'c', verifier: 'v', redirectUri: 'http://portal.example/masuk/selesai' };
    expect(await exchange(local, sent, answered)).toEqual({
      kind: 'given',
      tokens: { access: 'a', expiresIn: 900, refresh: 'r' },
    });
    expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toMatchObject({
      grant_type: 'authorization_code',
      client_id: 'portal',
      code_verifier: 'v',
    });
  });

  it('move to another region of one’s own at a provider of this machine', async () => {
    const { asked, answered } = aProvider({ access_token: 'a', expires_in: 900 });
    await renew(local, 'r', { region: '01J' }, answered);
    expect(new URLSearchParams(asked[0]?.body).get('region')).toBe('01J');
  });

  it('move to another region at Cognito, whose token endpoint hands no parameter on', async () => {
    const result = {
      AuthenticationResult: { AccessToken: 'a', ExpiresIn: 900, RefreshToken: 'n' },
    };
    const { asked, answered } = aProvider(result);
    const answer = await renew(inAws, 'r', { region: '01J' }, answered);
    expect(answer).toMatchObject({ kind: 'given', tokens: { refresh: 'n' } });
    expect(asked[0]?.address).toBe('https://idp.example/');
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ ClientMetadata: { region: '01J' } });
    expect(asked[0]?.headers.get('x-amz-target')).toMatch(/GetTokensFromRefreshToken$/);
  });

  it('end with a sign-in that is over', async () => {
    const refused = aProvider({ error: 'invalid_grant' }, 400).answered;
    expect(await renew(local, 'r', {}, refused)).toEqual({
      kind: 'refused',
      code: 'invalid_grant',
    });
    const byCognito = aProvider({ __type: 'NotAuthorizedException' }, 400).answered;
    expect(await renew(inAws, 'r', {}, byCognito)).toMatchObject({ kind: 'refused' });
  });

  it.each([
    ['a lost line', () => Promise.reject(new TypeError('no line'))],
    ['a provider in trouble', aProvider({ error: 'server_error' }, 500).answered],
    ['an answer of something in between', async () => new Response('<html>', { status: 502 })],
  ] satisfies [string, Fetch][])(
    'do not end with %s: nobody loses their work by it',
    async (_, fetchFrom) => {
      expect(await renew(local, 'r', {}, fetchFrom)).toEqual({ kind: 'unreachable' });
      expect(await renew(inAws, 'r', {}, fetchFrom)).toEqual({ kind: 'unreachable' });
    },
  );
});
