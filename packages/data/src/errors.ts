/** The database refused for contention or throttling longer than we are willing to wait. Nothing was written. */
export class TooBusyError extends Error {
  /** seconds after which it is worth asking again */
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number, cause?: unknown) {
    super('the database is too busy', { cause });
    this.name = 'TooBusyError';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * The database did not say whether it carried a write out, and then refused for contention or throttling longer than we
 * are willing to wait: it may have been written. Whoever asked looks first, or asks again under the same key.
 */
export class OutcomeUnknownError extends Error {
  constructor(cause?: unknown) {
    super('the database did not say whether it was written', { cause });
    this.name = 'OutcomeUnknownError';
  }
}

/**
 * The queue did not say that it took some work: it throttled or refused, broke off, or answered with a fault. It may have
 * taken it all the same, which does no harm: work that comes twice is done once.
 */
export class WorkNotSentError extends Error {
  /** of the work */
  readonly kind: string;
  constructor(kind: string, cause?: unknown) {
    super(`the queue did not take work of kind ${kind}`, { cause });
    this.name = 'WorkNotSentError';
    this.kind = kind;
  }
}

/** Whether a database that has too much to do is why something was not done, or is not known to be done. */
export function isOutOfTurn(error: unknown): error is TooBusyError | OutcomeUnknownError {
  return error instanceof TooBusyError || error instanceof OutcomeUnknownError;
}

/** An item in a table does not have the shape that this version reads: a defect, never the user's fault. */
export class UnreadableItemError extends Error {
  constructor(kind: string, cause: unknown) {
    super(`an item of kind ${kind} could not be read`, { cause });
    this.name = 'UnreadableItemError';
  }
}

/**
 * A later version has written an item, or is about to be overwritten by this one: the service was put back. Nothing of
 * it was read and nothing was written.
 */
export class NewerItemError extends Error {
  readonly kind: string;
  /** the version of the item */
  readonly found: number;
  /** the newest that is known here */
  readonly known: number;
  constructor(kind: string, found: number, known: number) {
    super(
      `an item of kind ${kind} was written in version ${found}, and this release knows version ${known}: put the newer release back`,
    );
    this.name = 'NewerItemError';
    this.kind = kind;
    this.found = found;
    this.known = known;
  }
}
