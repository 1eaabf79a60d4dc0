export { type KeySource, localKeys, remoteKeys } from './key-source.ts';
export {
  createTokenVerifier,
  type TokenCheck,
  type TokenVerifier,
  type VerifierOptions,
} from './token-verifier.ts';
export type { VerifiedClaims } from './verified-claims.ts';
