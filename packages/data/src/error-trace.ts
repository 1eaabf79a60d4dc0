import { NewerItemError } from './errors.ts';

/**
 * What may be told of an error: its kind and where it rose. Its text may quote what somebody sent, and is
 * never written to a log; that of an item of a later version names its kind alone, and what to do.
 */
export function errorTrace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if (error instanceof NewerItemError) return `${error.name} ${error.message}`;
  const at = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return at === undefined ? error.name : `${error.name} ${at.trim()}`;
}
