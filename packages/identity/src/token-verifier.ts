import { base64url, errors, type JWTPayload, jwtVerify } from 'jose';
import type { KeySource } from './key-source.ts';
import { AccessTokenClaims, type VerifiedClaims, verifiedClaims } from './verified-claims.ts';

export type TokenCheck =
  | { readonly kind: 'valid'; readonly claims: VerifiedClaims }
  | { readonly kind: 'token-missing' | 'token-expired' | 'token-invalid' };

/** @param authorization the header's value, if there is one */
export type TokenVerifier = (authorization: string | undefined) => Promise<TokenCheck>;

export interface VerifierOptions {
  /** exactly as `iss` says it */
  readonly issuer: string;
  /** ids of the programs whose users' tokens are taken */
  readonly clients: readonly string[];
  readonly keys: KeySource;
  /** milliseconds since 1970 */
  readonly now: () => number;
  /** told when the issuer's keys cannot be had: until they can, every token is refused */
  readonly onKeysUnavailable?: () => void;
}

/** Characters. Our tokens have about 600; parsing a huge one would only cost time and memory. */
const longestToken = 8_192;
/** Seconds by which the issuer's clock may run before ours. */
const clockTolerance = 30;
/** Cognito writes no `typ`, other issuers one of these. Any other names a token that is no access token. */
const accessTypes = new Set([undefined, 'JWT', 'at+jwt', 'application/at+jwt']);
/** Milliseconds for which a signature that held is not reckoned again. Published keys are kept for longer. */
const signatureLasts = 60_000;
/** Tokens of which that is known at once. */
const mostRemembered = 1_000;
const invalid: TokenCheck = { kind: 'token-invalid' };

function bearerToken(authorization: string | undefined): string | TokenCheck {
  const [scheme = '', token = '', ...more] = (authorization ?? '').trim().split(/\s+/);
  if (scheme === '') return { kind: 'token-missing' };
  if (scheme.toLowerCase() !== 'bearer' || more.length > 0) return invalid;
  return token === '' ? { kind: 'token-missing' } : token;
}

/**
 * Whether each part is spelled as its bytes are. The last letter of a part has bits that decode to nothing: with them
 * one token could be written in many ways, and what was written would not be what was signed.
 */
function isSpelledOut(token: string): boolean {
  try {
    return token.split('.').every((part) => base64url.encode(base64url.decode(part)) === part);
  } catch {
    return false;
  }
}

/**
 * Whether the token was made for one of our programs. A machine's token (client credentials) has its own client
 * as its subject: nobody's sign-in can have been diverted to it, and what it may do is its membership's matter.
 */
function isForUs({ sub, client_id, aud }: AccessTokenClaims, clients: readonly string[]): boolean {
  if (!clients.includes(client_id) && client_id !== sub) return false;
  return aud === undefined || (Array.isArray(aud) ? aud.includes(client_id) : aud === client_id);
}

function judge(payload: JWTPayload, clients: readonly string[], now: number): TokenCheck {
  const parsed = AccessTokenClaims.safeParse(payload);
  if (!parsed.success) return invalid;
  const { exp, iat } = parsed.data;
  if (!isForUs(parsed.data, clients)) return invalid;
  if (iat !== undefined && iat > now + clockTolerance) return invalid;
  // the tolerance is for clocks that run ahead; a token is never taken for longer than it says
  return exp <= now
    ? { kind: 'token-expired' }
    : { kind: 'valid', claims: verifiedClaims(parsed.data) };
}

/** What jose throws when a token is at fault has a code of its own; the rest is about fetching the keys. */
function isAboutToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  return !['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'].includes(error.code);
}

/** What tokens said whose signature held a moment ago, by the whole token; the longest known go first. */
function rememberSigned(now: () => number) {
  const known = new Map<string, { readonly payload: JWTPayload; readonly until: number }>();
  return {
    payloadOf(token: string): JWTPayload | null {
      const found = known.get(token);
      if (found === undefined) return null;
      if (found.until > now() && found.until - now() <= signatureLasts) return found.payload;
      known.delete(token);
      return null;
    },
    keep(token: string, payload: JWTPayload): void {
      known.set(token, { payload, until: now() + signatureLasts });
      for (const oldest of known.keys()) {
        if (known.size <= mostRemembered) break;
        known.delete(oldest);
      }
    },
  };
}

/**
 * Makes the one check that every API does with an `Authorization` header: signature by a key of the issuer,
 * issuer, client, kind of token, times (RFC 8725; RFC 9068 where it fits Cognito's tokens).
 *
 * Only RS256 and ES256 are taken. The list stands here and not in the token's header, so that neither `none` nor
 * an HMAC under the public key (key confusion) is ever tried.
 *
 * A clerk's program sends the same token with each request: its signature is reckoned once a minute, its times and its
 * program are looked at each time.
 *
 * @returns never rejects: whatever was sent, and even when the keys cannot be had, the answer is a value. A token
 * is called expired only when all else about it holds.
 */
export function createTokenVerifier(options: VerifierOptions): TokenVerifier {
  const { issuer, clients, keys, now, onKeysUnavailable = () => undefined } = options;
  const signed = rememberSigned(now);
  return async (authorization) => {
    const token = bearerToken(authorization);
    if (typeof token !== 'string') return token;
    if (token.length > longestToken) return invalid;
    const seconds = Math.floor(now() / 1000);
    const known = signed.payloadOf(token);
    if (known !== null) return judge(known, clients, seconds);
    if (!isSpelledOut(token)) return invalid;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        algorithms: ['RS256', 'ES256'],
        issuer,
        clockTolerance,
        currentDate: new Date(seconds * 1000),
        requiredClaims: ['exp', 'sub'],
      });
      if (!accessTypes.has(protectedHeader.typ)) return invalid;
      signed.keep(token, payload);
      return judge(payload, clients, seconds);
    } catch (error) {
      if (error instanceof errors.JWTExpired) return judge(error.payload, clients, seconds);
      if (!isAboutToken(error)) onKeysUnavailable();
      return invalid;
    }
  };
}
