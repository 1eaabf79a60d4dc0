import { useSyncExternalStore } from 'react';
import { hasLeft, subscribe } from '../../session.ts';
import type { Draft, Step } from './draft.ts';

// In memory only: corrected cells hold numbers and names, which are never kept open on a device. They last while the
// portal is open, also when one looks at another room in between.
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();
const none: Draft = [];

/** What waits now, also for whoever asks later than a page was drawn. */
export function draftOf(list: string): Draft {
  return drafts.get(list) ?? none;
}

/** Puts another draft in the place of a list's present one. */
export function changeDraft(list: string, change: (draft: Draft) => Draft): void {
  const next = change(draftOf(list));
  if (next.length === 0) drafts.delete(list);
  else drafts.set(list, next);
  for (const listener of listeners) listener();
}

export function addStep(list: string, step: Step): void {
  if (step.edits.length > 0) changeDraft(list, (draft) => [...draft, step]);
}

/** Takes back what was done last, all of it. */
export function dropLastStep(list: string): void {
  changeDraft(list, (draft) => draft.slice(0, -1));
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The corrections of a list that were not sent yet. */
export function useDraft(list: string): Draft {
  return useSyncExternalStore(follow, () => draftOf(list));
}

// the next one at the computer is asked for nothing of whoever left
subscribe(() => {
  if (!hasLeft()) return;
  drafts.clear();
  for (const listener of listeners) listener();
});

// closing the tab would lose them
addEventListener('beforeunload', (event) => {
  if (drafts.size > 0) event.preventDefault();
});
