import { TenantId, UserId } from '@payung/domain';
import * as z from 'zod';

const machineTrigger = 'TokenGeneration_ClientCredentials';

const triggers = z.enum([
  'TokenGeneration_HostedAuth',
  'TokenGeneration_Authentication',
  'TokenGeneration_NewPasswordChallenge',
  'TokenGeneration_AuthenticateDevice',
  'TokenGeneration_RefreshTokens',
  machineTrigger,
]);

/** The event of Cognito's pre-token-generation trigger, versions 2 and 3: what is read of it, the rest goes back as it came. */
export const TokenEvent = z.looseObject({
  version: z.enum(['2', '3']),
  triggerSource: triggers,
  userPoolId: z.string().min(1),
  callerContext: z.looseObject({ clientId: z.string().min(1) }),
  request: z.looseObject({
    userAttributes: z.looseObject({ sub: z.string().optional() }).nullish(),
    clientMetadata: z.record(z.string(), z.string()).nullish(),
  }),
});
export type TokenEvent = z.infer<typeof TokenEvent>;

export interface TokenRequest {
  readonly user: UserId;
  readonly isMachine: boolean;
  /** region and role that the caller would like to act in; what they are worth is decided by the memberships */
  readonly wanted: { readonly tenant: TenantId | null; readonly role: string | null };
}

const Role = z.string().regex(/^[a-z-]{1,40}$/);

/**
 * Whose token is asked for. A machine's subject is its client; a person's is the pool's own id, never the name or
 * address that was typed in.
 *
 * @throws ZodError for an event that names nobody
 */
export function requestOf(event: TokenEvent): TokenRequest {
  const { triggerSource, callerContext, request } = event;
  const isMachine = triggerSource === machineTrigger;
  const { region, role } = request.clientMetadata ?? {};
  return {
    user: UserId.parse(isMachine ? callerContext.clientId : request.userAttributes?.sub),
    isMachine,
    wanted: {
      tenant: TenantId.nullable()
        .catch(null)
        .parse(region ?? null),
      role: Role.nullable()
        .catch(null)
        .parse(role ?? null),
    },
  };
}
