import { type CandidateField, candidateFields, type FieldFault } from '../candidate.ts';
import type { Outcome, Reason } from '../judgement.ts';

/**
 * Why a row waits for a correction, as a short key under which rows are counted, such as `nik-length:15` or
 * `unreadable:birthDate:impossible-date`. There are few of them however long a list is, and none quotes a cell.
 */
export type Cause = string;

/** more digits than this in a NIK are one cause */
const mostDigitsTold = 32;

/** What a person may put right where a row waits for a look: its number stays, somebody is nominated under it. */
const openInReview: Readonly<Partial<Record<Reason['code'], readonly CandidateField[]>>> = {
  'village-unclear': ['village', 'district'],
  'age-depends-on-date': ['birthDate'],
};

/** The fields of a reason that whoever handed the row in can put right; none where only others can. */
function fieldsOf(outcome: Outcome, reason: Reason): readonly CandidateField[] {
  if (outcome === 'review') return openInReview[reason.code] ?? [];
  if (outcome !== 'to-correct') return [];
  switch (reason.code) {
    case 'missing':
    case 'unreadable':
    case 'nik-length':
    case 'nik-characters':
    case 'nik-impossible-date':
    case 'nik-serial-zero':
    case 'nik-unknown-province':
    case 'name-without-letters':
    case 'birth-date-in-future':
    case 'occupation-unknown':
    case 'occupation-of-other-agency':
      return [reason.field];
    default:
      return [];
  }
}

function keyOf(reason: Reason): Cause {
  switch (reason.code) {
    case 'missing':
      return `${reason.code}:${reason.field}`;
    case 'unreadable':
      return `${reason.code}:${reason.field}:${reason.fault}`;
    case 'nik-length':
      return `${reason.code}:${Math.min(reason.digits, mostDigitsTold)}`;
    default:
      return reason.code;
  }
}

interface JudgedRow {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
}

/** The causes for which a row waits for a correction, each once; none where nothing in it can be put right. */
export function causesOf({ outcome, reasons }: JudgedRow): Cause[] {
  const open = reasons.filter((reason) => fieldsOf(outcome, reason).length > 0);
  return [...new Set(open.map(keyOf))];
}

/** The fields of a row that may be corrected, in the order of a form; all others stay as they were handed in. */
export function correctableFields({ outcome, reasons }: JudgedRow): CandidateField[] {
  const open = new Set(reasons.flatMap((reason) => fieldsOf(outcome, reason)));
  return candidateFields.filter((field) => open.has(field));
}

/** A reason that stands for a cause, for its sentence; what a single row adds (who is near, whose it is) is left out. */
export function reasonOfCause(cause: Cause): Reason | null {
  const [code = '', first = '', second = ''] = cause.split(':');
  switch (code) {
    case 'missing':
      return first === 'nationalId' || first === 'name' || first === 'occupation'
        ? { code, field: first }
        : null;
    case 'unreadable': {
      const field = candidateFields.find((one) => one === first);
      const fault = fieldFaults.find((one) => one === second);
      return field === undefined || fault === undefined ? null : { code, field, fault };
    }
    case 'nik-length':
      return /^\d{1,2}$/.test(first) ? { code, field: 'nationalId', digits: Number(first) } : null;
    case 'nik-characters':
    case 'nik-impossible-date':
    case 'nik-serial-zero':
    case 'nik-unknown-province':
      return { code, field: 'nationalId' };
    case 'name-without-letters':
      return { code, field: 'name' };
    case 'birth-date-in-future':
    case 'age-depends-on-date':
      return { code, field: 'birthDate' };
    case 'occupation-unknown':
      return { code, field: 'occupation', near: [] };
    case 'village-unclear':
      return { code, field: 'village', near: [] };
    default:
      return null;
  }
}

const fieldFaults = [
  'rounded-by-spreadsheet',
  'not-a-date',
  'impossible-date',
  'date-in-two-ways',
  'not-a-number',
  'not-a-sex',
  'too-long',
  'control-characters',
  'formula-error',
] as const satisfies readonly FieldFault[];
