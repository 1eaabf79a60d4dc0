import * as z from 'zod';
import { challengeOf, newSecret } from './pkce.ts';
import { portalSettings } from './settings.ts';
import { exchange, type TokenAnswer } from './tokens.ts';

/** Where the provider sends people back to; registered with it, so it is not free to change. */
export const returnPath = '/masuk/selesai';

const storageKey = 'payung.sign-in';
/** Set where somebody is signed in, so that a new tab asks the provider at once. Says nothing of whom. */
const hintKey = 'payung.known';

const Begun = z.object({ state: z.string(), verifier: z.string(), returnTo: z.string() });

/** The browser bars its storage, or it is full: a return from the provider would find nothing of what was begun. */
export class StorageBarred extends Error {
  override readonly name = 'StorageBarred';
}

/** How a return from the provider ended. */
export type Return =
  | Exclude<TokenAnswer, { kind: 'given' }>
  | (Extract<TokenAnswer, { kind: 'given' }> & { readonly returnTo: string })
  /** a silent try, and nobody was signed in */
  | { readonly kind: 'nobody'; readonly returnTo: string }
  /** not begun in this tab: an old link, the back button, or somebody else's code */
  | { readonly kind: 'unknown' };

/**
 * Leaves the portal for the provider's page.
 *
 * @param silently only look whether somebody is signed in already, and come back at once
 * @throws StorageBarred where nothing can be kept until the return
 */
export async function leaveForSignIn(returnTo: string, silently = false): Promise<void> {
  const { signIn } = await portalSettings();
  const random = (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes);
  const begun = { state: newSecret(random), verifier: newSecret(random), returnTo };
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(begun));
  } catch (cause) {
    throw new StorageBarred(undefined, { cause });
  }
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: signIn.clientId,
    scope: signIn.scope,
    redirect_uri: redirectUri(),
    state: begun.state,
    code_challenge: await challengeOf(begun.verifier),
    code_challenge_method: 'S256',
    ui_locales: 'id',
    ...(silently ? { prompt: 'none' } : {}),
  });
  location.assign(`${signIn.authorizeAt}?${query}`);
}

/** Takes what the provider sent back. Each return counts once: what was begun is forgotten first. */
export async function finishSignIn(search: URLSearchParams): Promise<Return> {
  const begun = takeBegun();
  if (begun === null || begun.state !== search.get('state')) return { kind: 'unknown' };
  const { returnTo, verifier } = begun;
  const refusal = search.get('error');
  if (refusal !== null) {
    return /_required$/.test(refusal)
      ? { kind: 'nobody', returnTo }
      : { kind: 'refused', code: refusal };
  }
  const { signIn } = await portalSettings();
  const code = search.get('code') ?? '';
  const sent = { code, verifier, redirectUri: redirectUri() };
  const answer = await exchange(signIn, sent, (address, init) => fetch(address, init));
  return answer.kind === 'given' ? { ...answer, returnTo } : answer;
}

/** Ends the sign-in of this browser at the provider; may leave the page. @throws when the provider is not reached */
export async function signOutAtProvider(): Promise<void> {
  const { signIn } = await portalSettings();
  const { by, at } = signIn.signOut;
  switch (by) {
    case 'post':
      await fetch(at, { method: 'POST', body: new URLSearchParams() });
      return;
    case 'visit': {
      const logout_uri = `${location.origin}/masuk`;
      location.assign(`${at}?${new URLSearchParams({ client_id: signIn.clientId, logout_uri })}`);
    }
  }
}

/** Whether somebody signed in from this browser and has not left since. */
export function isSomebodyKnown(): boolean {
  try {
    return localStorage.getItem(hintKey) !== null;
  } catch {
    return false;
  }
}

export function rememberSomebody(isKnown: boolean): void {
  try {
    if (isKnown) localStorage.setItem(hintKey, '1');
    else localStorage.removeItem(hintKey);
  } catch {
    // storage is barred: a new tab then asks for one press more
  }
}

function redirectUri(): string {
  return `${location.origin}${returnPath}`;
}

function takeBegun(): z.infer<typeof Begun> | null {
  try {
    const kept = sessionStorage.getItem(storageKey);
    sessionStorage.removeItem(storageKey);
    return kept === null ? null : Begun.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}
