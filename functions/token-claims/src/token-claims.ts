import type { Claims } from '@payung/casework';
import { errorTrace } from '@payung/data';
import type { UserId } from '@payung/domain';
import { requestOf, TokenEvent, type TokenRequest } from './event.ts';

export interface TokenClaimsParts {
  /** what the memberships give the user today; null for nothing */
  claimsOf(user: UserId, wanted: TokenRequest['wanted']): Promise<Claims | null>;
  hasSecondFactor(user: UserId, userPoolId: string): Promise<boolean>;
  /** told of codes and ids only */
  told(code: string, facts: Readonly<Record<string, string>>): void;
  /** told when nobody gets a token; `user` is null when the event names nobody */
  failed(code: string, facts: { readonly user: string | null; readonly error: string }): void;
}

/** Told instead of what went wrong, since the runtime logs its text, which may quote a name or an address. */
class NoTokenError extends Error {
  constructor() {
    super('no token could be made');
    this.name = 'NoTokenError';
  }
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
 * @throws NoTokenError when the event is not one of the trigger or the memberships cannot be read: then nobody gets a
 *   token. What went wrong is told by its kind and where it rose, and by no text
 */
export function createTokenClaims(
  parts: TokenClaimsParts,
): (given: unknown) => Promise<TokenAnswer> {
  async function claimsFor(event: TokenEvent, request: TokenRequest): Promise<Claims | null> {
    const { user, isMachine, wanted } = request;
    const claims = await parts.claimsOf(user, wanted);
    if (claims === null || !guardedRoles.has(claims.role)) return claims;
    if (!isMachine && (await parts.hasSecondFactor(user, event.userPoolId))) return claims;
    parts.told('SECOND_FACTOR_MISSING', { user, role: claims.role });
    return null;
  }

  return async (given) => {
    let user: UserId | null = null;
    try {
      const event = TokenEvent.parse(given);
      const request = requestOf(event);
      ({ user } = request);
      return answerOf(event, await claimsFor(event, request));
    } catch (error) {
      parts.failed('CLAIMS_FAILED', { user, error: errorTrace(error) });
      throw new NoTokenError();
    }
  };
}

function answerOf(event: TokenEvent, claims: Claims | null): TokenAnswer {
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
}
