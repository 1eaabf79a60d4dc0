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
