import { type Adapter, type Configuration, errors, Provider } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import type { IdentitySecrets } from './identity-secrets.ts';
import { compareHashedSecrets } from './machine-client.ts';
import { errorPage } from './pages/error-page.ts';
import type { RegionChoice } from './region-choice.ts';
import { accessClaims, accessTokenLifetime, localIssuer, portalClient } from './token-claims.ts';

/** Seconds that a sign-in lasts, however often it is refreshed: a working day. */
export const sessionLifetime = 12 * 3_600;
/** Seconds in which the sign-in form has to be sent. */
const formLifetime = 3_600;
const codeLifetime = 60;

/** The APIs as one resource: naming it is what makes the provider's access tokens JWTs. */
const resource = 'urn:payung:api';

/** Where the portal takes its code. */
export const portalReturnPath = '/masuk/selesai';

interface ProviderParts {
  readonly secrets: IdentitySecrets;
  readonly adapter: (model: string) => Adapter;
  readonly accounts: Accounts;
  readonly choice: RegionChoice;
  /** origin of the request being handled */
  readonly origin: () => string;
  /** milliseconds since 1970 */
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

const lifetimes = {
  AccessToken: accessTokenLifetime,
  ClientCredentials: accessTokenLifetime,
  AuthorizationCode: codeLifetime,
  IdToken: accessTokenLifetime,
  Interaction: formLifetime,
  Grant: sessionLifetime,
  RefreshToken: sessionLifetime,
} as const satisfies Configuration['ttl'];

/** Seconds left of a session: it ends a working day after the sign-in, whatever is done with it. */
function sessionLeft(signedInAt: number | undefined, now: number): number {
  const seconds = Math.floor(now / 1000);
  return Math.max(1, sessionLifetime - (seconds - (signedInAt ?? seconds)));
}

function configuration(parts: ProviderParts): Configuration {
  const { secrets, adapter, accounts, choice, now } = parts;
  return {
    adapter,
    jwks: { keys: [{ ...secrets.signingKey }] },
    clients: [
      {
        client_id: portalClient,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`https://payung.local${portalReturnPath}`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    responseTypes: ['code'],
    scopes: ['openid'],
    subjectTypes: ['public'],
    // browsers name the origin with every POST, also of their own host; no other may read a token
    clientBasedCORS: (_, origin) => origin === parts.origin(),
    pkce: { required: () => true },
    ttl: { ...lifetimes, Session: (_, session) => sessionLeft(session.loginTs, now()) },
    routes: {
      authorization: '/auth',
      token: '/token',
      jwks: '/jwks',
      revocation: '/token/revocation',
    },
    interactions: { url: (_, interaction) => `/identity/masuk/${interaction.uid}` },
    cookies: {
      keys: [secrets.cookies],
      names: { session: 'payung_sesi', interaction: 'payung_masuk', resume: 'payung_lanjut' },
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: '/identity' },
      short: { signed: true, httpOnly: true, sameSite: 'lax', path: '/identity' },
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      // signing out has a page of its own, without the inline script of the library's
      rpInitiatedLogout: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: (_, client, token) => token.clientId === client.clientId,
      },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo(_, asked, client) {
          if (asked !== resource) throw new errors.InvalidTarget();
          // as API Gateway and Cognito do: whom a token is for is told by its client
          const audience = client.clientId;
          return {
            // rights are the membership's matter, never a scope's
            scope: '',
            audience,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    // a refresh token ends with its session: signing out needs to find the session only
    expiresWithSession: () => true,
    rotateRefreshToken: true,
    revokeGrantPolicy: () => true,
    async findAccount(ctx, accountId, token) {
      // of a token or code: when its owner signed in, so that an older sign-in than the last "everywhere" is over
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
      const { session, client } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const known = session.grantIdFor(client.clientId);
      const grant = known === undefined ? undefined : await ctx.oidc.provider.Grant.find(known);
      if (grant !== undefined) return grant;
      // the portal is our own: nobody is asked whether it may see what it shows
      const fresh = new ctx.oidc.provider.Grant({
        accountId: session.accountId,
        clientId: client.clientId,
      });
      fresh.addOIDCScope('openid');
      await fresh.save();
      return fresh;
    },
    renderError(ctx, { error }) {
      ctx.type = 'html';
      ctx.body = errorPage(error).html;
    },
  };
}

/** When somebody signed in, in seconds, according to a code or refresh token. */
function signedInAt(token: object): number | undefined {
  return 'authTime' in token && typeof token.authTime === 'number' ? token.authTime : undefined;
}

/**
 * The OpenID provider of one machine: authorization code with PKCE (S256), refresh with rotation, client
 * credentials. It stands under `/identity` of the same host as everything else.
 */
export function createProvider(parts: ProviderParts): Provider {
  const provider = new Provider(localIssuer, configuration(parts));
  compareHashedSecrets(provider);
  // the port is not known beforehand: the one address to which a code is sent is on the host that was asked
  Object.defineProperty(provider.Client.prototype, 'redirectUriAllowed', {
    value(this: { clientId: string }, uri: string): boolean {
      return this.clientId === portalClient && uri === `${parts.origin()}${portalReturnPath}`;
    },
  });
  provider.on('server_error', (_, error) => parts.onFailure(error));
  return provider;
}
