import * as z from 'zod';
import type { SignInSettings } from './settings.ts';

export interface Tokens {
  readonly access: string;
  /** seconds */
  readonly expiresIn: number;
  /** null where the sign-in cannot be renewed */
  readonly refresh: string | null;
}

/** What came of asking for tokens. */
export type TokenAnswer =
  | { readonly kind: 'given'; readonly tokens: Tokens }
  /** the provider said no: a code used twice, a sign-in that is over, a region that is not one's own */
  | { readonly kind: 'refused'; readonly code: string }
  /** no answer, or none that says anything of the sign-in */
  | { readonly kind: 'unreachable' };

const Given = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
});
const Refused = z.object({ error: z.string() });

const GivenByCognito = z.object({
  AuthenticationResult: z.object({
    AccessToken: z.string(),
    ExpiresIn: z.number(),
    RefreshToken: z.string().optional(),
  }),
});
const RefusedByCognito = z.object({ __type: z.string() });

/** The way an address is asked; the browser's own, or a test's. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Exchanges the code that the provider sent back (RFC 6749, 4.1.3, with the verifier of RFC 7636). */
export function exchange(
  settings: SignInSettings,
  sent: { readonly code: string; readonly verifier: string; readonly redirectUri: string },
  fetchFrom: Fetch,
): Promise<TokenAnswer> {
  return askTokenEndpoint(
    settings,
    {
      grant_type: 'authorization_code',
      code: sent.code,
      code_verifier: sent.verifier,
      redirect_uri: sent.redirectUri,
    },
    fetchFrom,
  );
}

/** In which of one's own regions, and as what, a token is wanted; the provider remembers neither. */
export interface Wanted {
  readonly region?: string;
  readonly role?: string;
}

/** A new token for the old refresh token. */
export function renew(
  settings: SignInSettings,
  refresh: string,
  wanted: Wanted,
  fetchFrom: Fetch,
): Promise<TokenAnswer> {
  const { renewBy } = settings;
  switch (renewBy.kind) {
    case 'token-endpoint': {
      const parameters = { grant_type: 'refresh_token', refresh_token: refresh, ...wanted };
      return askTokenEndpoint(settings, parameters, fetchFrom);
    }
    case 'cognito':
      return askCognito(
        renewBy.at,
        { RefreshToken: refresh, ClientId: settings.clientId, ClientMetadata: wanted },
        fetchFrom,
      );
  }
}

async function askTokenEndpoint(
  { tokenAt, clientId }: SignInSettings,
  parameters: Readonly<Record<string, string>>,
  fetchFrom: Fetch,
): Promise<TokenAnswer> {
  const body = new URLSearchParams({ client_id: clientId, ...parameters });
  const answer = await answerOf(() => fetchFrom(tokenAt, { method: 'POST', body }));
  const given = Given.safeParse(answer);
  if (given.success) {
    const { access_token, expires_in, refresh_token = null } = given.data;
    const tokens = { access: access_token, expiresIn: expires_in, refresh: refresh_token };
    return { kind: 'given', tokens };
  }
  const refused = Refused.safeParse(answer);
  // its own trouble is none of the sign-in's
  if (!refused.success || /^(server_error|temporarily_unavailable)$/.test(refused.data.error)) {
    return { kind: 'unreachable' };
  }
  return { kind: 'refused', code: refused.data.error };
}

async function askCognito(at: string, body: object, fetchFrom: Fetch): Promise<TokenAnswer> {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSCognitoIdentityProviderService.GetTokensFromRefreshToken',
  };
  const sent = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await answerOf(() => fetchFrom(at, sent));
  const given = GivenByCognito.safeParse(answer);
  if (given.success) {
    const { AccessToken, ExpiresIn, RefreshToken = null } = given.data.AuthenticationResult;
    const tokens = { access: AccessToken, expiresIn: ExpiresIn, refresh: RefreshToken };
    return { kind: 'given', tokens };
  }
  const refused = RefusedByCognito.safeParse(answer);
  if (!refused.success || !/NotAuthorized|RefreshTokenReuse/.test(refused.data.__type)) {
    return { kind: 'unreachable' };
  }
  return { kind: 'refused', code: refused.data.__type };
}

async function answerOf(asked: () => Promise<Response>): Promise<unknown> {
  try {
    return await (await asked()).json();
  } catch {
    return null;
  }
}
