import { type CandidateField, candidateFields, enumerate, fieldLabel } from '@payung/domain';

/** Field names as the service sends them, as words of a sentence; one this page does not know stands as it came. */
export function fieldWords(fields: readonly string[]): string {
  const words = fields.map((field) => (isCandidateField(field) ? fieldLabel(field) : field));
  return enumerate(words, 'dan');
}

function isCandidateField(field: string): field is CandidateField {
  return candidateFields.some((known) => known === field);
}
