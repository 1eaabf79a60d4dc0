import { afterItsCommits, errorTrace, NewerItemError, WorkNotSentError } from '@payung/data';
import { answerProblem, knownProblem } from './problem-answer.ts';
import { Problematic } from './problematic.ts';
import type { ApiLog, FailureFacts } from './stage.ts';

/**
 * Answers what a route threw. A defect is told to the operators by its kind and place, and to the caller by nothing; an
 * item that a later release wrote, and work that the queue did not take, are told to both.
 *
 * @param code by which operators find a defect in the log
 */
export function answerFault(
  error: Error,
  log: ApiLog,
  code: string,
  about: Omit<FailureFacts, 'error'>,
): Response {
  const known = knownProblem(afterItsCommits(error));
  if (error instanceof NewerItemError) {
    log.failed('ITEM_UNREADABLE', { ...about, error: errorTrace(error) });
  } else if (error instanceof WorkNotSentError) {
    log.failed('WORK_NOT_SENT', { ...about, error: errorTrace(error) });
  } else if (known === null) log.failed(code, { ...about, error: errorTrace(error) });
  const told = known ?? new Problematic('unexpected', 'something went wrong here');
  return answerProblem(told, about.correlationId);
}
