import type { TokenCheck, VerifiedClaims } from '@payung/identity';
import { Problematic } from './problematic.ts';

const tokenFaults: Record<Exclude<TokenCheck['kind'], 'valid'>, string> = {
  'token-missing': 'the Authorization header holds no token',
  'token-expired': 'the token has expired: sign in again',
  'token-invalid': 'the token is not one of this service',
};

/** What a token that holds says. @throws Problematic for every other, saying which kind of wrong it is */
export function claimsOf(check: TokenCheck): VerifiedClaims {
  if (check.kind === 'valid') return check.claims;
  throw new Problematic(check.kind, tokenFaults[check.kind]);
}
