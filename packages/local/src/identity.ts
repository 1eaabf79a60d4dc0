import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { type JWTVerifyGetKey, SignJWT } from 'jose';
import type { Account } from './accounts.ts';
import { keptSecret } from './kept-secret.ts';
import { clientId, issuer } from './token-check.ts';

/** Seconds that a token lives when nothing else is asked for; Cognito's usual hour. */
export const tokenLifetime = 3_600;

export interface Identity {
  /** public keys for the gateway */
  readonly keys: JWTVerifyGetKey;
  /**
   * @param lifetime seconds; negative makes a token that has already expired, for tests of expiry
   * @param now milliseconds since 1970
   */
  issue(account: Account, lifetime: number, now: number): Promise<string>;
}

function newSigningKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

async function sign(key: KeyObject, account: Account, lifetime: number, now: number) {
  const expiresAt = Math.floor(now / 1000) + lifetime;
  const issuedAt = Math.min(Math.floor(now / 1000), expiresAt - 1);
  return new SignJWT({
    token_use: 'access',
    client_id: clientId,
    username: account.account,
    role: account.role,
    agency_ids: account.agencies.join(' '),
    ...(account.tenantId === null ? {} : { tenant_id: account.tenantId }),
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
    .setIssuer(issuer)
    .setSubject(account.account)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(key);
}

/**
 * Local stand-in for the identity provider: signs access tokens with the claims that Cognito will carry. The
 * key is made at first start and kept in the data folder, so that a restart signs nobody out.
 */
export function openIdentity(keysFolder: string): Identity {
  const privateKey = createPrivateKey(keptSecret(keysFolder, 'signing.pem', newSigningKey));
  const publicKey = createPublicKey(privateKey);
  return {
    keys: async () => publicKey,
    issue: (account, lifetime, now) => sign(privateKey, account, lifetime, now),
  };
}
