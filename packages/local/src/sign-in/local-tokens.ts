import { createTokenVerifier, localKeys, type TokenVerifier } from '@payung/identity';
import { importJWK, SignJWT } from 'jose';
import type { IdentitySecrets } from './identity-secrets.ts';
import type { RegionClaims } from './region-choice.ts';
import { accessClaims, demoClient, localIssuer, portalClient } from './token-claims.ts';

export interface LocalTokens {
  /** the one check of tokens, the same that runs in AWS */
  readonly verify: TokenVerifier;
  /**
   * A token without signing in, for `POST /local/token`: of the same issuer, key and form as the provider's.
   *
   * @param lifetime seconds; negative for one that has expired already
   */
  issue(user: string, claims: RegionClaims, lifetime: number): Promise<string>;
}

/** @param now milliseconds since 1970 */
export function createLocalTokens(secrets: IdentitySecrets, now: () => number): LocalTokens {
  const { signingKey, publicKey } = secrets;
  return {
    verify: createTokenVerifier({
      issuer: localIssuer,
      clients: [portalClient, demoClient],
      keys: localKeys({ keys: [publicKey] }),
      now,
    }),
    async issue(user, claims, lifetime) {
      const seconds = Math.floor(now() / 1000);
      const expiresAt = seconds + lifetime;
      return new SignJWT({ ...accessClaims(claims), client_id: demoClient, aud: demoClient })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: signingKey.kid ?? '' })
        .setIssuer(localIssuer)
        .setSubject(user)
        .setIssuedAt(Math.min(seconds, expiresAt - 1))
        .setExpirationTime(expiresAt)
        .sign(await importJWK(signingKey));
    },
  };
}
