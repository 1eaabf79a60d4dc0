import { type Configuration, interactionPolicy } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import type { RegionChoice } from './region-choice.ts';
import { accessClaims } from './token-claims.ts';

/** When somebody signed in, in seconds, according to a code or refresh token. */
function signedInAt(token: object): number | undefined {
  return 'authTime' in token && typeof token.authTime === 'number' ? token.authTime : undefined;
}

/** Asks for the password again when the session is older than the last sign-out everywhere. */
function policy(): interactionPolicy.DefaultPolicy {
  const base = interactionPolicy.base();
  const over = new interactionPolicy.Check(
    'session_over',
    'the session was ended',
    ({ oidc }) => oidc.session?.accountId !== undefined && oidc.account === undefined,
  );
  base.get('login')?.checks.add(over);
  return base;
}

/** How the provider finds out who somebody is, whether they still may sign in, and where they act. */
export function accountSettings(
  accounts: Accounts,
  choice: RegionChoice,
): Pick<Configuration, 'findAccount' | 'extraTokenClaims' | 'loadExistingGrant' | 'interactions'> {
  return {
    interactions: {
      policy: policy(),
      url: (_, interaction) => `/identity/masuk/${interaction.uid}`,
    },
    async findAccount(ctx, accountId, token) {
      const since = token === undefined ? ctx.oidc.session?.loginTs : signedInAt(token);
      const account = await accounts.living(accountId, since);
      if (account === null) return undefined;
      const isUsed = token !== undefined && 'consumed' in token && token.consumed !== undefined;
      if (ctx.oidc.route === 'token' && !isUsed) await choice.decide(ctx, accountId);
      return { accountId, claims: async () => ({ sub: accountId }) };
    },
    async extraTokenClaims(ctx, token) {
      const user = token.kind === 'ClientCredentials' ? token.clientId : token.accountId;
      return accessClaims(await choice.decide(ctx, user ?? ''));
    },
    async loadExistingGrant(ctx) {
      const { session, client, provider } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const { clientId } = client;
      const known = session.grantIdFor(clientId);
      const grant = known === undefined ? undefined : await provider.Grant.find(known);
      if (grant !== undefined) return grant;
      // the portal is our own: nobody is asked whether it may see what it shows
      const fresh = new provider.Grant({ accountId: session.accountId, clientId });
      fresh.addOIDCScope('openid');
      await fresh.save();
      return fresh;
    },
  };
}
