import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { exportJWK, SignJWT } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { createTokenVerifier, localKeys, remoteKeys, type TokenCheck } from './index.ts';

const now = Date.UTC(2026, 10, 21, 3, 20, 0);
const seconds = now / 1000;
const issuer = 'https://masuk.example/identity';
const tenant = '01KA3319KVDVSDEM0000000001';

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const published = {
  keys: [
    { ...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256', use: 'sig' },
    // without `alg`, so that only our own list says which algorithms may use it
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', use: 'sig' },
  ],
};
const keyTroubles: string[] = [];
const verify = createTokenVerifier({
  issuer,
  clients: ['payung-portal', 'payung-demo'],
  keys: localKeys(published),
  now: () => now,
  onKeysUnavailable: () => keyTroubles.push('told'),
});

const good = {
  iss: issuer,
  sub: '01KUSER0000000000000000001',
  token_use: 'access',
  client_id: 'payung-portal',
  tenant_id: tenant,
  role: 'officer',
  iat: seconds - 5,
  exp: seconds + 900,
} as const;

function signed(
  claims: object,
  { key = ec.privateKey, header = {} }: { key?: KeyObject; header?: Record<string, string> } = {},
): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'ec', ...header })
    .sign(key);
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const kindOf = async (token: string) => (await verify(`Bearer ${token}`)).kind;
const without = (claim: keyof typeof good) =>
  Object.fromEntries(Object.entries(good).filter(([name]) => name !== claim));

describe('a token that is sent with every request', () => {
  async function counted(at: { now: number }) {
    let asked = 0;
    const known = localKeys(published);
    const check = createTokenVerifier({
      issuer,
      clients: ['payung-portal'],
      keys: (header, token) => {
        asked += 1;
        return known(header, token);
      },
      now: () => at.now,
    });
    return {
      check: async (token: string) => (await check(`Bearer ${token}`)).kind,
      asked: () => asked,
    };
  }

  it('is reckoned once a minute, and is over at the second that it says', async () => {
    const at = { now };
    const { check, asked } = await counted(at);
    const token = await signed({ ...good, exp: seconds + 30 });
    for (let n = 0; n < 3; n += 1) expect(await check(token)).toBe('valid');
    expect(asked()).toBe(1);
    at.now += 30_000;
    expect(await check(token)).toBe('token-expired');
    const long = await signed(good);
    await check(long);
    at.now += 60_000;
    expect(await check(long)).toBe('valid');
    expect(asked()).toBe(3);
    // a clock that was put back must not let a signature last
    at.now -= 120_000;
    await check(long);
    expect(asked()).toBe(4);
  });

  it('lends its signature to no other token, or anybody could write one', async () => {
    const { check, asked } = await counted({ now });
    const token = await signed(good);
    await check(token);
    const [head, , signature] = token.split('.');
    const forged = `${head}.${part({ ...good, role: 'admin', sub: 'someone-else' })}.${signature}`;
    expect(await check(forged)).toBe('token-invalid');
    expect(asked()).toBe(2);
  });
});

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

