import { ageOn, dateOf, dayOfReachingAge, daysInMonth, partsOf } from './dates.ts';
import { CalendarDate } from './identifiers.ts';
import { isLiving, type NominationState } from './nomination.ts';

/**
 * How long what is kept about a person has to stay, or may stay. The law demands limits and names none for
 * this programme (domain-rules 6.5), so these are a proposal until a region's archive schedule decides.
 */
export interface RetentionPeriods {
  readonly version: number;
  readonly status: 'proposal' | 'decided';
  readonly source: string;
  /** whole years for which a nomination is kept that was withdrawn, refused or never used */
  readonly endedNominationYears: number;
  /** whole months for which the file of a list is kept once every row has its outcome */
  readonly listFileMonths: number;
  /** years after the event, or after the end of cover, in which a claim can be made (domain-rules 2.10) */
  readonly claimYears: number;
  /** a scholarship is paid until the youngest child is this old (domain-rules 2.9) */
  readonly scholarshipAge: number;
  /** years for which proof of payment is kept */
  readonly paymentYears: number;
}

/** The proposal of domain-rules 6.5, with the claim limit of 2.10. */
export const proposedRetention: RetentionPeriods = {
  version: 1,
  status: 'proposal',
  source: 'PP 82/2019 art. 26 for claims; the other periods are proposed and must be decided',
  endedNominationYears: 2,
  listFileMonths: 24,
  claimYears: 5,
  scholarshipAge: 23,
  paymentYears: 10,
};

/** A nomination as far as keeping it goes. */
export interface NominationFacts {
  readonly state: NominationState;
  /** when it was withdrawn or refused */
  readonly endedOn: CalendarDate | null;
  /** the programme year it was made for */
  readonly year: number;
}

/** What is known of a person that may oblige the region to keep who they are. */
export interface PersonFacts {
  readonly nominations: readonly NominationFacts[];
  /** the last day on which a decree put the person under cover; null while none did */
  readonly coveredUntil: CalendarDate | null;
  /** the last day on which a contribution was paid for the person */
  readonly paidOn: CalendarDate | null;
  /** claims made for the person; null while the insurer has not decided and paid */
  readonly claims: readonly { readonly settledOn: CalendarDate | null }[];
  /** birth dates of children for whom a scholarship is paid */
  readonly scholarshipChildren: readonly CalendarDate[];
}

/** Somebody of whom nothing but nominations is known. */
export function onlyNominated(nominations: readonly NominationFacts[]): PersonFacts {
  return { nominations, coveredUntil: null, paidOn: null, claims: [], scholarshipChildren: [] };
}

/** Why who a person is has to be kept. `until` is the last day, included; null when nobody can know it yet. */
export interface LegalHold {
  readonly kind:
    | 'living-nomination'
    | 'cover'
    | 'claim-period'
    | 'open-claim'
    | 'scholarship'
    | 'payment-proof'
    /** over everybody of the region, by the operator's record of a lawsuit, an audit or a claim */
    | 'region-hold';
  readonly until: CalendarDate | null;
}

/** The same day so many whole years later; 29 February becomes 1 March of a common year. */
export function yearsAfter(date: CalendarDate, years: number): CalendarDate {
  return dayOfReachingAge(date, years);
}

/** The same day so many whole months later, or the last day of a shorter month. */
export function monthsAfter(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/**
 * The last day on which a nomination of a programme year can still be of use. Cover begins inside its year and
 * lasts twelve months at most, so nothing is of use after the end of the next year.
 */
export function lastUseOf(year: number): CalendarDate {
  return CalendarDate.parse(`${year + 1}-12-31`);
}

/** Whether a nomination lives and its year is not over. One that nobody ended stops living with its year. */
function livesOn({ state, year }: NominationFacts, today: CalendarDate): boolean {
  return isLiving(state) && today <= lastUseOf(year);
}

function claimHolds(
  { coveredUntil, claims }: PersonFacts,
  today: CalendarDate,
  { claimYears }: RetentionPeriods,
): LegalHold[] {
  const holds: LegalHold[] = [];
  const until = (day: CalendarDate): void => {
    const last = yearsAfter(day, claimYears);
    if (today <= last) holds.push({ kind: 'claim-period', until: last });
  };
  if (coveredUntil !== null) {
    if (today <= coveredUntil) holds.push({ kind: 'cover', until: coveredUntil });
    until(coveredUntil);
  }
  for (const { settledOn } of claims) {
    if (settledOn === null) holds.push({ kind: 'open-claim', until: null });
    else until(settledOn);
  }
  return holds;
}

/**
 * Everything that forbids to forget who a person is, on that day; empty when they may be forgotten. A hold
 * says its last day where that is known. Never shorter by more facts: each fact only adds holds.
 *
 * @param today calendar date in the region's time zone
 */
export function legalHolds(
  facts: PersonFacts,
  today: CalendarDate,
  periods: RetentionPeriods,
): LegalHold[] {
  const holds: LegalHold[] = [];
  if (facts.nominations.some((nomination) => livesOn(nomination, today))) {
    holds.push({ kind: 'living-nomination', until: null });
  }
  holds.push(...claimHolds(facts, today, periods));
  const growing = facts.scholarshipChildren.filter(
    (born) => ageOn(born, today) < periods.scholarshipAge,
  );
  for (const born of growing) {
    holds.push({ kind: 'scholarship', until: yearsAfter(born, periods.scholarshipAge) });
  }
  if (facts.paidOn !== null) {
    const until = yearsAfter(facts.paidOn, periods.paymentYears);
    if (today <= until) holds.push({ kind: 'payment-proof', until });
  }
  return holds;
}

/** The day on which a nomination came to its end; null while it lives. */
function endOf(nomination: NominationFacts, today: CalendarDate): CalendarDate | null {
  if (livesOn(nomination, today)) return null;
  // what was kept before endings had a date ended with its year at the latest
  return nomination.endedOn ?? lastUseOf(nomination.year);
}

/**
 * Whether a person has to be forgotten without anybody asking: no hold stands, and the period of each of their
 * nominations is over. Somebody without any nomination is nobody's to forget.
 */
export function isRetentionOver(
  facts: PersonFacts,
  today: CalendarDate,
  periods: RetentionPeriods,
): boolean {
  return (
    facts.nominations.length > 0 &&
    legalHolds(facts, today, periods).length === 0 &&
    facts.nominations.every((nomination) => {
      const ended = endOf(nomination, today);
      return ended !== null && today > yearsAfter(ended, periods.endedNominationYears);
    })
  );
}
