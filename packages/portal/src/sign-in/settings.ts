import * as z from 'zod';

const own = z.string().min(1);

/** Where one signs in. The same build serves every stage: what differs stands in this file beside it. */
const PortalSettings = z.object({
  signIn: z.object({
    clientId: own,
    scope: own,
    authorizeAt: own,
    tokenAt: own,
    /**
     * How the sign-in of this browser ends: by a form sent there, or by going there with `client_id` and
     * `logout_uri`, which leads back.
     */
    signOut: z.object({ by: z.enum(['post', 'visit']), at: own }),
    /**
     * How a token is renewed for another region: at `tokenAt` with the parameter `region`, or by Cognito's
     * GetTokensFromRefreshToken, whose own token endpoint hands no parameter on.
     */
    renewBy: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('token-endpoint') }),
      z.object({ kind: z.literal('cognito'), at: own }),
    ]),
  }),
  /** whether `/local/accounts` exists, which is on one machine only */
  hasDemoAccounts: z.boolean(),
});
export type PortalSettings = z.infer<typeof PortalSettings>;
export type SignInSettings = PortalSettings['signIn'];

let loading: Promise<PortalSettings> | null = null;

/** The settings, asked for once. @throws whatever keeps them from being read; the next call asks again */
export function portalSettings(): Promise<PortalSettings> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<PortalSettings> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  return PortalSettings.parse(await response.json());
}
