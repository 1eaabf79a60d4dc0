import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Claims } from './gateway-event.ts';

export const issuer = 'https://payung.local/identity';
export const clientId = 'payung-local';

export type TokenCheck =
  | { readonly kind: 'valid'; readonly claims: Claims }
  | { readonly kind: 'token-missing' | 'token-expired' | 'token-invalid' };

/** As the authorizer of API Gateway does: numbers and lists become text. */
function asText(payload: JWTPayload): Claims {
  const claims: Claims = {};
  for (const [name, value] of Object.entries(payload)) {
    if (value === undefined || value === null) continue;
    claims[name] = Array.isArray(value) ? `[${value.join(' ')}]` : String(value);
  }
  return claims;
}

/**
 * Checks an `Authorization` header as the JWT authorizer does: signature (RS256 or ES256), issuer, client,
 * kind of token, expiry.
 *
 * @param header the header's value, if any
 * @param keys the public keys of the issuer
 * @param now milliseconds since 1970
 */
export async function checkToken(
  header: string | undefined,
  keys: JWTVerifyGetKey,
  now: number,
): Promise<TokenCheck> {
  const [scheme = '', token = '', ...more] = (header ?? '').trim().split(/\s+/);
  if (scheme === '' || token === '') return { kind: 'token-missing' };
  if (scheme.toLowerCase() !== 'bearer' || more.length > 0) return { kind: 'token-invalid' };
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256', 'ES256'],
      issuer,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'sub'],
    });
    const ours = payload.token_use === 'access' && payload.client_id === clientId;
    return ours ? { kind: 'valid', claims: asText(payload) } : { kind: 'token-invalid' };
  } catch (error) {
    return { kind: error instanceof errors.JWTExpired ? 'token-expired' : 'token-invalid' };
  }
}
