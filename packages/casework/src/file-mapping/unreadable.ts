import { UnreadableList } from '@payung/files';
import { type Result, refuse } from '../refusal.ts';

/** A file that cannot be read, as a fault of the request. @throws whatever else went wrong */
export function unreadable(error: unknown): Result<never> {
  if (!(error instanceof UnreadableList)) throw error;
  const detail = `the file cannot be read: ${error.fault.code}`;
  return refuse({ code: 'request-faults', faults: [{ field: 'file', detail }] });
}
