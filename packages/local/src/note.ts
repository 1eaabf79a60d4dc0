/**
 * Writes one line for whoever runs the service, to standard error. Only the kind of an error is told: its text
 * might quote what somebody sent.
 */
export function note(what: string, error?: unknown): void {
  const kind = error instanceof Error ? error.name : error === undefined ? '' : typeof error;
  const at = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : '';
  process.stderr.write(`${[what, kind, at].filter((part) => part !== '').join(' ')}\n`);
}
