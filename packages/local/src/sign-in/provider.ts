import {
  type Adapter,
  type ClientMetadata,
  type Configuration,
  errors,
  Provider,
} from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import type { IdentitySecrets } from './identity-secrets.ts';
import { compareHashedSecrets } from './machine-client.ts';
import { errorPage } from './pages/error-page.ts';
import { accountSettings } from './provider-accounts.ts';
import type { RegionChoice } from './region-choice.ts';
import {
  accessTokenLifetime,
  localIssuer,
  machineTokenLifetime,
  portalClient,
} from './token-claims.ts';

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

const portal: ClientMetadata = {
  client_id: portalClient,
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  // its path counts; the host is the one that was asked
  redirect_uris: [`https://payung.local${portalReturnPath}`],
};

const lifetimes = {
  AccessToken: accessTokenLifetime,
  ClientCredentials: machineTokenLifetime,
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

const features: Configuration['features'] = {
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
};

function configuration(parts: ProviderParts): Configuration {
  const { secrets, adapter, accounts, choice, now } = parts;
  return {
    ...accountSettings(accounts, choice),
    adapter,
    jwks: { keys: [{ ...secrets.signingKey }] },
    clients: [portal],
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
    cookies: {
      keys: [secrets.cookies],
      names: { session: 'payung_sesi', interaction: 'payung_masuk', resume: 'payung_lanjut' },
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: '/identity' },
      // each sign-in form has its own path, so that two of them may be open at once
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    features,
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    // a refresh token ends with its session: signing out needs to find the session only
    expiresWithSession: () => true,
    rotateRefreshToken: true,
    revokeGrantPolicy: () => true,
    renderError(ctx, { error }) {
      ctx.type = 'html';
      ctx.body = errorPage(error).html;
    },
  };
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
