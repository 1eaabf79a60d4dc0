import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type {
  AgencyId,
  CalendarDate,
  ImportId,
  Instant,
  Membership,
  Nik,
  NominationId,
  NominationState,
  PersonId,
  Region,
  Worker,
} from '@payung/domain';
import type { CaseWrite, RestsOn } from './cases/case-writes.ts';
import type { Logo } from './control/control-records.ts';
import type { HandOutWrite } from './control/hand-out-writes.ts';
import type { DoubleCheckWrite } from './double-checks/double-check-writes.ts';
import type { RingRecord } from './key-ring/ring-record.ts';
import type { MatchModelWrite } from './match-models/match-model-writes.ts';
import type { MatchWrite } from './match-pages/match-writes.ts';
import type { MemberRecord } from './members/member-record.ts';
import type { OnceKey } from './once-key.ts';
import type { ProtectionWrite } from './protection/protection-writes.ts';
import type { PublishedWrite } from './published/published-action.ts';
import type { QuotaWrite } from './quota-writes.ts';
import type {
  ChunkRecord,
  GuardStanding,
  ImportRecord,
  ImportStateName,
  ListLine,
  NominationRecord,
  RowOutcome,
} from './records.ts';
import type { FilingWrite, RestsOnRecord } from './shelves/shelf-writes.ts';

/** Why a nomination moved to another state. */
export type MoveReason =
  | 'withdrawn'
  | 'refused'
  | 'promoted'
  | 'accepted'
  | 'corrected'
  | 'first-fell-away'
  | 'first-changed'
  | 'unused'
  | 'yielded'
  | 'suspected'
  | 'same-person'
  | 'determined'
  | 'struck'
  | 'next-year'
  | 'year-closed'
  | 'renewed'
  | 'other-person'
  | 'handed-over'
  | 'answer-taken-back';

/**
 * Everything that can be written into the registry, one database action each. A use-case lists what it
 * wants; the writer turns each into its conditional action and into its line in the journal, so that
 * nothing is ever written without both.
 */
export type RegistryWrite =
  | { write: 'new-person'; person: PersonId; nik: Nik }
  | {
      write: 'new-guard';
      nik: Nik;
      person: PersonId;
      nomination: NominationId | null;
    }
  /** a further nomination under a guarded person; `nomination` is who holds the NIK from then on */
  | { write: 'link-guard'; nik: Nik; guard: GuardStanding; nomination: NominationId | null }
  /** the holder fell away: pass the guard on, or free it */
  | { write: 'pass-guard'; nik: Nik; guard: GuardStanding; nomination: NominationId | null }
  /** people who have this word in their name; written again with the same contents, it changes nothing */
  | { write: 'index-word'; word: string; under: string; persons: readonly PersonId[] }
  /** writes the guard beside itself, under the look-up key that is to come; holds while the guard is as seen */
  | { write: 'copy-guard'; nik: Nik; guard: GuardStanding }
  /** the person is found by the look-up key that is to come */
  | { write: 're-key-person'; person: PersonId; nik: Nik }
  /** takes away a guard under a look-up key that nobody reads any more */
  | { write: 'drop-guard'; digest: string }
  /** tells in the journal, lane by lane, that older look-up keys write nothing more */
  | { write: 'announce-keys'; epoch: number }
  | { write: 'new-nomination'; record: NominationRecord }
  | {
      write: 'move-nomination';
      record: NominationRecord;
      state: NominationState;
      number: number | null;
      first: NominationId | null;
      /** why it moved, as a code; free words are sealed with the nomination, not told here */
      why: MoveReason;
      ended?: { readonly on: CalendarDate; readonly why: string };
    }
  | {
      write: 'claim-nomination';
      record: NominationRecord;
      line: ListLine;
      /** what the newer list says of the person, and which fields it changed */
      worker: Worker;
      fields: readonly string[];
    }
  | { write: 'new-import'; record: ImportRecord }
  | {
      write: 'move-import';
      before: ImportRecord;
      state: ImportStateName;
      change: Partial<ImportRecord>;
    }
  | { write: 'new-chunk'; importId: ImportId; record: ChunkRecord }
  /** another worker's lease ran out, or nobody had one: this one alone may write from now on */
  | { write: 'lease-chunk'; importId: ImportId; chunk: ChunkRecord; leaseUntil: number }
  /** all names of the piece can be searched */
  | { write: 'mark-indexed'; importId: ImportId; chunk: ChunkRecord }
  | {
      write: 'advance-chunk';
      importId: ImportId;
      chunk: ChunkRecord;
      rows: number;
      byOutcome: Readonly<Record<string, number>>;
      doubles: number;
      byCause: Readonly<Record<string, number>>;
      leaseUntil: number;
    }
  | { write: 'keep-rows'; importId: ImportId; chunk: ChunkRecord; rows: readonly RowOutcome[] }
  | {
      write: 'keep-answer';
      once: OnceKey;
      status: number;
      body: string;
      /** seconds since 1970; what is kept under the key and over by then is replaced */
      at: number;
      expiresAt: number;
    }
  /** somebody may work in the region from now on */
  | { write: 'new-member'; member: Membership; by: MemberOrigin }
  /** the region's profile, as its admin changes it */
  | {
      write: 'change-region';
      /** its text as it was read: whoever changed it meanwhile is not overwritten */
      before: string;
      after: Region;
      act: string;
      told: Readonly<Record<string, string | null>>;
    }
  /** its coat of arms; told by the change of the profile that goes with it. Null: it has none */
  | { write: 'keep-region-logo'; logo: Logo | null }
  /** every change of a member goes with one: whoever decided by an older roster is refused */
  | { write: 'move-roster'; from: number }
  | { write: 'change-member'; before: MemberRecord; after: Membership; act: MemberAct }
  /** the tenant's key ring as it is from now on; `told` says in the journal what was done to which key */
  | {
      write: 'turn-ring';
      before: RingRecord;
      after: RingRecord;
      told: RingTurn | null;
    }
  /** the region's quota cards are there: its people may be let in */
  | { write: 'mark-cards-opened'; at: Instant }
  | {
      write: 'keep-layout';
      agency: NominationRecord['agency'];
      layoutKey: string;
      columns: readonly string[];
    }
  | QuotaWrite
  | HandOutWrite
  | CaseWrite
  | RestsOn
  | MatchWrite
  | MatchModelWrite
  | DoubleCheckWrite
  | FilingWrite
  | RestsOnRecord
  | PublishedWrite
  | ProtectionWrite;

