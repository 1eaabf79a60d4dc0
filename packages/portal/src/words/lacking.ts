import { type CandidateField, candidateFields, fieldLabel } from '@payung/domain';

/** Field names as the service sends them, in words; one this page does not know stands as it came. */
export function fieldWords(fields: readonly string[]): string {
  return fields.map((field) => (isCandidateField(field) ? fieldLabel(field) : field)).join(', ');
}

function isCandidateField(field: string): field is CandidateField {
  return candidateFields.some((known) => known === field);
}
