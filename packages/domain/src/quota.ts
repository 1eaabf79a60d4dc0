import * as z from 'zod';

/** What has become of the places of one quota card. All in people, never in rupiah. */
export const BucketSums = z.object({
  /** places given by regulation */
  granted: z.int().min(0),
  /** held by nominations */
  reserved: z.int().min(0),
  /** fixed by a determination (SK) */
  consumed: z.int().min(0),
  /** nominations that wait */
  waiting: z.int().min(0),
  /** the highest waiting number ever drawn */
  lastNumber: z.int().min(0),
  /** number of entries behind these sums */
  moves: z.int().min(0),
});
export type BucketSums = z.infer<typeof BucketSums>;

/** One entry of the ledger: why the sums of a card moved, and by how much. */
export const QuotaMovement = z.lazy(() =>
  z.object({
    kind: z.enum([
      'grant',
      'reserve',
      'release',
      'wait',
      'leave-queue',
      'promote',
      'rejoin-queue',
      'consume',
      'give-back',
    ]),
    granted: z.int(),
    reserved: z.int(),
    consumed: z.int(),
    waiting: z.int(),
    /** numbers drawn by this entry, `first..last`, when somebody began to wait */
    numbers: z.object({ first: z.int(), last: z.int() }).nullable(),
  }),
);
export type QuotaMovement = z.infer<typeof QuotaMovement>;
