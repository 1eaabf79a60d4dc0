import { defineShelf } from '@payung/data';
import {
  DeterminationId,
  Instant,
  Leaver,
  NominationId,
  Refund,
  RefundId,
  UserId,
} from '@payung/domain';
import * as z from 'zod';

/** Who left, by the nomination that was decided. */
export const leaverShelf = defineShelf<Leaver>({
  name: 'leaver',
  schema: Leaver,
  of: 'leaver',
  told: ({ reason, on, knownBy, proof, replacement }) => ({
    reason,
    on,
    knownBy,
    proof: proof.length,
    ...(replacement === null
      ? {}
      : { determination: replacement.determination, months: replacement.months }),
  }),
});

/** A leaving that was told wrongly, and why; the folder is the person. */
const LeavingTakenBack = z.object({
  id: z.string(),
  version: z.int().min(1),
  nomination: NominationId,
  ...Leaver.pick({ reason: true, on: true, knownBy: true }).shape,
  /** empty once the person was forgotten */
  why: z.string().max(500),
  toldBy: UserId,
  toldAt: Instant,
  by: UserId,
  at: Instant,
});
export type LeavingTakenBack = z.infer<typeof LeavingTakenBack>;

export const leavingTakenBackShelf = defineShelf<LeavingTakenBack>({
  name: 'leaving-taken-back',
  schema: LeavingTakenBack,
  of: 'leaver',
  told: ({ reason, on, knownBy }) => ({ reason, on, knownBy }),
});

/** Money asked back from the insurer; a region asks some dozens of times in a year. */
export const refundShelf = defineShelf<Refund>({
  name: 'refund',
  schema: Refund,
  of: 'refund',
  told: ({ funding, state, lines, rupiah, approved, received }) => ({
    funding,
    state,
    people: new Set(lines.map(({ person }) => person)).size,
    rupiah,
    ...(approved === null ? {} : { approved: approved.rupiah }),
    ...(received === null ? {} : { received: received.rupiah }),
  }),
});

/** Numbers of receipts of the region's treasury, each for one refund; the id is a digest of the number. */
const ReceiptTaken = z.object({
  id: z.string(),
  version: z.int().min(1),
  number: z.string(),
  refund: RefundId,
});
export const refundReceiptShelf = defineShelf<z.infer<typeof ReceiptTaken>>({
  name: 'refund-receipt',
  schema: ReceiptTaken,
  of: 'refund',
  told: () => ({}),
});

/** Amendments whose places and months have gone over; whichever is not here is settled by the sweep. */
const Settled = z.object({ id: DeterminationId, version: z.int().min(1), at: Instant });
export const settledShelf = defineShelf<z.infer<typeof Settled>>({
  name: 'replacement-settled',
  schema: Settled,
  of: 'leaver',
  told: () => ({}),
});
