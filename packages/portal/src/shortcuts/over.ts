import { useSyncExternalStore } from 'react';

/** What lies over every page at most one at a time: the list of shortcuts, or the way to anything. */
export type Over = 'shortcuts' | 'palette' | null;

let over: Over = null;
const listeners = new Set<() => void>();

export function showShortcuts(): void {
  set('shortcuts');
}

export function showPalette(): void {
  set('palette');
}

export function closeOver(): void {
  set(null);
}

export function whatIsOver(): Over {
  return over;
}

export function useOver(): Over {
  return useSyncExternalStore(subscribe, whatIsOver);
}

function set(next: Over): void {
  over = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
