import type { LinkNote } from '@payung/matching';

function noteText(note: LinkNote): string {
  switch (note.code) {
    case 'empty-field':
      return `no record says anything in ${note.field}; it was not compared.`;
    case 'one-value':
      return `all ${note.records} records that fill ${note.field} say the same; it tells nobody apart.`;
    case 'generic-keys':
      return `${note.keys} values are so common (the most common in ${note.largest} records) that those records were compared only where more agrees.`;
  }
}

/** What the engine noticed while it linked, as lines for the caller. */
export function noteLines(notes: readonly LinkNote[]): string[] {
  return notes.map((note) => `note: ${noteText(note)}`);
}
