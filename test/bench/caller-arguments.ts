import { resolve } from 'node:path';

/** What was asked for cannot be done as it was written; the message says what to change. */
export class UsageError extends Error {}

/** Paths are meant from where the caller stands, not from where the package manager runs us. */
export function callerPath(path: string, environment: NodeJS.ProcessEnv): string {
  return resolve(environment.INIT_CWD || process.cwd(), path);
}

/** @throws UsageError unless the text is a whole number of at least 1 */
export function countFrom(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new UsageError(`--${name} takes a whole number of at least 1.`);
  }
  return count;
}
