import type { Candidate, CandidateField, Claimed } from '../candidate.ts';
import type { CalendarDate, Nik } from '../identifiers.ts';
import { nikFacts, parseNik } from '../nik.ts';

/** Why a repair says nothing that the row does not say itself. */
export type RepairGround = 'digits-alone' | 'date-of-nik' | 'marks-dropped';

/** What could stand in a cell instead, for a person to look at; nothing is written by itself. */
export interface ProposedRepair {
  readonly text: string;
  readonly ground: RepairGround;
}

// what a list reader refuses: C0 without tab and line breaks, DEL, C1, and the marks that reorder text on screen
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

function textOf(claimed: Claimed<unknown>): string {
  return claimed.state === 'missing' ? '' : claimed.text;
}

function nikOf(claimed: Claimed<string>): Nik | null {
  const parsed = claimed.state === 'given' ? parseNik(claimed.value) : null;
  return parsed?.ok === true ? parsed.nik : null;
}

/** The very digits that stand there, where they are a possible number once everything else is gone. */
function digitsAlone(claimed: Claimed<string>): ProposedRepair | null {
  const text = textOf(claimed);
  const digits = text.replace(/\D/g, '');
  if (digits === text || digits.length !== 16 || claimed.state !== 'given') return null;
  return parseNik(digits).ok && !parseNik(claimed.value).ok
    ? { text: digits, ground: 'digits-alone' }
    : null;
}

/** Whether three numbers are day, month and year of a date in some order, the year perhaps in two digits. */
function says(numbers: readonly number[], date: CalendarDate): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, year % 100].some((one) => {
    const left = [...numbers];
    return [day, month, one].every((part) => {
      const at = left.indexOf(part);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  });
}

/**
 * The date in the NIK, where the cell has the very same day, month and year in another order or beside another date:
 * day and month that were swapped. A date that only the NIK says is never put in place of one that somebody wrote.
 */
function dateOfNik(candidate: Candidate, today: CalendarDate): ProposedRepair | null {
  const nik = nikOf(candidate.nationalId);
  if (nik === null || candidate.birthDate.state !== 'unreadable') return null;
  const { birthDate } = nikFacts(nik, today);
  const parts = candidate.birthDate.text.split('|');
  const agrees = parts.some((part) => {
    const numbers = part.match(/\d+/g)?.map(Number) ?? [];
    return numbers.length === 3 && says(numbers, birthDate);
  });
  if (!agrees) return null;
  return { text: birthDate.split('-').reverse().join('-'), ground: 'date-of-nik' };
}

/** The same words without marks that cannot be printed. */
function marksDropped(claimed: Claimed<unknown>): ProposedRepair | null {
  if (claimed.state !== 'unreadable' || claimed.fault !== 'control-characters') return null;
  const text = claimed.text.replace(unprintable, '').replace(/\s+/g, ' ').trim();
  return text === '' ? null : { text, ground: 'marks-dropped' };
}

/**
 * A mechanical repair of one cell that is honest: it drops what is no part of the answer, or takes the one reading of a
 * date that the NIK of the same row confirms. Digits are never added, changed or guessed. Null where only a person
 * with the card in hand can say what is right.
 * @param today in the region's time zone; the century of a NIK hangs on it
 */
export function proposeRepair(
  candidate: Candidate,
  field: CandidateField,
  today: CalendarDate,
): ProposedRepair | null {
  switch (field) {
    case 'nationalId':
      return digitsAlone(candidate.nationalId);
    case 'birthDate':
      return dateOfNik(candidate, today) ?? marksDropped(candidate.birthDate);
    default:
      return marksDropped(candidate[field]);
  }
}
