import { describe, expect, it } from 'vitest';
import { afterItsCommits, asOneRequest, noteCommit } from './commits-of-request.ts';
import { NewerItemError, OutcomeUnknownError, TooBusyError } from './errors.ts';

const refusals = [new TooBusyError(2), new NewerItemError('region', 2, 1)];

describe('what a request failed with', () => {
  it.each(refusals)('is not told as "nothing was changed" once something was: %s', (error) => {
    const told = asOneRequest(() => {
      noteCommit();
      return afterItsCommits(error);
    });
    expect(told).toBeInstanceOf(OutcomeUnknownError);
  });

  it.each(refusals)('is told as it is while nothing was committed for it: %s', (error) => {
    asOneRequest(noteCommit);
    expect(asOneRequest(() => afterItsCommits(error))).toBe(error);
    expect(afterItsCommits(error)).toBe(error);
  });

  it('is told as it is where it never said so', () => {
    const other = new Error('a defect');
    const told = asOneRequest(() => {
      noteCommit();
      return afterItsCommits(other);
    });
    expect(told).toBe(other);
  });
});
