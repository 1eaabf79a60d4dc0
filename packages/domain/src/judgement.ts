import type { CandidateField, FieldFault, Worker } from './candidate.ts';
import type {
  AgencyId,
  BucketId,
  CalendarDate,
  NominationId,
  OccupationCode,
  VillageCode,
} from './identifiers.ts';

/** Each row handed in has exactly one of these (domain-rules 8). */
export const outcomes = [
  'nominated',
  'waitlisted',
  'duplicate',
  'review',
  'to-correct',
  'ineligible',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a row has its outcome, or what to look at although it passed. No personal data in any of them. */
export type Reason =
  | { readonly code: 'missing'; readonly field: 'nationalId' | 'name' | 'occupation' }
  | { readonly code: 'unreadable'; readonly field: CandidateField; readonly fault: FieldFault }
  | { readonly code: 'nik-length'; readonly field: 'nationalId'; readonly digits: number }
  | { readonly code: 'nik-characters'; readonly field: 'nationalId' }
  | { readonly code: 'nik-impossible-date'; readonly field: 'nationalId' }
  | { readonly code: 'nik-serial-zero'; readonly field: 'nationalId' }
  | { readonly code: 'nik-unknown-province'; readonly field: 'nationalId' }
  | { readonly code: 'name-without-letters'; readonly field: 'name' }
  | { readonly code: 'birth-date-in-future'; readonly field: 'birthDate' }
  | {
      readonly code: 'occupation-unknown';
      readonly field: 'occupation';
      readonly near: readonly OccupationCode[];
    }
  | {
      readonly code: 'occupation-of-other-agency';
      readonly field: 'occupation';
      readonly occupation: OccupationCode;
      readonly agencies: readonly AgencyId[];
    }
  | {
      readonly code: 'under-age';
      readonly field: 'birthDate';
      readonly minAge: number;
      readonly ageOnFirstDay: number;
      /** the first date on which the person is old enough */
      readonly eligibleFrom: CalendarDate;
    }
  | {
      readonly code: 'over-age';
      readonly field: 'birthDate';
      readonly maxAgeExclusive: number;
      readonly ageOnFirstDay: number;
    }
  | {
      readonly code: 'duplicate-of';
      readonly field: 'nationalId';
      readonly agency: AgencyId;
      /** date in the region's time zone since when the first nomination stands */
      readonly since: CalendarDate;
      /** only when the first stands in one's own list */
      readonly row: number | null;
    }
  | {
      /** another NIK, yet by name, birth date and the rest the same person, surely or perhaps; a case is open */
      readonly code: 'same-person-suspected';
      readonly field: 'name';
      /** whose nomination it may be; of another agency nothing more is told than who and since when */
      readonly agency: AgencyId;
      readonly since: CalendarDate;
      /** only when the other stands in one's own list */
      readonly row: number | null;
      readonly sure: boolean;
    }
  /** like more others than anybody usually is: a person looks at this one first */
  | { readonly code: 'like-many'; readonly field: 'name'; readonly others: number }
  /** so many others share what this person is found by that the comparison is finished later */
  | { readonly code: 'compared-later'; readonly field: 'name'; readonly others: number }
  | { readonly code: 'nik-held-by-other-person'; readonly field: 'nationalId' }
  | { readonly code: 'age-depends-on-date'; readonly field: 'birthDate' }
  | {
      readonly code: 'village-unclear';
      readonly field: 'village';
      readonly near: readonly VillageCode[];
    }
  | { readonly code: 'quota-full'; readonly bucket: BucketId; readonly waitingNumber: number }
  | {
      /** this agency withdrew the person, or the person was refused; a list never brings somebody back */
      readonly code: 'withdrawn-earlier';
      readonly field: 'nationalId';
      readonly since: CalendarDate;
    }
  /** nothing more is to be done with what is kept about the person (UU 27/2022, right to restrict) */
  | {
      readonly code: 'person-restricted';
      readonly field: 'nationalId';
      readonly since: CalendarDate;
    }
  // what passed, yet deserves a look
  /** was decided for an earlier programme year and is nominated anew for this one */
  | { readonly code: 'renewal'; readonly year: number }
  /** was nominated for an earlier programme year and not determined in it: that nomination ends with this one */
  | { readonly code: 'not-determined-earlier'; readonly year: number }
  /** is covered without a lapse since that day, hence age is not tested again (domain-rules 1.3) */
  | { readonly code: 'cover-continues'; readonly since: CalendarDate }
  | { readonly code: 'offer-open'; readonly field: 'nationalId' }
  | { readonly code: 'kept-from-earlier'; readonly since: CalendarDate }
  | { readonly code: 'data-corrected'; readonly fields: readonly CandidateField[] }
  | { readonly code: 'birth-date-from-nik'; readonly field: 'birthDate' }
  | { readonly code: 'birth-date-differs-from-nik'; readonly field: 'birthDate' }
  | { readonly code: 'sex-differs-from-nik'; readonly field: 'sex' }
  | { readonly code: 'nik-of-other-region'; readonly field: 'nationalId' }
  | { readonly code: 'nik-final-zero'; readonly field: 'nationalId' }
  | {
      readonly code: 'village-corrected';
      readonly field: 'village';
      readonly village: VillageCode;
    }
  | {
      readonly code: 'ignored-unreadable';
      readonly field: CandidateField;
      readonly fault: FieldFault;
    }
  | { readonly code: 'lacks-for-insurer'; readonly fields: readonly CandidateField[] };
export type ReasonCode = Reason['code'];

/**
 * What a row says on its own, before anybody else's rows are looked at.
 * `passes` carries `reviewReasons` that come into force only if its NIK is not held by a living nomination.
 */
export type Assessment =
  | { readonly kind: 'to-correct'; readonly reasons: readonly Reason[] }
  | {
      readonly kind: 'ineligible';
      readonly reasons: readonly Reason[];
      /** what it would be of somebody whose cover goes on, and whose age is not tested again; null for the young */
      readonly ifCovered: Passing | null;
    }
  | Passing;

/** Nothing in the row itself keeps it from a place. */
export interface Passing {
  readonly kind: 'passes';
  readonly worker: Worker;
  readonly reviewReasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}

/**
 * The same row for somebody whose cover goes on: age is tested at first registration and after a lapse only
 * (domain-rules 1.3). Null where the age decided nothing.
 */
export function withoutAge(assessed: Assessment): Passing | null {
  switch (assessed.kind) {
    case 'to-correct':
      return null;
    case 'ineligible':
      return assessed.ifCovered;
    case 'passes': {
      const reviewReasons = assessed.reviewReasons.filter(
        ({ code }) => code !== 'age-depends-on-date',
      );
      if (reviewReasons.length === assessed.reviewReasons.length) return null;
      return { ...assessed, reviewReasons };
    }
  }
}

/** The living nomination that already holds a NIK, as far as judging another row needs it. */
export interface Holder {
  readonly nominationId: NominationId;
  readonly agency: AgencyId;
  readonly since: CalendarDate;
  readonly row: number | null;
  readonly name: string;
  readonly birthDate: CalendarDate;
}
