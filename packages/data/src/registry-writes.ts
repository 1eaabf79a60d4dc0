import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type {
  BucketId,
  BucketSums,
  CalendarDate,
  ImportId,
  Instant,
  Nik,
  NominationId,
  NominationState,
  PersonId,
  QuotaMovement,
  Worker,
} from '@payung/domain';
import type {
  BucketRecord,
  ChunkRecord,
  Guard,
  ImportRecord,
  ImportStateName,
  ListLine,
  NominationRecord,
  RowOutcome,
} from './records.ts';

/** Why a nomination moved to another state. */
export type MoveReason =
  | 'withdrawn'
  | 'refused'
  | 'promoted'
  | 'accepted'
  | 'corrected'
  | 'first-fell-away'
  | 'first-changed'
  | 'yielded';

/**
 * Everything that can be written into the registry, one database action each. A use-case lists what it
 * wants; the writer turns each into its conditional action and into its line in the journal, so that
 * nothing is ever written without both.
 */
export type RegistryWrite =
  | { write: 'new-person'; person: PersonId; nikDigest: string; nik: Nik }
  | {
      write: 'new-guard';
      digest: string;
      person: PersonId;
      nomination: NominationId | null;
    }
  /** a further nomination under a guarded person; `nomination` is who holds the NIK from then on */
  | { write: 'link-guard'; guard: Guard; nomination: NominationId | null }
  /** the holder fell away: pass the guard on, or free it */
  | { write: 'pass-guard'; guard: Guard; nomination: NominationId | null }
  /** people who have this word in their name; written again with the same contents, it changes nothing */
  | { write: 'index-word'; digest: string; under: string; persons: readonly PersonId[] }
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
  | { write: 'take-places'; bucket: BucketId; count: number }
  /** one who held a place or waited falls away; relative, so that others may move the card meanwhile */
  | { write: 'leave-card'; bucket: BucketId; from: 'place' | 'queue' }
  | { write: 'new-bucket'; record: BucketRecord }
  | { write: 'move-bucket'; bucket: BucketId; before: BucketSums; after: BucketSums }
  | {
      write: 'record-movement';
      bucket: BucketId;
      movement: QuotaMovement;
      basis: string | null;
      nominations: readonly NominationId[];
    }
  | { write: 'new-waiting'; bucket: BucketId; number: number; nomination: NominationId }
  | { write: 'end-waiting'; bucket: BucketId; number: number; nomination: NominationId }
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
      leaseUntil: number;
    }
  | { write: 'keep-rows'; importId: ImportId; chunk: ChunkRecord; rows: readonly RowOutcome[] }
  | {
      write: 'keep-answer';
      digest: string;
      request: string;
      status: number;
      body: string;
      expiresAt: number;
    }
  | {
      write: 'keep-layout';
      agency: NominationRecord['agency'];
      layoutKey: string;
      columns: readonly string[];
    };

/** Where in the journal a transaction stands; known before it is sent. */
export interface Position {
  readonly lane: number;
  readonly seq: number;
  readonly at: Instant;
}

/** One line of a journal entry. Sealed values appear as the names of their fields only. */
export interface Change {
  readonly of:
    | 'person'
    | 'nomination'
    | 'quota'
    | 'import'
    | 'layout'
    | 'region'
    | 'break-glass'
    | 'breach'
    | 'central-admin';
  readonly id: string;
  readonly act: string;
  readonly before?: Readonly<Record<string, string | number | null>>;
  readonly after?: Readonly<Record<string, string | number | null>>;
}

export type ActionFor = (write: RegistryWrite, position: Position) => TransactWriteItem;
