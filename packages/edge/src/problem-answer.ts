import { problemStatus } from '@payung/contract';
import {
  KeysDestroyedError,
  NewerItemError,
  OutcomeUnknownError,
  TooBusyError,
  WorkNotSentError,
} from '@payung/data';
import { HTTPException } from 'hono/http-exception';
import { Problematic, problemOf } from './problematic.ts';

/** A problem that passes by itself; the client is told when to come again. */
type Passing = Problematic & { readonly retryAfter?: number };

/** A problem as the answer to a request (RFC 9457); of a missing or wrong token with the challenge that HTTP asks for. */
export function answerProblem(problem: Passing, correlationId: string): Response {
  const status = problemStatus[problem.code];
  return new Response(JSON.stringify(problemOf(problem, correlationId)), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-correlation-id': correlationId,
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(problem.retryAfter === undefined ? {} : { 'retry-after': String(problem.retryAfter) }),
    },
  });
}

/** The answer to an address that no route takes, or not by this method. @param allowed methods that it does take */
export function answerUnrouted(allowed: readonly string[], correlationId: string): Response {
  if (allowed.length === 0) {
    return answerProblem(new Problematic('route-unknown', 'no such route'), correlationId);
  }
  const refused = new Problematic('method-not-allowed', `this address takes ${allowed.join(', ')}`);
  const response = answerProblem(refused, correlationId);
  response.headers.set('allow', allowed.join(', '));
  return response;
}

/** Seconds after which it is worth asking a queue again. */
const afterQueueSeconds = 5;

/** What was thrown, as a problem; null for a defect of the service, which only its operators are told of. */
export function knownProblem(error: Error): Passing | null {
  if (error instanceof Problematic) return error;
  if (error instanceof TooBusyError) {
    const busy = new Problematic('too-busy', 'too many are writing at once; nothing was changed');
    return Object.assign(busy, { retryAfter: error.retryAfterSeconds });
  }
  // of a request that changed something this becomes the next (`afterItsCommits`)
  if (error instanceof WorkNotSentError) {
    const busy = new Problematic(
      'too-busy',
      'no work can be asked for just now; nothing was changed',
    );
    return Object.assign(busy, { retryAfter: afterQueueSeconds });
  }
  // no time to come again: whoever sends it again without a key and without a look may do it twice
  if (error instanceof OutcomeUnknownError) {
    return new Problematic(
      'outcome-unknown',
      'this may have been done: look before you send it again, or send the same under the same key',
    );
  }
  // waiting does not help: the operators have to put the newer release back
  if (error instanceof NewerItemError) {
    return new Problematic(
      'release-behind',
      'this is kept in the form of a newer release; nothing was changed',
    );
  }
  // a token from before its region's end may be shown for as long as it lives
  if (error instanceof KeysDestroyedError) {
    return new Problematic('region-suspended', 'the region has left the service');
  }
  // Hono's own, of a body that is not what its route takes
  if (error instanceof HTTPException && error.status === 415) {
    return new Problematic('media-type-unsupported', 'send JSON as application/json');
  }
  if (error instanceof HTTPException && error.status === 400) {
    return new Problematic('body-unreadable', 'the body is not JSON');
  }
  return null;
}
