import type { BucketId, BucketSums, NominationId, QuotaMovement } from '@payung/domain';
import type { BucketRecord } from './quota-records.ts';

/** What is written of quota cards: their sums, the movements that tell of them, and who waits on them. */
export type QuotaWrite =
  | { write: 'take-places'; bucket: BucketId; count: number }
  /**
   * people who held places or waited fall away; relative, so that others may move the card meanwhile. `entries` is how
   * many movements tell of it
   */
  | { write: 'leave-card'; bucket: BucketId; places: number; turns: number; entries: number }
  /** people on this card are fixed by a determination; relative, so that others may move the card meanwhile */
  | { write: 'consume-places'; bucket: BucketId; count: number }
  /** people are struck from a determination; relative as well */
  | { write: 'give-back-places'; bucket: BucketId; count: number }
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
  /** the turn passes to another nomination of the same person, with its number */
  | {
      write: 'pass-waiting';
      bucket: BucketId;
      number: number;
      from: NominationId;
      to: NominationId;
    };
