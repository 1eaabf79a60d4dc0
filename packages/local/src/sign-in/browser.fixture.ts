import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { portalReturnPath } from './provider.ts';

const Tokens = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
});
export type Tokens = z.infer<typeof Tokens>;

/** A browser as far as signing in needs one: cookies by path, no following of redirects, its own origin on forms. */
export interface Browser {
  get(path: string): Promise<Response>;
  /** @param headers in place of what a browser would send */
  post(
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Response>;
}

interface Cookie {
  readonly path: string;
  readonly pair: string;
}

function cookieOf(header: string): [string, Cookie] {
  const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
  const path = attributes.find((one) => one.startsWith('path='))?.slice(5) ?? '/';
  return [`${path} ${pair.split('=')[0]}`, { path, pair }];
}

export function openBrowser(
  address: string,
  userAgent = 'Mozilla/5.0 (Windows) Chrome/109',
): Browser {
  const jar = new Map<string, Cookie>();

  async function ask(to: string, init: RequestInit, headers: Record<string, string>) {
    const url = new URL(to, address);
    const cookies = [...jar.values()].filter(({ path }) => url.pathname.startsWith(path));
    const cookie = cookies.map(({ pair }) => pair).join('; ');
    const sent = { 'user-agent': userAgent, ...(cookie === '' ? {} : { cookie }), ...headers };
    const answer = await fetch(url, { redirect: 'manual', ...init, headers: sent });
    for (const header of answer.headers.getSetCookie()) jar.set(...cookieOf(header));
    return answer;
  }

  return {
    get: (path) => ask(path, {}, {}),
    post: (path, fields, headers = { origin: new URL(address).origin }) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }, headers),
  };
}

/** One authorization request of the portal and what it keeps for the exchange of the code. */
export function portalRequest(address: string, more: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${address}${portalReturnPath}`;
  const query = new URLSearchParams({
    client_id: 'payung-portal',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'state-1',
    ...more,
  });
  return { path: `/identity/auth?${query}`, verifier, redirectUri };
}

const locationOf = (answer: Response) => answer.headers.get('location') ?? '';

/** Goes to the sign-in form. @returns its address */
export async function toForm(browser: Browser, request: { path: string }): Promise<string> {
  return locationOf(await browser.get(request.path));
}

/** Sends the form and follows to the portal. @returns the address at which the portal takes its code */
export async function toPortal(
  browser: Browser,
  form: string,
  email: string,
  password: string,
): Promise<URL> {
  const sent = await browser.post(form, { email, password });
  return new URL(locationOf(await browser.get(locationOf(sent))));
}

export function exchange(
  browser: Browser,
  request: { verifier: string; redirectUri: string },
  code: string,
  more: Record<string, string> = {},
): Promise<Response> {
  return browser.post('/identity/token', {
    grant_type: 'authorization_code',
    client_id: 'payung-portal',
    code,
    redirect_uri: request.redirectUri,
    code_verifier: request.verifier,
    ...more,
  });
}

export function refresh(
  browser: Browser,
  refreshToken: string,
  more: Record<string, string> = {},
): Promise<Response> {
  return browser.post('/identity/token', {
    grant_type: 'refresh_token',
    client_id: 'payung-portal',
    refresh_token: refreshToken,
    ...more,
  });
}

export async function tokensOf(answer: Response): Promise<Tokens> {
  return Tokens.parse(await answer.json());
}

/** Why a token was not given, e.g. `400 invalid_grant`. */
export async function refusalOf(answer: Response): Promise<string> {
  const { error } = z.object({ error: z.string() }).parse(await answer.json());
  return `${answer.status} ${error}`;
}

/** The whole way from the portal's door back to it. */
export async function signInAs(
  browser: Browser,
  address: string,
  email: string,
  password: string,
): Promise<Tokens> {
  const request = portalRequest(address);
  const back = await toPortal(browser, await toForm(browser, request), email, password);
  return tokensOf(await exchange(browser, request, back.searchParams.get('code') ?? ''));
}
