import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  exchange,
  openBrowser,
  portalRequest,
  refresh,
  refusalOf,
  signInAs,
  toForm,
  tokensOf,
  toPortal,
} from './browser.fixture.ts';
import {
  kudus,
  malang,
  pekalongan,
  type RunningIdentity,
  runIdentity,
} from './running-identity.fixture.ts';
import { hashOf } from './sealing.ts';

const email = 'siti@contoh.id';
const password = 'kursi biru lari pagi';
let identity: RunningIdentity;

beforeAll(async () => {
  identity = await runIdentity();
  await identity.member(email, password);
});
afterAll(() => identity.stop());

const browser = () => openBrowser(identity.address);
const signedIn = (own = browser()) => signInAs(own, identity.address, email, password);

/** Signs in up to the code. */
async function withCode() {
  const own = browser();
  const request = portalRequest(identity.address);
  const back = await toPortal(own, await toForm(own, request), email, password);
  return { own, request, back, code: back.searchParams.get('code') ?? '' };
}

describe('the way from the portal to a token and back', () => {
  it('ends with a token that the APIs take, which says who and nothing of rights', async () => {
    const { own, request, back, code } = await withCode();
    expect(back.origin + back.pathname).toBe(request.redirectUri);
    expect(back.searchParams.get('state')).toBe('state-1');
    const tokens = await tokensOf(await exchange(own, request, code, { region: kudus }));
    expect(tokens.expires_in).toBeLessThanOrEqual(900);
    expect(await identity.signIn.verify(`Bearer ${tokens.access_token}`)).toMatchObject({
      kind: 'valid',
      claims: { tenant: kudus, role: 'officer', client: 'payung-portal' },
    });
    const said = Object.keys(decodeJwt(tokens.access_token)).sort();
    expect(said).toEqual(
      [
        'aud',
        'client_id',
        'exp',
        'iat',
        'iss',
        'jti',
        'role',
        'sub',
        'tenant_id',
        'token_use',
      ].sort(),
    );
  });

  it('asks nobody twice within a session', async () => {
    const own = browser();
    await signedIn(own);
    const request = portalRequest(identity.address);
    const back = new URL((await own.get(request.path)).headers.get('location') ?? '');
    expect((await exchange(own, request, back.searchParams.get('code') ?? '')).status).toBe(200);
  });

  it('cannot be gone without PKCE, or with its weak form', async () => {
    const errorOf = async (more: Record<string, string>, drop: readonly string[] = []) => {
      const url = new URL(portalRequest(identity.address, more).path, identity.address);
      for (const name of drop) url.searchParams.delete(name);
      const answer = await browser().get(`${url.pathname}${url.search}`);
      const back = new URL(answer.headers.get('location') ?? '');
      const told = back.search === '' ? back.hash.slice(1) : back.search;
      return new URLSearchParams(told).get('error');
    };
    expect(await errorOf({}, ['code_challenge', 'code_challenge_method'])).toBe('invalid_request');
    expect(await errorOf({ code_challenge_method: 'plain' })).toBe('invalid_request');
    expect(await errorOf({ response_type: 'id_token token' }, [])).toBe(
      'unsupported_response_type',
    );
  });
});

describe('a code', () => {
  it('is worth nothing to a thief without the verifier, or at another address', async () => {
    const { own, request, code } = await withCode();
    const thief = { ...request, verifier: 'x'.repeat(43) };
    expect(await refusalOf(await exchange(own, thief, code))).toBe('400 invalid_grant');
    const elsewhere = { ...request, redirectUri: 'https://evil.example/masuk/selesai' };
    expect(await refusalOf(await exchange(own, elsewhere, code))).toBe('400 invalid_grant');
    expect((await exchange(own, request, code)).status).toBe(200);
  });

  it('used twice takes back what it gave the first time', async () => {
    const { own, request, code } = await withCode();
    const tokens = await tokensOf(await exchange(own, request, code));
    expect(await refusalOf(await exchange(own, request, code))).toBe('400 invalid_grant');
    expect(await refusalOf(await refresh(own, tokens.refresh_token))).toBe('400 invalid_grant');
  });

  it('used by two at the same moment serves one of them at most', async () => {
    const { own, request, code } = await withCode();
    const both = await Promise.all([exchange(own, request, code), exchange(own, request, code)]);
    expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(identity.failures).toEqual([]);
  });
});

