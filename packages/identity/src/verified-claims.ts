import { TenantId, UserId } from '@payung/domain';
import * as z from 'zod';

/**
 * What an access token of this service says, and nothing more is read from it. A claim that is there but not of
 * its form makes the whole token invalid: our issuers never write such a one.
 */
export const AccessTokenClaims = z.object({
  sub: UserId,
  token_use: z.literal('access'),
  client_id: z.string().min(1).max(128),
  /** as Cognito does, our issuers write none; where one stands it has to be the client */
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  /** seconds since 1970 */
  exp: z.number(),
  iat: z.number().optional(),
  /** absent for a central admin, and for somebody of several regions who has chosen none yet */
  tenant_id: TenantId.optional(),
  role: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
});
export type AccessTokenClaims = z.infer<typeof AccessTokenClaims>;

/** Who calls, according to a token that holds. It gives no right by itself: the membership record does. */
export interface VerifiedClaims {
  readonly user: UserId;
  /** null when the token acts inside no region */
  readonly tenant: TenantId | null;
  /** empty when the token names none */
  readonly role: string;
  readonly client: string;
}

export function verifiedClaims(claims: AccessTokenClaims): VerifiedClaims {
  const { sub: user, tenant_id, role = '', client_id: client } = claims;
  return { user, tenant: tenant_id ?? null, role, client };
}
