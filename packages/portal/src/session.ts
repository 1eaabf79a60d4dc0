import { useSyncExternalStore } from 'react';
import * as z from 'zod';

const storageKey = 'payung.session';

const Session = z.object({
  token: z.string(),
  /** ms since epoch */
  expiresAt: z.number(),
});
export type Session = z.infer<typeof Session>;

/** Why nobody is signed in: never was, left, or the time ran out. */
export type Absence = 'never' | 'left' | 'expired';

let session: Session | null = restore();
let absence: Absence = 'never';
const listeners = new Set<() => void>();

/** The one place that knows how somebody is signed in; the rest of the portal asks for the token only. */
export function currentToken(now: number): string | null {
  if (session !== null && session.expiresAt <= now) endSession('expired');
  return session?.token ?? null;
}

/** `expiresInSeconds` counts from now. */
export function startSession(token: string, expiresInSeconds: number, now: number): void {
  session = { token, expiresAt: now + expiresInSeconds * 1000 };
  store(session);
  tell();
}

export function endSession(why: Absence): void {
  if (session === null) return;
  session = null;
  absence = why;
  store(null);
  tell();
}

export function whyAbsent(): Absence {
  return absence;
}

export function useSession(): Session | null {
  return useSyncExternalStore(subscribe, () => session);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
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
