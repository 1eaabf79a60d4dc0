import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { exportJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { aVerifier, ec, good, part, rsa, signed } from './token.fixture.ts';

const { kindOf } = aVerifier();

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