describe('a signature that must not be taken', () => {
  it('is alg none, in any spelling: anybody could write such a token', async () => {
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      const unsigned = `${part({ alg, kid: 'ec' })}.${part(good)}.`;
      expect(await kindOf(unsigned)).toBe('token-invalid');
      expect(await kindOf(`${unsigned}x`)).toBe('token-invalid');
    }
  });

  it('is an HMAC under the public key, which everybody has (key confusion)', async () => {
    const secrets = [ec, rsa].flatMap(({ publicKey }) => [
      publicKey.export({ type: 'spki', format: 'pem' }),
      publicKey.export({ type: 'spki', format: 'der' }),
    ]);
    for (const secret of secrets) {
      for (const kid of ['ec', 'rsa']) {
        for (const alg of ['HS256', 'RS256', 'ES256']) {
          const content = `${part({ alg, kid })}.${part(good)}`;
          const mac = createHmac('sha256', secret).update(content).digest('base64url');
          expect(await kindOf(`${content}.${mac}`)).toBe('token-invalid');
        }
      }
    }
  });

  it('is one by a stranger, by another algorithm, or with a key that the token brings itself', async () => {
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = JSON.stringify(await exportJWK(stranger.publicKey));
    expect(await kindOf(await signed(good, { key: stranger.privateKey }))).toBe('token-invalid');
    const own = { key: stranger.privateKey, header: { jwk, jku: 'https://evil.example/jwks' } };
    expect(await kindOf(await signed(good, own))).toBe('token-invalid');
    const pss = { key: rsa.privateKey, header: { alg: 'PS256', kid: 'rsa' } };
    expect(await kindOf(await signed(good, pss))).toBe('token-invalid');
    expect(await kindOf(await signed(good, { header: { kid: 'unknown' } }))).toBe('token-invalid');
  });

  it('is a good one under changed content, whichever byte was changed to whichever', async () => {
    const token = await signed(good);
    const [header = '', , signature = ''] = token.split('.');
    const raised = part({ ...good, role: 'admin' });
    expect(await kindOf(`${header}.${raised}.${signature}`)).toBe('token-invalid');
    const letters = fc.constantFrom(
      ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/~',
    );
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 1 }), letters, async (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        fc.pre(changed !== token);
        expect(await kindOf(changed)).toBe('token-invalid');
      }),
      { numRuns: 400 },
    );
  });

  it('is a good one spelled otherwise: the last letter of a part has bits that mean nothing', async () => {
    const [header = '', claims = '', signature = ''] = (await signed(good)).split('.');
    const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    for (const letter of others.filter((one) => one !== signature.at(-1))) {
      const respelled = `${header}.${claims}.${signature.slice(0, -1)}${letter}`;
      expect(await kindOf(respelled), letter).toBe('token-invalid');
    }
    for (const respelled of [
      `${header}.${claims}.${signature}=`,
      `${header}=.${claims}.${signature}`,
      `${header}.${claims}.${signature}.`,
      `${header}.${claims}.${signature.replaceAll('-', '+').replaceAll('_', '/')}==`,
    ]) {
      expect(await kindOf(respelled), respelled).toBe('token-invalid');
    }
  });

  it('is cut short or grown by any number of bytes', async () => {
    const token = await signed(good);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 1 }), async (at) => {
        expect(await kindOf(token.slice(0, at))).not.toBe('valid');
        expect(await kindOf(`${token.slice(0, at)}A${token.slice(at)}`)).toBe('token-invalid');
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    '../../../../dev/null',
    '/etc/passwd',
    "ec' UNION SELECT 'x",
    'http://contoh.example/jwks.json',
    '\u0000',
    '',
    '__proto__',
    'EC',
    'ec ',
    ['ec'],
    { toString: 'ec' },
    0,
    null,
  ])(
    'is one of a stranger under the key id %j: it is a name to compare, and nothing is fetched by it',
    async (kid) => {
      const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const content = `${part({ alg: 'ES256', kid })}.${part(good)}`;
      const made = sign('sha256', Buffer.from(content), {
        key: stranger.privateKey,
        dsaEncoding: 'ieee-p1363',
      });
      expect(await kindOf(`${content}.${made.toString('base64url')}`)).toBe('token-invalid');
    },
  );

  it('is one whose header asks for what nobody here knows', async () => {
    const content = (header: object) =>
      `${part({ alg: 'ES256', kid: 'ec', ...header })}.${part(good)}`;
    for (const header of [
      { crit: ['b64'], b64: false },
      { crit: ['x'], x: 1 },
      { crit: [] },
      { enc: 'A256GCM', zip: 'DEF' },
    ]) {
      const text = content(header);
      const made = sign('sha256', Buffer.from(text), {
        key: ec.privateKey,
        dsaEncoding: 'ieee-p1363',
      });
      const kind = await kindOf(`${text}.${made.toString('base64url')}`);
      // without `crit` whatever else the header says is signed by the issuer, and means nothing
      expect(kind, JSON.stringify(header)).toBe('crit' in header ? 'token-invalid' : 'valid');
    }
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

describe('keys that an issuer publishes', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });

  async function publish(answer: () => { status: number; body: string }) {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      const { status, body } = answer();
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // listening on a port, so that address() is neither a path nor null
    const { port } = server.address() as AddressInfo;
    let troubles = 0;
    const check = createTokenVerifier({
      issuer,
      clients: ['payung-portal'],
      keys: remoteKeys(new URL(`http://127.0.0.1:${port}/jwks`)),
      now: () => now,
      onKeysUnavailable: () => {
        troubles += 1;
      },
    });
    return { check, asked: () => asked, troubles: () => troubles };
  }

  it('are fetched once for many tokens, and not again for a flood of forged key ids', async () => {
    const { check, asked, troubles } = await publish(() => ({
      status: 200,
      body: JSON.stringify(published),
    }));
    const token = await signed(good);
    for (let count = 0; count < 5; count += 1) {
      expect((await check(`Bearer ${token}`)).kind).toBe('valid');
      const forged = await signed(good, { header: { kid: `forged-${count}` } });
      expect((await check(`Bearer ${forged}`)).kind).toBe('token-invalid');
    }
    expect([asked(), troubles()]).toEqual([1, 0]);
  });

  it('that cannot be had refuse everybody, tell the operators, and work again once they are there', async () => {
    let up = false;
    const { check, troubles } = await publish(() =>
      up ? { status: 200, body: JSON.stringify(published) } : { status: 503, body: 'away' },
    );
    const token = await signed(good);
    expect([await check(`Bearer ${token}`), troubles()]).toEqual([{ kind: 'token-invalid' }, 1]);
    up = true;
    expect((await check(`Bearer ${token}`)).kind).toBe('valid');
  });
});
