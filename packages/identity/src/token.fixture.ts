import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import { createTokenVerifier, localKeys } from './index.ts';

export const now = Date.UTC(2026, 10, 21, 3, 20, 0);
export const seconds = now / 1000;
/** who gives out the tokens */
export const issuer = 'https://masuk.example/identity';
export const tenant = '01KA3319KVDVSDEM0000000001';

export const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const published = {
  keys: [
    { ...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256', use: 'sig' },
    // without `alg`, so that only our own list says which algorithms may use it
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', use: 'sig' },
  ],
};
export const good = {
  iss: issuer,
  sub: '01KUSER0000000000000000001',
  token_use: 'access',
  client_id: 'payung-portal',
  tenant_id: tenant,
  role: 'officer',
  iat: seconds - 5,
  exp: seconds + 900,
} as const;

export function signed(
  claims: object,
  { key = ec.privateKey, header = {} }: { key?: KeyObject; header?: Record<string, string> } = {},
): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'ec', ...header })
    .sign(key);
}

export const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
export const without = (claim: keyof typeof good) =>
  Object.fromEntries(Object.entries(good).filter(([name]) => name !== claim));

/** A verifier over the published keys, and what it told of keys that could not be had. */
export function aVerifier() {
  const keyTroubles: string[] = [];
  const verify = createTokenVerifier({
    issuer,
    clients: ['payung-portal', 'payung-demo'],
    keys: localKeys(published),
    now: () => now,
    onKeysUnavailable: () => keyTroubles.push('told'),
  });
  const kindOf = async (token: string) => (await verify(`Bearer ${token}`)).kind;
  return { verify, kindOf, keyTroubles };
}
