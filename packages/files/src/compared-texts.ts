import type { Candidate, Claimed } from '@payung/domain';

/** Digits of a NIK that a spreadsheet leaves when it turns the last one into 0. */
const keptDigits = 15;

const said = (claim: Claimed<string>): string => (claim.state === 'given' ? claim.value : '');

/** A rounded NIK still says its first 15 digits, unless a cell shows it as 3,3E+15. */
function numberOf(claim: Claimed<string>): string {
  if (claim.state !== 'unreadable') return said(claim);
  const digits = claim.text.replace(/[\s.'-]/g, '');
  return /^\d+$/.test(digits) && digits.length >= keptDigits ? digits : '';
}

/**
 * What a row of a list says of a person, as texts by which two rows are compared. What a cell does not say readably is
 * left out, but for a number of which a spreadsheet lost the end.
 *
 * @returns values under the names of the fields of the workers' schema in `packages/matching`; empty where nothing is said
 */
export function comparedTexts(candidate: Candidate): Readonly<Record<string, string>> {
  return {
    nationalId: numberOf(candidate.nationalId),
    name: said(candidate.name),
    birthDate: said(candidate.birthDate),
    sex: said(candidate.sex),
    motherMaidenName: said(candidate.motherMaidenName),
    familyCardNo: numberOf(candidate.familyCardNo),
    village: said(candidate.village),
    address: said(candidate.address),
    rt: said(candidate.rt),
    rw: said(candidate.rw),
    phone: said(candidate.phone),
  };
}
