import type { LinkResult } from '@payung/matching';

/** What the engine noticed while it linked, as lines for the caller. */
export function noteLines(notes: LinkResult['notes']): string[] {
  return notes.map((note) => `note: ${JSON.stringify(note)}`);
}
