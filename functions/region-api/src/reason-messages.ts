import type { Reason } from '@payung/domain';

/** What a machine has to send instead, for each reason that keeps a worker from being taken in. */
export function messageOf(reason: Reason): string {
  switch (reason.code) {
    case 'missing':
      return `send ${reason.field}; it is required`;
    case 'unreadable':
      return `send a readable ${reason.field}; this one is refused as ${reason.fault}`;
    case 'nik-length':
      return `send all 16 digits as a string; ${reason.digits} came`;
    case 'nik-characters':
      return 'send digits only, as a string';
    case 'nik-impossible-date':
      return 'digits 7 to 12 must be a birth date as ddmmyy, with 40 added to a woman’s day';
    case 'nik-serial-zero':
      return 'the last 4 digits must not be 0000';
    case 'nik-unknown-province':
      return 'the first 2 digits must be the code of a province';
    case 'name-without-letters':
      return 'send the name in letters';
    case 'birth-date-in-future':
      return 'send a birth date that is not in the future, as YYYY-MM-DD';
    case 'occupation-unknown':
      return 'send the name or code of an occupation in GET /v1/occupations';
    case 'occupation-of-other-agency':
      return `this occupation belongs to ${reason.agencies.join(', ')}; they send it`;
    case 'under-age':
      return `younger than ${reason.minAge} on the first day of cover; send again from ${reason.eligibleFrom}`;
    case 'over-age':
      return `must be younger than ${reason.maxAgeExclusive} on the first day of cover`;
    default:
      return `refused as ${reason.code}`;
  }
}
