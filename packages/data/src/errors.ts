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
