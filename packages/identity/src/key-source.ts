import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';

/** Finds the public key that a token names in its header. */
export type KeySource = JWTVerifyGetKey;

/**
 * The keys that an issuer publishes, fetched at first need and kept for ten minutes. An unknown key id asks
 * again, at most once in 30 s, so that a changed key is found soon and forged ids cannot flood the issuer.
 *
 * @param url address of its JWKS, e.g. `https://cognito-idp.<region>.amazonaws.com/<pool>/.well-known/jwks.json`
 */
export function remoteKeys(url: URL): KeySource {
  let keys: KeySource | null = null;
  return (header, token) => {
    // made at first need, too: a process that verifies nothing yet loads no client for it
    keys ??= createRemoteJWKSet(url, {
      timeoutDuration: 3_000,
      cooldownDuration: 30_000,
      cacheMaxAge: 600_000,
    });
    return keys(header, token);
  };
}

/** The keys of an issuer on the same machine. @param keys public keys only */
export function localKeys(keys: JSONWebKeySet): KeySource {
  return createLocalJWKSet(keys);
}
