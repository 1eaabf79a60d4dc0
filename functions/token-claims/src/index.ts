export {
  createTokenClaims,
  type TokenAnswer,
  type TokenClaimsParts,
} from './token-claims.ts';
