import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type Caller, callerAt, read } from './http-caller.ts';

/** A browser as far as signing in needs one: cookies, no following of redirects, its own origin on forms. */
function aBrowser(address: string) {
  const jar = new Map<string, { path: string; pair: string }>();
  async function ask(to: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(to, address);
    const sent = [...jar.values()].filter(({ path }) => url.pathname.startsWith(path));
    const cookie = sent.map(({ pair }) => pair).join('; ');
    const headers = { origin: address, ...(cookie === '' ? {} : { cookie }) };
    const answer = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const header of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
      const path = attributes.find((one) => one.startsWith('path='))?.slice(5) ?? '/';
      jar.set(`${path} ${pair.split('=')[0]}`, { path, pair });
    }
    return answer;
  }
  const form = (to: string, fields: Record<string, string>): Promise<Response> =>
    ask(to, { method: 'POST', body: new URLSearchParams(fields) });
  return { ask, form };
}

const to = (answer: Response): string => answer.headers.get('location') ?? '';
const Mails = z.array(z.object({ to: z.string(), links: z.array(z.string()) }));

/** Follows the link of the newest invitation to an address, and chooses a password there. */
export async function acceptInvitation(
  address: string,
  email: string,
  password: string,
): Promise<void> {
  const answer = await callerAt(address, null).ask('GET', '/local/outbox');
  const link = read(answer, Mails).find((mail) => mail.to === email)?.links[0];
  if (link === undefined) throw new Error('nobody was invited at this address');
  const tautan = new URL(link).searchParams.get('tautan') ?? '';
  const chosen = await aBrowser(address).form('/identity/kata-sandi', {
    tautan,
    password,
    again: password,
  });
  if (chosen.status >= 400) throw new Error(`the password was not taken: ${chosen.status}`);
}

/** Signs in by the page, as the portal does it (authorization code with PKCE). */
export async function signedInByPage(
  address: string,
  email: string,
  password: string,
): Promise<Caller> {
  const browser = aBrowser(address);
  const verifier = randomBytes(32).toString('base64url');
  const redirect_uri = `${address}/masuk/selesai`;
  const client_id = 'payung-portal';
  const query = new URLSearchParams({
    client_id,
    response_type: 'code',
    redirect_uri,
    scope: 'openid',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'state-1',
  });
  const page = to(await browser.ask(`/identity/auth?${query}`));
  const sent = await browser.form(page, { email, password });
  const back = new URL(to(await browser.ask(to(sent))));
  const tokens = await browser.form('/identity/token', {
    grant_type: 'authorization_code',
    client_id,
    redirect_uri,
    code: back.searchParams.get('code') ?? '',
    code_verifier: verifier,
  });
  const { access_token } = z.object({ access_token: z.string() }).parse(await tokens.json());
  return callerAt(address, access_token);
}
