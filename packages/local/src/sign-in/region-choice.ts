import { UserId } from '@payung/domain';
import { errors, type KoaContextWithOIDC } from 'oidc-provider';
import * as z from 'zod';

/** What a program asks for with a token: a region of the user, and a role there. */
export interface WantedRegion {
  readonly tenant: string | null;
  readonly role: string | null;
}

/** What a token will say of it. Both null for somebody who has several regions and has named none. */
export interface RegionClaims {
  readonly tenant: string | null;
  readonly role: string | null;
}

/** Null when the user does not work in the wanted region, or not in that role, today. */
export type ClaimsOf = (user: UserId, wanted: WantedRegion) => Promise<RegionClaims | null>;

const Asked = z.object({
  region: z.string().min(1).max(40).optional(),
  role: z.string().min(1).max(40).optional(),
});

/**
 * Reads `region` and `role` beside the parameters of a token request and decides them once, before anything is
 * used up: a refused switch must not cost the refresh token. In AWS the same two are the `ClientMetadata` of
 * GetTokensFromRefreshToken.
 */
export interface RegionChoice {
  /** @throws errors.InvalidTarget, errors.InvalidRequest, which the provider answers with status 400 */
  decide(ctx: KoaContextWithOIDC, user: string): Promise<RegionClaims>;
}

export function createRegionChoice(claimsOf: ClaimsOf): RegionChoice {
  const decided = new WeakMap<KoaContextWithOIDC, Promise<RegionClaims>>();

  async function choose(ctx: KoaContextWithOIDC, user: string): Promise<RegionClaims> {
    const asked = Asked.safeParse(ctx.oidc.body ?? {});
    if (!asked.success) throw new errors.InvalidRequest('region and role are given once each');
    const { region: tenant = null, role = null } = asked.data;
    const claims = await claimsOf(UserId.parse(user), { tenant, role });
    if (claims === null) throw new errors.InvalidTarget('not a region or role of this user');
    return claims;
  }

  return {
    decide(ctx, user) {
      const known = decided.get(ctx) ?? choose(ctx, user);
      decided.set(ctx, known);
      return known;
    },
  };
}
