import { errorTrace } from '@payung/data';

/**
 * Writes one line for whoever runs the service, to standard error. Only the kind of an error and where it rose
 * are told: its text might quote what somebody sent.
 */
export function note(what: string, error?: unknown): void {
  process.stderr.write(`${error === undefined ? what : `${what} ${errorTrace(error)}`}\n`);
}