describe('a refresh token', () => {
  it('is exchanged for a new one each time', async () => {
    const own = browser();
    const first = await signedIn(own);
    const second = await tokensOf(await refresh(own, first.refresh_token));
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await refresh(own, second.refresh_token)).status).toBe(200);
  });

  it('replayed ends all that came from its sign-in, whoever holds it', async () => {
    const own = browser();
    const first = await signedIn(own);
    const second = await tokensOf(await refresh(own, first.refresh_token));
    const thief = openBrowser(identity.address);
    expect(await refusalOf(await refresh(thief, first.refresh_token))).toBe('400 invalid_grant');
    expect(await refusalOf(await refresh(own, second.refresh_token))).toBe('400 invalid_grant');
  });

  it('used twenty times at once gives one answer at most, and its sign-in is over', async () => {
    const own = browser();
    const { refresh_token } = await signedIn(own);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => refresh(own, refresh_token)),
    );
    const given = answers.filter(({ status }) => status === 200);
    expect(given.length).toBeLessThanOrEqual(1);
    for (const answer of given) {
      const { refresh_token: later } = await tokensOf(answer);
      expect(await refusalOf(await refresh(own, later))).toBe('400 invalid_grant');
    }
    expect(identity.failures).toEqual([]);
  });

  it('is of no use to another program', async () => {
    const own = browser();
    const { refresh_token } = await signedIn(own);
    const machine = await identity.signIn.accounts.createMachine({ name: 'Sistem dinas' });
    const answer = await own.post(
      '/identity/token',
      { grant_type: 'refresh_token', refresh_token },
      basic(machine),
    );
    expect(answer.status).toBe(400);
  });

  it('given back by its owner ends the sign-in', async () => {
    const own = browser();
    const { refresh_token } = await signedIn(own);
    const revoked = await own.post('/identity/token/revocation', {
      token: refresh_token,
      client_id: 'payung-portal',
    });
    expect(revoked.status).toBe(200);
    expect(await refusalOf(await refresh(own, refresh_token))).toBe('400 invalid_grant');
  });
});

describe('the region of a token', () => {
  const regionOf = (token: string) => {
    const { tenant_id: tenant, role } = decodeJwt(token);
    return { tenant, role };
  };

  it('is none until somebody of several regions has chosen', async () => {
    const own = browser();
    const { access_token } = await signedIn(own);
    expect(regionOf(access_token)).toEqual({ tenant: undefined, role: undefined });
  });

  it('is switched with a refresh to another of their own, in a role that they have there', async () => {
    const own = browser();
    let { refresh_token } = await signedIn(own);
    const switchTo = async (wanted: Record<string, string>) => {
      const tokens = await tokensOf(await refresh(own, refresh_token, wanted));
      refresh_token = tokens.refresh_token;
      return regionOf(tokens.access_token);
    };
    expect(await switchTo({ region: kudus, role: 'verifier' })).toEqual({
      tenant: kudus,
      role: 'verifier',
    });
    expect(await switchTo({ region: pekalongan })).toEqual({ tenant: pekalongan, role: 'officer' });
  });

  it('is refused when it is not theirs, without costing them the session', async () => {
    const own = browser();
    const { refresh_token } = await signedIn(own);
    const refused = async (wanted: Record<string, string>) =>
      refusalOf(await refresh(own, refresh_token, wanted));
    expect(await refused({ region: malang })).toBe('400 invalid_target');
    expect(await refused({ region: 'T#x' })).toBe('400 invalid_target');
    expect(await refused({ region: pekalongan, role: 'verifier' })).toBe('400 invalid_target');
    expect(await refused({ region: 'x'.repeat(500) })).toBe('400 invalid_request');
    expect((await refresh(own, refresh_token, { region: kudus })).status).toBe(200);
  });

  it('cannot be written into a token by whoever asks for it', async () => {
    const own = browser();
    const { refresh_token } = await signedIn(own);
    const forged = { tenant_id: malang, sub: 'central/admin', client_id: 'payung-portal' };
    const { access_token } = await tokensOf(await refresh(own, refresh_token, forged));
    expect(decodeJwt(access_token).sub).not.toBe('central/admin');
    expect(regionOf(access_token).tenant).toBeUndefined();
  });
});

const basic = ({ clientId, secret }: { clientId: string; secret: string }) => ({
  authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
});

describe('an agency’s own system', () => {
  const ask = (machine: { clientId: string; secret: string }) =>
    browser().post(
      '/identity/token',
      { grant_type: 'client_credentials', region: kudus },
      basic(machine),
    );

  it('gets a token for itself by its secret', async () => {
    const machine = await identity.signIn.accounts.createMachine({ name: 'Sistem dinas' });
    const answer = await ask(machine);
    const Given = z.object({ access_token: z.string(), expires_in: z.int() });
    const { access_token, expires_in } = Given.parse(await answer.json());
    // as in a stage, where each token costs money
    expect(expires_in).toBe(14_400);
    expect(await identity.signIn.verify(`Bearer ${access_token}`)).toMatchObject({
      kind: 'valid',
      claims: { user: machine.user, tenant: kudus, client: machine.clientId },
    });
  });

  it('gets none by a wrong secret, by the kept hash of it, or after it was shut out', async () => {
    const machine = await identity.signIn.accounts.createMachine({ name: 'Sistem dinas' });
    expect(await refusalOf(await ask({ ...machine, secret: 'guess' }))).toBe('401 invalid_client');
    const hash = hashOf(machine.secret);
    expect(await refusalOf(await ask({ ...machine, secret: hash }))).toBe('401 invalid_client');
    await identity.signIn.accounts.disable(machine.user);
    expect(await refusalOf(await ask(machine))).toBe('401 invalid_client');
  });

  it('cannot sign in as a person', async () => {
    const machine = await identity.signIn.accounts.createMachine({ name: 'Sistem dinas' });
    const { path } = portalRequest(identity.address, { client_id: machine.clientId });
    const answer = await browser().get(path);
    expect(answer.status).toBe(400);
  });
});
