import type { LinkNote, LinkRequest } from '@payung/matching';

/** A field that nobody fills, or that everybody fills with something else than its kind. */
function emptyFieldText(field: string, { schema, records }: LinkRequest): string {
  const filled = records.filter(({ values }) => (values[field] ?? '') !== '').length;
  if (filled === 0) return `no record says anything in ${field}; it was not compared.`;
  const kind = schema.fields.find(({ name }) => name === field)?.kind ?? 'its kind';
  return `none of the ${filled} values in ${field} can be read as ${kind}; it was not compared. Is the kind right?`;
}

function noteText(note: LinkNote, request: LinkRequest): string {
  switch (note.code) {
    case 'empty-field':
      return emptyFieldText(note.field, request);
    case 'one-value':
      return `all ${note.records} records that fill ${note.field} say the same; it tells nobody apart.`;
    case 'generic-keys':
      return `${note.keys} values are so common (the most common in ${note.largest} records) that those records were compared only where more agrees.`;
  }
}

/** What the engine noticed while it linked, as lines for the caller. */
export function noteLines(notes: readonly LinkNote[], request: LinkRequest): string[] {
  return notes.map((note) => `note: ${noteText(note, request)}`);
}
