import type { LinkNote, LinkRequest } from '@payung/matching';

const filledIn = (field: string, { records }: LinkRequest): number =>
  records.filter(({ values }) => (values[field] ?? '') !== '').length;

/** Fields that nobody fills, and those that are filled with something else than their kind. */
function emptyFieldLines(fields: readonly string[], request: LinkRequest): string[] {
  const empty = fields.filter((field) => filledIn(field, request) === 0);
  const misread = fields.filter((field) => !empty.includes(field));
  const lines = misread.map((field) => {
    const kind = request.schema.fields.find(({ name }) => name === field)?.kind ?? 'its kind';
    return `none of the ${filledIn(field, request)} values in ${field} can be read as ${kind}; it was not compared. Is the kind right?`;
  });
  if (empty.length > 0) lines.push(`not compared, as no record fills it: ${empty.join(', ')}.`);
  return lines;
}

function otherLine(note: Exclude<LinkNote, { code: 'empty-field' }>): string {
  switch (note.code) {
    case 'one-value':
      return `all ${note.records} records that fill ${note.field} say the same; it tells nobody apart.`;
    case 'generic-keys': {
      const values = note.keys === 1 ? '1 value is' : `${note.keys} values are`;
      return `${values} so common (in up to ${note.largest} records) that those records were compared only where more agrees.`;
    }
  }
}

/** What the engine noticed while it linked, as lines for the caller. */
export function noteLines(notes: readonly LinkNote[], request: LinkRequest): string[] {
  const empty = notes.flatMap((note) => (note.code === 'empty-field' ? [note.field] : []));
  const others = notes.flatMap((note) => (note.code === 'empty-field' ? [] : [otherLine(note)]));
  return [...emptyFieldLines(empty, request), ...others].map((line) => `note: ${line}`);
}
