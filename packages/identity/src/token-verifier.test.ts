import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TokenCheck } from './index.ts';
import {
  aVerifier,
  good,
  issuer,
  part,
  rsa,
  seconds,
  signed,
  tenant,
  without,
} from './token.fixture.ts';

const { verify, kindOf, keyTroubles } = aVerifier();

describe('a token that holds', () => {
  it('tells who calls, for which region, as what, through which program, and nothing more', async () => {
    const token = await signed({ ...good, agency_ids: 'dinas-sosial', roles: ['admin'] });
    const expected: TokenCheck = {
      kind: 'valid',
      // compared as text on the wire, where brands do not show
      claims: JSON.parse(
        JSON.stringify({
          user: good.sub,
          tenant,
          role: 'officer',
          client: 'payung-portal',
        }),
      ),
    };
    expect(await verify(`Bearer ${token}`)).toEqual(expected);
    expect(await verify(`bearer  ${token} `)).toEqual(expected);
  });

  it('may name no region, and be signed with RSA as Cognito’s are', async () => {
    const { tenant_id: _, ...central } = { ...good, role: 'central' };
    const token = await signed(central, {
      key: rsa.privateKey,
      header: { alg: 'RS256', kid: 'rsa' },
    });
    expect(await verify(`Bearer ${token}`)).toMatchObject({
      kind: 'valid',
      claims: { tenant: null, role: 'central' },
    });
  });

  it('may be a machine’s, whose own client is its subject', async () => {
    const machine = { ...good, sub: 'machine-1', client_id: 'machine-1', role: 'machine' };
    expect(await kindOf(await signed(machine))).toBe('valid');
    expect(await kindOf(await signed({ ...machine, sub: 'somebody-else' }))).toBe('token-invalid');
  });
});

describe('no token', () => {
  it.each([
    [undefined, 'token-missing'],
    ['', 'token-missing'],
    ['   ', 'token-missing'],
    ['Bearer', 'token-missing'],
    ['Bearer   ', 'token-missing'],
    ['Basic YTpi', 'token-invalid'],
    ['Bearer a b', 'token-invalid'],
  ] as const)('in the header %j is answered %s', async (header, kind) => {
    expect(await verify(header)).toEqual({ kind });
  });
});

describe('claims that must not be taken', () => {
  it.each([
    ['another issuer', { ...good, iss: 'https://elsewhere.example' }],
    ['an issuer that only begins like ours', { ...good, iss: `${issuer}/` }],
    ['no issuer', without('iss')],
    ['another program of the same issuer', { ...good, client_id: 'other-program' }],
    ['no program', without('client_id')],
    ['an audience that is not the program', { ...good, aud: 'https://other-api.example' }],
    ['an id token', { ...good, token_use: 'id', aud: 'payung-portal' }],
    ['no kind', without('token_use')],
    ['nobody', without('sub')],
    ['an empty subject', { ...good, sub: '' }],
    ['a subject that breaks out of a key', { ...good, sub: 'a#b' }],
    ['a region that is no id', { ...good, tenant_id: '33.19' }],
    ['a region with a wildcard', { ...good, tenant_id: `${tenant.slice(0, 25)}*` }],
    ['a list of regions', { ...good, tenant_id: [tenant] }],
    ['an empty region', { ...good, tenant_id: '' }],
    ['a role that is no word', { ...good, role: 'admin#x' }],
    ['a list of roles', { ...good, role: ['admin'] }],
    ['no end', without('exp')],
    ['an end that is no number', { ...good, exp: '9999999999' }],
    ['a birth in the future', { ...good, iat: seconds + 31 }],
    ['a beginning in the future', { ...good, nbf: seconds + 31 }],
  ])('are those of %s', async (_, claims) => {
    expect(await kindOf(await signed(claims))).toBe('token-invalid');
  });

  it('are those under a header of another kind of token', async () => {
    for (const typ of ['logout+jwt', 'dpop+jwt', 'at+JWT ', 'id']) {
      expect(await kindOf(await signed(good, { header: { typ } }))).toBe('token-invalid');
    }
    for (const typ of ['JWT', 'at+jwt']) {
      expect(await kindOf(await signed(good, { header: { typ } }))).toBe('valid');
    }
  });
});

describe('clocks', () => {
  it('of the issuer may run 30 s before ours', async () => {
    expect(await kindOf(await signed({ ...good, iat: seconds + 30 }))).toBe('valid');
    expect(await kindOf(await signed({ ...good, nbf: seconds + 30 }))).toBe('valid');
  });

  it('give no second beyond the end', async () => {
    expect(await kindOf(await signed({ ...good, exp: seconds + 1 }))).toBe('valid');
    for (const late of [0, 1, 29, 30, 31, 1_000_000]) {
      expect(await kindOf(await signed({ ...good, exp: seconds - late }))).toBe('token-expired');
    }
  });

  it('make nothing of an expired token that never was good', async () => {
    const exp = seconds - 60;
    expect(await kindOf(await signed({ ...good, exp, client_id: 'other' }))).toBe('token-invalid');
    expect(await kindOf(await signed({ ...good, exp, iss: 'https://x.example' }))).toBe(
      'token-invalid',
    );
  });
});

describe('rubbish', () => {
  it('of any kind is answered by a value, never by an error, and does not look like missing keys', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc.constantFrom(part({ alg: 'ES256', kid: 'ec' }), part(good), part([]), part(null)),
    );
    const header = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 6 }).map((pieces) => `Bearer ${pieces.join('.')}`),
    );
    await fc.assert(
      fc.asyncProperty(header, async (authorization) => {
        expect(['token-missing', 'token-invalid']).toContain((await verify(authorization)).kind);
      }),
      { numRuns: 500 },
    );
    expect(keyTroubles).toEqual([]);
  });

  it('is not even read when it is huge, though it were signed', async () => {
    expect(await kindOf(await signed({ ...good, filling: 'x'.repeat(8_000) }))).toBe(
      'token-invalid',
    );
    expect(await kindOf(await signed({ ...good, filling: 'x'.repeat(3_000) }))).toBe('valid');
  });
});
