import { type CandidateField, candidateFields, enumerate, fieldLabel } from '@payung/domain';
import { ofDomain } from '../language/of-domain.ts';

/** Field names as the service sends them, as words of a sentence; one this page does not know stands as it came. */
export function fieldWords(fields: readonly string[]): string {
  return ofDomain(
    enumerate(
      fields.map((field) => (isCandidateField(field) ? fieldLabel(field) : field)),
      'dan',
    ),
  );
}

/** One such field within a sentence: `tanggal lahir`. */
export function fieldWord(field: string): string {
  return isCandidateField(field) ? ofDomain(fieldLabel(field)) : field;
}

/** The same as a heading: `Tanggal lahir`. */
export function fieldTitle(field: string): string {
  const word = fieldWord(field);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function isCandidateField(field: string): field is CandidateField {
  return candidateFields.some((known) => known === field);
}
