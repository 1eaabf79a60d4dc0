import type { DuplicateLink, GuardStanding, NominationRecord } from '@payung/data';
import type { CandidateField, Outcome, Reason } from '@payung/domain';

/** What is to be done with a claim. */
export type Decision = ByNik | Suspicion;

/** Nobody holds the NIK, yet by name and birth date it may be somebody nominated under another. */
export interface Suspicion {
  readonly kind: 'suspect';
  readonly guard: GuardStanding | null;
  readonly settles: NominationRecord | null;
  readonly outcome: 'duplicate' | 'review';
  readonly reasons: readonly Reason[];
  readonly duplicateOf: DuplicateLink | null;
}

/** What is to be done with a claim, given everything known under its NIK. */
export type ByNik =
  /** takes a place or waits; `settles` is an own review record that this claim puts right */
  | {
      readonly kind: 'newcomer';
      readonly guard: GuardStanding | null;
      readonly settles: NominationRecord | null;
      /** nominated for an earlier year and not determined: ends as this one takes the turn */
      readonly lapses: NominationRecord | null;
      readonly reasons: readonly Reason[];
    }
  /** somebody else holds the NIK: kept, linked, holding no place */
  | {
      readonly kind: 'link';
      readonly guard: GuardStanding;
      readonly holder: NominationRecord;
      readonly settles: NominationRecord | null;
      readonly outcome: 'duplicate' | 'review';
      readonly reasons: readonly Reason[];
      readonly duplicateOf: DuplicateLink | null;
    }
  /** nobody holds the NIK, yet a person has to look */
  | {
      readonly kind: 'review';
      readonly guard: GuardStanding | null;
      readonly reasons: readonly Reason[];
    }
  /** already kept by an earlier list; `corrects` names the fields that changed */
  | {
      readonly kind: 'keep';
      readonly record: NominationRecord;
      readonly corrects: readonly CandidateField[];
      readonly outcome: Outcome;
      readonly reasons: readonly Reason[];
      readonly duplicateOf: DuplicateLink | null;
    }
  /** nothing more is to be done with this person's data, whoever hands them in */
  | { readonly kind: 'restricted'; readonly reasons: readonly Reason[] }
  /** says something about what exists, writes nothing */
  | {
      readonly kind: 'point';
      readonly record: NominationRecord;
      readonly outcome: 'duplicate' | 'review';
      readonly reasons: readonly Reason[];
      readonly duplicateOf: DuplicateLink | null;
    };
