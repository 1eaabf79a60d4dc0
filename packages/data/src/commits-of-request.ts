import { AsyncLocalStorage } from 'node:async_hooks';
import { NewerItemError, OutcomeUnknownError, TooBusyError, WorkNotSentError } from './errors.ts';

/** Whether anything was committed for the request that is being worked on; a service is shared by many at once. */
const current = new AsyncLocalStorage<{ hasCommitted: boolean }>();

/** Does the work of one request, so that its commits are known when it fails. */
export function asOneRequest<T>(work: () => T): T {
  return current.run({ hasCommitted: false }, work);
}

/** To be called once a commit held that changed something. Nothing outside a request. */
export function noteCommit(): void {
  const request = current.getStore();
  if (request !== undefined) request.hasCommitted = true;
}

/**
 * What a request failed with, as its caller may be told: whoever is refused once something was committed for them must
 * not hear that nothing was changed, as when the database has too much to do for reading what the answer tells.
 */
export function afterItsCommits(error: Error): Error {
  const isDone = current.getStore()?.hasCommitted === true;
  const saysNothingChanged =
    error instanceof TooBusyError ||
    error instanceof NewerItemError ||
    error instanceof WorkNotSentError;
  return isDone && saysNothingChanged ? new OutcomeUnknownError(error) : error;
}
