import { NominationId, PreCheckAnswer } from '@payung/domain';
import * as z from 'zod';
import type { SealedPieces } from '../file-mapping/sealed-pieces.ts';

/** An answer that counts. */
const Given = z.object({
  nomination: NominationId,
  row: z.int(),
  answer: PreCheckAnswer,
});
export type Given = z.infer<typeof Given>;

/** A row that counts for nobody, or somebody without a row; what is shown of a NIK are its last digits. */
const ToldFinding = z.object({
  /** null for somebody who has no row */
  row: z.int().nullable(),
  code: z.string(),
  nationalIdEnd: z.string().nullable(),
  word: z.string(),
  nomination: NominationId.nullable(),
});
export type ToldFinding = z.infer<typeof ToldFinding>;

const area = 'pre-checks';

export const givenPieces: SealedPieces<Given> = {
  area,
  name: 'given',
  perPiece: 500,
  schema: Given,
};

/** No NIK is kept of what was read. */
export const toldPieces: SealedPieces<ToldFinding> = {
  area,
  name: 'told',
  perPiece: 500,
  schema: ToldFinding,
};
