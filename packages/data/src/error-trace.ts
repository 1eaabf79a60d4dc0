/**
 * What may be told of an error: its kind and where it rose. Its text may quote what somebody sent, and is
 * never written to a log.
 */
export function errorTrace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const at = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return at === undefined ? error.name : `${error.name} ${at.trim()}`;
}