/** How somebody came to be a member. */
export type MemberOrigin = 'invited' | 'founding' | 'break-glass';

/** What was done to a membership. */
export type MemberAct = 'posts-changed' | 'removed';

/** People who have a word, as one writer tells of them. */
export type IndexWord = Extract<RegistryWrite, { write: 'index-word' }>;

/** What was done to which key; versions, never keys. */
export interface RingTurn {
  readonly key: 'sealing' | 'look-up';
  readonly act:
    | 'rotated'
    | 're-keying-begun'
    | 'carried-over'
    | 'new-read'
    | 'old-left'
    | 'removed'
    | 're-keyed';
  readonly from: number;
  readonly to: number;
  /** how many people a step carried over or cleaned up after */
  readonly people?: number;
}

/** A list that was handed in, and the agency that did. */
export interface HandedIn {
  readonly id: ImportId;
  readonly agency: AgencyId;
}

/** Where in the journal a transaction stands; known before it is sent. */
export interface Position {
  readonly lane: number;
  readonly seq: number;
  readonly at: Instant;
  /** the list whose rows it is about; absent for every other act */
  readonly list?: HandedIn;
}

/** One line of a journal entry. Sealed values appear as the names of their fields only. */
export interface Change {
  readonly of:
    | 'person'
    | 'nomination'
    | 'case'
    | 'matching'
    | 'double-check'
    | 'regulation'
    | 'occupation-proposal'
    | 'statistics'
    | 'quota-plan'
    | 'quota-round'
    | 'statement'
    | 'verification'
    | 'evidence'
    | 'pre-check'
    | 'funding'
    | 'cohort'
    | 'donor'
    | 'determination'
    | 'renewal'
    | 'bill'
    | 'contribution'
    | 'exchange'
    | 'leaver'
    | 'refund'
    | 'claim'
    | 'letter'
    | 'report'
    | 'audit-check'
    | 'cross-check'
    | 'quota'
    | 'import'
    | 'journal'
    | 'layout'
    | 'member'
    | 'keys'
    | 'region'
    | 'break-glass'
    | 'breach'
    | 'paper'
    | 'central-admin';
  readonly id: string;
  readonly act: string;
  readonly before?: Readonly<Record<string, string | number | null>>;
  readonly after?: Readonly<Record<string, string | number | null>>;
}

/** The actions of a write: one, but for the few that lie under two look-up keys while these change. */
export type ActionFor = (
  write: RegistryWrite,
  position: Position,
) => TransactWriteItem | readonly TransactWriteItem[];
