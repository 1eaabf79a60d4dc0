import type { Bill } from '@payung/domain';
import { piecesOf } from '../determination/list-pieces.ts';
import type { OpenRegion } from '../service.ts';
import { type BillLine, type BillPiece, billLinesShelf } from './contribution-shelves.ts';

/** tries for one record of a list; what others keep writing is left to the next time */
const tries = 8;

/**
 * Takes people off a list, record by record.
 * @param of.concerns whether a record names any of them, so that it has to be tried
 * @param of.tryPiece one record in one transaction: how many people came off, or `rival` to be asked again
 * @returns how many people came off
 */
export async function releasePieces(
  open: OpenRegion,
  bill: Pick<Bill, 'id'>,
  of: {
    readonly concerns: (lines: readonly BillLine[]) => Promise<boolean>;
    readonly tryPiece: (piece: string) => Promise<number | 'rival'>;
  },
): Promise<number> {
  let count = 0;
  for await (const { id, lines } of piecesOf<BillLine, BillPiece>(open, billLinesShelf, bill.id)) {
    if (!(await of.concerns(lines))) continue;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      await open.data.pauseBefore(attempt);
      const done = await of.tryPiece(id);
      if (done === 'rival') continue;
      count += done;
      break;
    }
  }
  return count;
}
