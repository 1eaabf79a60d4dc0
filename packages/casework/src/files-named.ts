import {
  DoubleCheckItem,
  type Filed,
  HandOutItem,
  type Item,
  readFiled,
  type Shelf,
  type TenantKeys,
} from '@payung/data';
import type { TenantId } from '@payung/domain';
import { handOutFiles } from './control/hand-out-pieces.ts';
import { keptPairsOf, pairFiles } from './double-check/check-files.ts';
import { evidenceKeys } from './evidence/evidence-files.ts';
import { evidenceShelf } from './evidence/evidence-shelf.ts';
import { resultShelf } from './exchange/exchange-shelves.ts';
import { givenPieces as givenResults, linePieces } from './exchange/result-pieces.ts';
import { pieceFiles } from './file-mapping/sealed-pieces.ts';
import { givenPieces as givenAnswers, toldPieces } from './pre-check/answer-pieces.ts';
import { uploadShelf } from './pre-check/pre-check-shelves.ts';
import { handOutKeptMs } from './protection/remove-hand-outs.ts';

/** A shelf of which the records, all of them sealed, name files. */
export interface NamingShelf {
  /** its name, which is part of the key of each record */
  readonly shelf: string;
  /**
   * Files that have to be there while the record says what it says.
   *
   * @param keys those of the region
   * @throws UnreadableItemError, or whatever opening throws, for a record that was spoiled
   */
  filesOf(tenant: TenantId, folder: string, item: Item, keys: Pick<TenantKeys, 'open'>): string[];
}

function naming<R extends Filed>(
  shelf: Shelf<R>,
  filesOf: (tenant: TenantId, record: R) => string[],
): NamingShelf {
  return {
    shelf: shelf.name,
    filesOf: (tenant, folder, item, keys) => filesOf(tenant, readFiled(shelf, folder, item, keys)),
  };
}

/** What a copy of a region's records is held against: proofs, and what was read of results and answers. */
export const namingShelves: readonly NamingShelf[] = [
  // noted as removed before it goes, so that one that is kept is there
  naming(evidenceShelf, (tenant, { id, state }) =>
    state === 'kept' ? [evidenceKeys.sealed(tenant, id)] : [],
  ),
  naming(resultShelf, (tenant, { id, state, given, told, removedOn }) => {
    if (removedOn !== undefined) return [];
    // what counts stands in the ledgers
    const counting = state === 'applied' ? 0 : given;
    return [
      ...pieceFiles(givenResults, tenant, id, counting),
      ...pieceFiles(linePieces, tenant, id, told),
    ];
  }),
  naming(uploadShelf, (tenant, { id, given, told, removedOn }) =>
    removedOn === undefined
      ? [
          ...pieceFiles(givenAnswers, tenant, id, given),
          ...pieceFiles(toldPieces, tenant, id, told),
        ]
      : [],
  ),
];

/**
 * Files of a check of lists that have to be there.
 *
 * @param item as it lies in the registry
 * @param now milliseconds since 1970; a result that nobody is shown any more may be gone
 */
export function filesOfCheck(tenant: TenantId, item: Item, now: number): string[] {
  const { id, state, counts, expiresAt } = DoubleCheckItem.parse(item);
  if (state !== 'done' || counts === null || Date.parse(expiresAt) <= now) return [];
  return pairFiles({ tenant, check: id }, keptPairsOf(counts));
}

/**
 * Files of the archive of a whole region, while it is kept, and since when: an erasure takes them away without a note.
 *
 * @param item as it lies beside the region's profile
 * @param now milliseconds since 1970
 */
export function filesOfHandOut(
  tenant: TenantId,
  item: Item,
  now: number,
): { readonly files: readonly string[]; readonly doneAt: string } | null {
  const record = HandOutItem.parse(item);
  const { doneAt, removedAt } = record;
  if (doneAt === null || removedAt !== undefined || now - Date.parse(doneAt) >= handOutKeptMs)
    return null;
  return { files: handOutFiles(tenant, record), doneAt };
}
