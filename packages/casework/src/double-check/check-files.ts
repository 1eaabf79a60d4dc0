import type { CheckCounts, ListFiles, TenantKeys } from '@payung/data';
import type { TenantId } from '@payung/domain';
import * as z from 'zod';

/** Days for which a result can be looked at; then it is removed, as the reason to keep it is gone. */
export const checkKeptDays = 7;

const Side = z.object({
  /** position among the lists of the check */
  list: z.int(),
  row: z.int(),
  name: z.string(),
  nationalIdEnd: z.string().nullable(),
  village: z.string().nullable(),
});
/** One side of a pair, as lists show people. */
export type CheckedSide = z.infer<typeof Side>;

const Pair = z.object({
  a: Side,
  b: Side,
  band: z.enum(['match', 'review']),
  bits: z.number(),
  probability: z.number(),
  evidence: z.array(z.object({ field: z.string(), level: z.string(), bits: z.number() })),
});
/** Two rows that are, or may be, one person. */
export type CheckedPair = z.infer<typeof Pair>;

/** Pairs that are kept; lists with more are full of one person, and the surest tell it. */
export const mostPairs = 20_000;
/** Pairs in one sealed piece of a result: what a page is cut from. */
export const pairsPerPiece = 500;

const pieceKey = (tenant: TenantId, check: string, piece: number): string =>
  `T/${tenant}/double-checks/${check}/pairs-${String(piece).padStart(5, '0')}`;

/** Keeps the pairs of a check, sealed, in pieces. The same pairs leave the same pieces, so it may be repeated. */
export async function keepPairs(
  files: ListFiles,
  keys: TenantKeys,
  where: { readonly tenant: TenantId; readonly check: string },
  pairs: readonly CheckedPair[],
): Promise<void> {
  for (let from = 0; from < pairs.length; from += pairsPerPiece) {
    const key = pieceKey(where.tenant, where.check, from / pairsPerPiece);
    const some = pairs.slice(from, from + pairsPerPiece);
    await files.put(key, keys.seal(JSON.stringify(some), key));
  }
}

/** One piece of a result; null when it is gone. */
export async function readPairs(
  files: ListFiles,
  keys: TenantKeys,
  where: { readonly tenant: TenantId; readonly check: string },
  piece: number,
): Promise<CheckedPair[] | null> {
  const key = pieceKey(where.tenant, where.check, piece);
  const sealed = await files.get(key);
  if (sealed === null) return null;
  await keys.learn(sealed);
  return z.array(Pair).parse(JSON.parse(keys.open(sealed, key)));
}

/** Where the pairs of a check lie. */
export function pairFiles(
  { tenant, check }: { readonly tenant: TenantId; readonly check: string },
  pairs: number,
): string[] {
  const count = Math.ceil(pairs / pairsPerPiece);
  return Array.from({ length: count }, (_, piece) => pieceKey(tenant, check, piece));
}

/** How many pairs of a check were kept: of too many the surest. */
export const keptPairsOf = ({ match, review, left }: CheckCounts): number => match + review - left;

/** Removes the pairs of a check. Safe to repeat. */
export async function removePairs(
  files: ListFiles,
  where: { readonly tenant: TenantId; readonly check: string },
  pairs: number,
): Promise<void> {
  for (const key of pairFiles(where, pairs)) await files.remove(key);
}
