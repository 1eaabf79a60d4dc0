/** The service cannot start or go on, for a reason that the person who started it can remove. One sentence. */
export class StartRefused extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'StartRefused';
  }
}

/** Whoever asked for the start ended it before it was done: nothing is wrong. */
export class StartGivenUp extends StartRefused {}

/** The code of a system error such as `EADDRINUSE`, or null. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What a start failed of: a database that gave no answer is no defect, and the person who starts can help it. */
export function whyNotStarted(error: unknown): unknown {
  const unanswered =
    (error instanceof Error && error.name === 'TimeoutError') ||
    systemCode(error) === 'ECONNREFUSED';
  if (!unanswered) return error;
  return new StartRefused(
    'The database gave no answer in time: see whether it runs and whether other programs hold the machine, then start again. Nothing is lost.',
    error,
  );
}
