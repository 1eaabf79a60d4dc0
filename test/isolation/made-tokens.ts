import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Said = Readonly<Record<string, unknown>>;

/** A token that should open nothing, and the answer that it gets. */
export interface BadToken {
  readonly what: string;
  readonly token: string | null;
  readonly code: 'token-missing' | 'token-expired' | 'token-invalid' | 'not-allowed';
}

const encoded = (content: unknown): string =>
  Buffer.from(JSON.stringify(content)).toString('base64url');

function partOf(token: string, part: 0 | 1): Said {
  return JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString('utf8'));
}

function signed(header: Said, claims: Said, key: KeyObject): string {
  const said = `${encoded(header)}.${encoded(claims)}`;
  const made = sign('sha256', Buffer.from(said), { key, dsaEncoding: 'ieee-p1363' });
  return `${said}.${made.toString('base64url')}`;
}

/** The service's own signing key, as whoever broke into the identity provider would have it. */
export function signingKeyOf(dataFolder: string): KeyObject {
  return createPrivateKey(readFileSync(join(dataFolder, 'keys', 'signing.pem')));
}

/** A token of the service's own key with other claims: only what is recorded of its bearer stands in its way. */
export function reSigned(good: string, changes: Said, key: KeyObject): string {
  return signed(partOf(good, 0), { ...partOf(good, 1), ...changes }, key);
}

/**
 * Every way in which a token can be wrong, made from one that is good.
 *
 * @param own the service's own key
 */
export function badTokens(good: string, expired: string, own: KeyObject): BadToken[] {
  const [header, claims] = [partOf(good, 0), partOf(good, 1)];
  const [head = '', , signature = ''] = good.split('.');
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const publicPem = createPublicKey(own).export({ type: 'spki', format: 'pem' });
  const confused = `${encoded({ ...header, alg: 'HS256' })}.${encoded(claims)}`;
  const hmac = createHmac('sha256', publicPem).update(confused).digest('base64url');
  const tampered = (changes: Said): string =>
    `${head}.${encoded({ ...claims, ...changes })}.${signature}`;
  const by = (changes: Said): string => signed(header, { ...claims, ...changes }, own);
  const invalid = 'token-invalid' as const;
  const otherRole = claims.role === 'admin' ? 'approver' : 'admin';
  const inAnHour = Math.floor(Date.now() / 1000) + 3_600;
  return [
    { what: 'no token', token: null, code: 'token-missing' },
    { what: 'expired', token: expired, code: 'token-expired' },
    { what: 'forged', token: signed(header, claims, stranger), code: invalid },
    {
      what: 'no signature',
      token: `${encoded({ ...header, alg: 'none' })}.${encoded(claims)}.`,
      code: invalid,
    },
    { what: 'key confusion', token: `${confused}.${hmac}`, code: invalid },
    { what: 'wrong audience', token: by({ client_id: 'another-program' }), code: invalid },
    { what: 'wrong issuer', token: by({ iss: 'https://elsewhere.example' }), code: invalid },
    { what: 'an id token', token: by({ token_use: 'id' }), code: invalid },
    {
      what: 'not valid yet',
      token: by({ nbf: inAnHour, iat: inAnHour, exp: inAnHour + 60 }),
      code: invalid,
    },
    { what: 'role tampered with', token: tampered({ role: otherRole }), code: invalid },
    {
      what: 'region tampered with',
      token: tampered({ tenant_id: '01KA3573KVDVSDEM0000000001' }),
      code: invalid,
    },
    { what: 'a role not held', token: by({ role: 'machine' }), code: 'not-allowed' },
    { what: 'no member', token: by({ sub: '33.19/nobody' }), code: 'not-allowed' },
    { what: 'no region', token: by({ tenant_id: undefined }), code: 'not-allowed' },
    // of the demo, where the bearer is nobody's member
    {
      what: 'another region',
      token: by({ tenant_id: '01KA3573MA1ANGDEM000000001' }),
      code: 'not-allowed',
    },
    {
      what: 'a region that is none',
      token: by({ tenant_id: '01KA0000000000000000000000' }),
      code: 'not-allowed',
    },
  ];
}
