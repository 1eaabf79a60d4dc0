import {
  AgencyId,
  BucketId,
  BucketSums,
  ImportId,
  Instant,
  NominationId,
  QuotaMovement,
} from '@payung/domain';
import * as z from 'zod';
import { schemaVersion } from './newer-item.ts';

const versioned = { schemaVersion: z.literal(schemaVersion) };

export const BucketItem = z.lazy(() =>
  z.object({
    ...versioned,
    id: BucketId,
    name: z.string(),
    year: z.int(),
    agency: AgencyId.nullable(),
    ...BucketSums.shape,
    /** granted - reserved - consumed; kept because a condition can compare it, but not compute it */
    free: z.int(),
  }),
);
export type BucketRecord = z.infer<typeof BucketItem>;

export const MovementItem = z.lazy(() =>
  z.object({
    ...versioned,
    at: Instant,
    movement: QuotaMovement,
    basis: z.string().nullable(),
    nominations: z.array(NominationId),
    /** the list whose rows moved the card; absent for other acts, and for lists before it was kept */
    list: z.object({ id: ImportId, agency: AgencyId }).optional(),
  }),
);
export type MovementRecord = z.infer<typeof MovementItem>;

export const WaitingItem = z.lazy(() =>
  z.object({ ...versioned, number: z.int(), nomination: NominationId }),
);
export type WaitingRecord = z.infer<typeof WaitingItem>;
