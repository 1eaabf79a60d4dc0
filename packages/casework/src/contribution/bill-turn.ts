import { defineShelf, type FilingWrite, fileNew, fileOver } from '@payung/data';
import * as z from 'zod';
import type { OpenRegion } from '../service.ts';

/** Moves with each list that is begun and each bill that is opened again. One record for all of a region. */
const BillTurn = z.object({ id: z.string(), version: z.int().min(1) });
export type BillTurn = z.infer<typeof BillTurn>;

const billTurnShelf = defineShelf<BillTurn>({
  name: 'bill-turn',
  schema: BillTurn,
  of: 'bill',
  told: () => ({}),
});

const id = 'lists';

/** As it stands; null before the first list. Read it before the bills. */
export function billTurnOf({ data }: OpenRegion): Promise<BillTurn | null> {
  return data.shelves.one(billTurnShelf, id);
}

/**
 * Of two who would have months of the same people in the same moment, by a list that is begun and by a bill that is
 * opened again, the second is refused, reads anew, and sees the first: write this with either.
 */
export function takeBillTurn(turn: BillTurn | null): FilingWrite {
  const filing = { act: null };
  return turn === null
    ? fileNew(billTurnShelf, { id, version: 1 }, filing)
    : fileOver(billTurnShelf, turn, {}, filing);
}
