import type {
  BillId,
  BucketId,
  CalendarDate,
  CaseState,
  CeilingFault,
  ClaimId,
  ClaimPaper,
  DeterminationId,
  DutyConflict,
  EventFault,
  EvidenceFault,
  Instant,
  LeavingReason,
  LegalHold,
  NominationId,
  Reason,
  StageName,
  UserId,
  VerificationLevel,
} from '@payung/domain';
import type { StatisticsFileFault } from './quota-plan/statistics-file.ts';

/** Why a use-case did not do what was asked, as a value. The edge turns each into a problem. */
export type Refusal =
  | { readonly code: 'not-found'; readonly what: string }
  | { readonly code: 'not-allowed'; readonly detail: string }
  | { readonly code: 'state-forbids'; readonly detail: string }
  | { readonly code: 'cursor-invalid' }
  | { readonly code: 'grant-below-use'; readonly inUse: number }
  | { readonly code: 'idempotency-key-reused' }
  | { readonly code: 'import-not-waiting'; readonly state: string }
  | { readonly code: 'report-not-ready'; readonly state: string }
  | {
      readonly code: 'mapping-invalid' | 'member-invalid' | 'settings-invalid';
      readonly faults: readonly { field: string; detail: string }[];
    }
  /** parts of a request that only the use-case can judge; all of them */
  | {
      readonly code: 'request-faults';
      readonly faults: readonly { field: string; detail: string }[];
    }
  /** a photo or letter that is not what it says it is, with every reason */
  | { readonly code: 'evidence-refused'; readonly because: readonly EvidenceFault[] }
  /** statistics that cannot be taken in, with everything that is wrong with them */
  | { readonly code: 'statistics-invalid'; readonly because: readonly StatisticsFileFault[] }
  /** ceilings that cannot be moved as asked, each with its figure */
  | { readonly code: 'ceilings-refused'; readonly because: readonly CeilingFault[] }
  /** rules or a regulation that cannot stand, with everything that is wrong with them */
  | {
      readonly code: 'rules-invalid';
      readonly faults: readonly { field: string; code: string; detail: string }[];
    }
  /** every hold that stands */
  | { readonly code: 'legal-hold'; readonly holds: readonly LegalHold[] }
  | { readonly code: 'person-restricted'; readonly since: CalendarDate }
  | { readonly code: 'list-file-removed'; readonly on: CalendarDate }
  | { readonly code: 'version-moved' }
  /** somebody answered the case before: how, who and when */
  | {
      readonly code: 'case-decided';
      readonly state: CaseState;
      readonly by: UserId;
      readonly at: Instant;
    }
  /** one of its nominations has ended, or its person was forgotten */
  | { readonly code: 'case-lapsed' }
  /** there is no answer to take back */
  | { readonly code: 'case-open' }
  /** the data changed since they were compared; they have been compared anew */
  | { readonly code: 'case-outdated' }
  /** the person is in so many open cases that each is answered by itself */
  | { readonly code: 'case-flagged' }
  /** other work is being done on the determination */
  | { readonly code: 'work-under-way'; readonly step: string }
  /** there is nobody on its list */
  | { readonly code: 'determination-empty' }
  /** it was signed before */
  | { readonly code: 'determination-signed'; readonly number: string; readonly date: CalendarDate }
  /** the number stands on another determination of the year */
  | {
      readonly code: 'number-used';
      readonly determination: string;
      readonly number: string;
      readonly year: string;
    }
  /** the list is not any more as it was frozen: everybody who changed, and how */
  | {
      readonly code: 'list-changed';
      readonly changed: readonly {
        readonly no: number;
        readonly nomination: string;
        readonly what: string;
        readonly now: string;
      }[];
    }
  /** a determination has used the place up: it is moved by an amendment only */
  | { readonly code: 'place-determined' }
  /** nobody is on its list */
  | { readonly code: 'bill-empty' }
  /** the insurer or the treasury says other figures than the list */
  | {
      readonly code: 'payment-differs';
      readonly billed: { readonly people: number; readonly rupiah: number };
      readonly said: { readonly people: number; readonly rupiah: number };
    }
  /** the insurer's code could be paid until a day */
  | { readonly code: 'bill-expired'; readonly on: CalendarDate }
  /** people of the bill have months of it on these bills by now */
  | { readonly code: 'months-billed-again'; readonly bills: readonly BillId[] }
  | { readonly code: 'card-full'; readonly bucket: BucketId; readonly granted: number }
  /** the sheet does not wait for this answer: where it stands, or `answered` when this user answered before */
  | {
      readonly code: 'sheet-not-waiting';
      readonly stage: StageName | 'answered';
      readonly level: VerificationLevel | null;
    }
  /** nothing was returned that the agency could put before the level again */
  | { readonly code: 'sheet-not-returned'; readonly stage: StageName }
  /** nothing that happened so can be claimed, with every reason */
  | { readonly code: 'event-refused'; readonly because: readonly EventFault[] }
  /** the same event has a claim already */
  | { readonly code: 'claim-exists'; readonly claim: ClaimId }
  /** papers that the insurer asks for and that are not there */
  | { readonly code: 'papers-missing'; readonly missing: readonly ClaimPaper[] }
  /** the same worker left before, for another reason or on another day */
  | { readonly code: 'left-already'; readonly reason: LeavingReason; readonly on: CalendarDate }
  /** people whose place an amendment has given, or is about to give, to somebody else */
  | {
      readonly code: 'replaced-already';
      readonly people: readonly {
        readonly nomination: NominationId;
        readonly determination: DeterminationId;
      }[];
    }
  /** more than was paid for the months, or than the insurer agreed to */
  | { readonly code: 'refund-too-large'; readonly most: number; readonly said: number }
  /** the nomination ended, or says something else than what was to be confirmed */
  | { readonly code: 'sheet-outdated' }
  /** the village is lent to the same officer on another device */
  | { readonly code: 'pack-lent'; readonly until: Instant }
  /** proposer, verifier and approver are different people, or of different offices */
  | { readonly code: 'duties-apart'; readonly conflict: DutyConflict }
  | { readonly code: 'worker-to-correct'; readonly reasons: readonly Reason[] }
  | { readonly code: 'worker-ineligible'; readonly reasons: readonly Reason[] };

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): Result<never> {
  return { ok: false, refusal };
}

/** The same answer for what does not exist and for what this actor must not know of. */
export function notFound(what: string): Result<never> {
  return refuse({ code: 'not-found', what });
}
