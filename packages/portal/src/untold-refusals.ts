import type { MutationCache } from '@tanstack/react-query';

/**
 * Tells of each act that failed once nothing on the page waits for it any more: what somebody else did meanwhile takes
 * a dialog away together with the words in which it would have said that one came second.
 *
 * @param tell is given what was thrown
 * @returns ends it
 */
export function tellUntold(acts: MutationCache, tell: (error: unknown) => void): () => void {
  const waiting = new WeakMap<object, number>();
  const count = (act: object, by: number) => waiting.set(act, (waiting.get(act) ?? 0) + by);
  return acts.subscribe((event) => {
    if (event.type === 'observerAdded') count(event.mutation, 1);
    if (event.type === 'observerRemoved') count(event.mutation, -1);
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    if ((waiting.get(event.mutation) ?? 0) === 0) tell(event.action.error);
  });
}
