import { InsurerReason, NominationId, PersonId, reconciliationKinds } from '@payung/domain';
import * as z from 'zod';
import type { SealedPieces } from '../file-mapping/sealed-pieces.ts';

/** An answer that counts, with the place of its person on the bill. */
const GivenResult = z.object({
  /** record of the bill's list, and the place in the list */
  piece: z.string(),
  no: z.int(),
  nomination: NominationId,
  person: PersonId,
  answer: z.discriminatedUnion('answer', [
    z.object({ answer: z.literal('accepted'), cardNo: z.string().nullable() }),
    z.object({ answer: z.literal('refused'), reason: InsurerReason }),
  ]),
});
export type GivenResult = z.infer<typeof GivenResult>;

/** One line of a reconciliation; what is shown of a NIK are its last digits. */
const ResultLine = z.object({
  /** null for somebody who has no row */
  row: z.int().nullable(),
  kind: z.enum(reconciliationKinds),
  code: z.string(),
  nationalIdEnd: z.string().nullable(),
  word: z.string(),
  nomination: NominationId.nullable(),
  /** of a difference: what the file said, and what the insurer has; ages instead of birth dates */
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
});
export type ResultLine = z.infer<typeof ResultLine>;

const area = 'exchanges';

export const givenPieces: SealedPieces<GivenResult> = {
  area,
  name: 'given',
  perPiece: 500,
  schema: GivenResult,
};

/** No NIK is kept of what was read. */
export const linePieces: SealedPieces<ResultLine> = {
  area,
  name: 'lines',
  perPiece: 500,
  schema: ResultLine,
};
