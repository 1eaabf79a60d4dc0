import { useSyncExternalStore } from 'react';
import * as z from 'zod';
import { type Place, placeOf, wantedBy } from './sign-in/claims.ts';
import { type PortalSettings, portalSettings } from './sign-in/settings.ts';
import { renew, type TokenAnswer, type Tokens, type Wanted } from './sign-in/tokens.ts';

const storageKey = 'payung.session';
/** ms before its end from which a token is renewed: a request under way must not meet the end */
const renewBefore = 60_000;

const Session = z.object({
  token: z.string(),
  /** ms since epoch */
  expiresAt: z.number(),
  /** null for the accounts of the demonstration, whose sign-in simply ends */
  refresh: z.string().nullable(),
});
export type Session = z.infer<typeof Session>;

/** Why nobody is signed in: never was, left, or the time ran out. */
export type Absence = 'never' | 'left' | 'expired';

/** What came of asking for a newer token. */
export type Renewal = 'done' | 'over' | 'unreachable';

let session: Session | null = restore();
let absence: Absence = 'never';
let renewing: Promise<Renewal> | null = null;
const listeners = new Set<() => void>();

/** Told to the other tabs of this browser: somebody left, so everybody leaves. */
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('payung');
otherTabs?.addEventListener('message', () => endSession('left', 'already told'));

/** Whether somebody is signed in; a token that ran out counts as long as it can be renewed. */
export function isSignedIn(now: number): boolean {
  if (session !== null && session.expiresAt <= now && session.refresh === null) {
    endSession('expired');
  }
  return session !== null;
}

/**
 * The token for a request, renewed first where its end is near; null when nobody is signed in. A line that is
 * lost meanwhile leaves the old token as it is: the request then says what is wrong.
 */
export async function freshToken(now: number): Promise<string | null> {
  if (!isSignedIn(now) || session === null) return null;
  if (session.refresh !== null && session.expiresAt - renewBefore <= now) await renewSession(null);
  return currentToken();
}

/** The token as it is, whatever its time; null when nobody is signed in. */
export function currentToken(): string | null {
  return session?.token ?? null;
}

/** Where the signed-in person belongs; null when there is nobody. */
export function currentPlace(): Place | null {
  return session === null ? null : placeOf(session.token);
}

/** Forgets what this tab got by being duplicated; it signs in by itself, and the other tab keeps its own. */
export function dropCopiedSession(): void {
  if (!isDemoSession()) keep(null);
}

/** Whether this is an account of the demonstration, which no provider knows of. */
export function isDemoSession(): boolean {
  return session !== null && session.refresh === null;
}

export function startSession(tokens: Tokens, now: number): void {
  keep({
    token: tokens.access,
    expiresAt: now + tokens.expiresIn * 1000,
    refresh: tokens.refresh,
  });
}

/** Renews the sign-in of this tab, for another place where one is wanted. Calls at once share one renewal. */
export function renewSession(wanted: Wanted | null): Promise<Renewal> {
  if (renewing !== null && wanted === null) return renewing;
  // one after the other: a refresh token used twice ends the sign-in
  const before: Promise<unknown> = renewing ?? Promise.resolve();
  const next = before.then(() => renewNow(wanted));
  renewing = next;
  void next.finally(() => {
    if (renewing === next) renewing = null;
  });
  return next;
}

async function renewNow(wanted: Wanted | null): Promise<Renewal> {
  const old = session;
  if (old?.refresh == null) return 'over';
  const { refresh } = old;
  let settings: PortalSettings;
  try {
    settings = await portalSettings();
  } catch {
    return 'unreachable';
  }
  const renewFor = (place: Wanted) =>
    renew(settings.signIn, refresh, place, (address, init) => fetch(address, init));
  const answer = await renewFor(wanted ?? wantedBy(placeOf(old.token)));
  // the region was closed or left meanwhile; the sign-in itself may still hold
  const isGone = answer.kind === 'refused' && wanted === null;
  return takeRenewal(isGone ? await renewFor({}) : answer, old, wanted);
}

function takeRenewal(answer: TokenAnswer, old: Session, wanted: Wanted | null): Renewal {
  switch (answer.kind) {
    case 'given':
      // somebody left while the answer was on its way
      if (session !== old) return 'over';
      startSession({ ...answer.tokens, refresh: answer.tokens.refresh ?? old.refresh }, Date.now());
      return 'done';
    case 'refused':
      // a region that is not one's own any more leaves the sign-in as it was
      if (wanted === null && session === old) endSession('expired');
      return 'over';
    case 'unreachable':
      return 'unreachable';
  }
}

export function endSession(why: Absence, others: 'told too' | 'already told' = 'told too'): void {
  // a tab whose time ran out keeps what was typed in it, until somebody leaves in another
  if (session === null && others === 'told too') return;
  absence = why;
  keep(null);
  if (why === 'left' && others === 'told too') otherTabs?.postMessage('left');
}

export function whyAbsent(): Absence {
  return absence;
}

/** Whether whoever was signed in has left by their own will: nothing of theirs is kept then. */
export function hasLeft(): boolean {
  return session === null && absence === 'left';
}

export function useSession(): Session | null {
  return useSyncExternalStore(subscribe, () => session);
}

/** Tells of each change of who is signed in. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(next: Session | null): void {
  session = next;
  store(next);
  for (const listener of listeners) listener();
}

// A tab's own storage: it survives a reload and is gone when the tab is closed.
function restore(): Session | null {
  try {
    const kept = sessionStorage.getItem(storageKey);
    return kept === null ? null : Session.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}

function store(value: Session | null): void {
  try {
    if (value === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify(value));
  } catch {
    // storage is barred in this browser: the session then lives as long as the page
  }
}
