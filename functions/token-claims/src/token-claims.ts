import type { Claims } from '@payung/casework';
import type { UserId } from '@payung/domain';
import { requestOf, TokenEvent, type TokenRequest } from './event.ts';

export interface TokenClaimsParts {
  /** what the memberships give the user today; null for nothing */
  claimsOf(user: UserId, wanted: TokenRequest['wanted']): Promise<Claims | null>;
  hasSecondFactor(user: UserId, userPoolId: string): Promise<boolean>;
  /** told of codes and ids only */
  told(code: string, facts: Readonly<Record<string, string>>): void;
}

/** Roles that run a region or the service: a password alone gives none of them. */
const guardedRoles: ReadonlySet<string> = new Set(['admin', 'central']);

/** The answer that Cognito reads: the event, with what the access token says in addition. */
export type TokenAnswer = TokenEvent & {
  readonly response: {
    readonly claimsAndScopeOverrideDetails: {
      readonly accessTokenGeneration: {
        readonly claimsToAddOrOverride: Readonly<Record<string, string>>;
      };
    };
  };
};

/**
 * Makes the trigger's handler. Whoever has no membership, has to choose between several first, or is an admin
 * without a second factor gets a token all the same; it names no region and gives no right.
 *
 * @throws when the event is not one of the trigger or the memberships cannot be read: then nobody gets a token
 */
export function createTokenClaims(
  parts: TokenClaimsParts,
): (given: unknown) => Promise<TokenAnswer> {
  async function claimsFor(event: TokenEvent): Promise<Claims | null> {
    const { user, isMachine, wanted } = requestOf(event);
    const claims = await parts.claimsOf(user, wanted);
    if (claims === null || !guardedRoles.has(claims.role)) return claims;
    if (!isMachine && (await parts.hasSecondFactor(user, event.userPoolId))) return claims;
    parts.told('SECOND_FACTOR_MISSING', { user, role: claims.role });
    return null;
  }

  return async (given) => {
    const event = TokenEvent.parse(given);
    const claims = await claimsFor(event);
    const { tenant = null, role } = claims ?? {};
    const claimsToAddOrOverride = {
      ...(tenant === null ? {} : { tenant_id: tenant }),
      ...(role === undefined ? {} : { role }),
    };
    return {
      ...event,
      response: {
        claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } },
      },
    };
  };
}
