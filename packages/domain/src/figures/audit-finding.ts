import { addDays } from '../dates.ts';
import type { CalendarDate } from '../identifiers.ts';
import { type ContributionMonth, firstDayOf } from '../months.ts';

/**
 * What an auditor asks of every paid month: was it decided, did the insurer take it, should it have been paid. Worst
 * first: where several hold, the month counts under the first alone, so that no rupiah is at risk twice.
 */
export const auditFindings = [
  'paid-twice',
  'paid-after-death',
  'paid-after-leaving',
  'paid-not-determined',
  'refused-by-insurer',
  'not-registered',
  'over-age-at-registration',
  'covered-elsewhere',
  'overridden',
] as const;
export type AuditFinding = (typeof auditFindings)[number];

/** A month for which money went out for somebody. */
export interface AuditedMonth {
  readonly month: ContributionMonth;
  /** rupiah */
  readonly rupiah: number;
  /** how many times it was paid, from whatever source */
  readonly times: number;
  readonly isDetermined: boolean;
  readonly isCoveredElsewhere: boolean;
}

/** What is known of somebody on the day that is asked about. */
export interface AuditedPerson {
  readonly paid: readonly AuditedMonth[];
  readonly diedOn: CalendarDate | null;
  /** the first day without cover, for whoever left for another reason */
  readonly leftOn: CalendarDate | null;
  readonly registration: 'registered' | 'refused' | 'unanswered';
  readonly isOverAge: boolean;
  /** somebody decided against what a rule said, with a reason */
  readonly isOverridden: boolean;
}

/** A paid month that does not stand up to the three-way check. */
export interface FoundMonth {
  readonly month: ContributionMonth;
  readonly finding: AuditFinding;
  /** whole rupiah at risk */
  readonly rupiah: number;
}

/** Whether no day of a month is covered; the month that cover ends in is owed. */
function beginsFrom(month: ContributionMonth, end: CalendarDate | null): boolean {
  return end !== null && firstDayOf(month) >= end;
}

/** The day of death is covered still. */
function dayAfter(day: CalendarDate | null): CalendarDate | null {
  return day === null ? null : addDays(day, 1);
}

function findingOf(month: AuditedMonth, person: AuditedPerson): AuditFinding | null {
  if (month.times > 1) return 'paid-twice';
  if (beginsFrom(month.month, dayAfter(person.diedOn))) return 'paid-after-death';
  if (beginsFrom(month.month, person.leftOn)) return 'paid-after-leaving';
  if (!month.isDetermined) return 'paid-not-determined';
  if (person.registration === 'refused') return 'refused-by-insurer';
  if (person.registration === 'unanswered') return 'not-registered';
  if (person.isOverAge) return 'over-age-at-registration';
  if (month.isCoveredElsewhere) return 'covered-elsewhere';
  return person.isOverridden ? 'overridden' : null;
}

/**
 * Holds what was decided, what was paid and what the insurer answered against one another. Of a month that was paid
 * more than once what was paid beyond the first time is at risk; of any other finding all that was paid for it.
 */
export function auditPerson(person: AuditedPerson): FoundMonth[] {
  return person.paid.flatMap((paid): FoundMonth[] => {
    const finding = findingOf(paid, person);
    if (finding === null) return [];
    const { month, rupiah, times } = paid;
    const atRisk = finding === 'paid-twice' ? rupiah - Math.floor(rupiah / times) : rupiah;
    return [{ month, finding, rupiah: atRisk }];
  });
}

/**
 * Draws people by a seed, so that whoever checks the auditor draws the same ones, in whatever order they are read.
 * @param hash a fixed hash of a text, in hexadecimal
 * @returns at most `size` of the ids
 */
export function drawSample<Id extends string>(
  ids: Iterable<Id>,
  { size, seed }: { readonly size: number; readonly seed: string },
  hash: (text: string) => string,
): Id[] {
  const drawn = [...new Set(ids)].map((id) => ({ id, lot: hash(`${seed}|${id}`) }));
  drawn.sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.id < b.id ? -1 : 1));
  return drawn.slice(0, size).map(({ id }) => id);
}
