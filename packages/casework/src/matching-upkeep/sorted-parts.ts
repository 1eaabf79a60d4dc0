import { type ListFiles, type Posting, sha256Hex, type TenantKeys } from '@payung/data';
import { NominationId, type TenantId } from '@payung/domain';
import * as z from 'zod';

/** One nomination at one anchor: where it stands, or where it is only looked for (`stands` false). */
export interface Sorted extends Posting {
  readonly anchor: string;
  readonly stands: boolean;
  /** marks under which others are looked for; those of `tags` among them */
  readonly looked: readonly string[];
}

const Row = z.tuple([
  z.string(),
  NominationId,
  z.boolean(),
  z.array(z.string()),
  z.array(z.string()),
  z.string(),
]);
const Rows = z.array(Row);

interface Place {
  readonly tenant: TenantId;
  /** the run that they belong to; pieces of another are never taken for its own */
  readonly run: string;
}

const pieceKey = ({ tenant, run }: Place, part: number, piece: number): string =>
  `T/${tenant}/matching/${run}/${part}-${piece}`;

/** of a hash, enough to spread anchors evenly and few enough for a whole number */
const hexDigits = 8;

/** Into which part somebody falls: everybody of one anchor into the same. */
export function partOf(anchor: string, parts: number): number {
  return Number.parseInt(sha256Hex(anchor).slice(0, hexDigits), 16) % parts;
}

/** Keeps what was gathered of some people, sealed, part by part. The same people leave the same pieces. */
export async function keepPiece(
  files: ListFiles,
  keys: TenantKeys,
  place: Place,
  piece: number,
  parts: readonly (readonly Sorted[])[],
): Promise<void> {
  for (const [part, rows] of parts.entries()) {
    const key = pieceKey(place, part, piece);
    const told = rows.map(({ anchor, nomination, stands, tags, looked, card }) => [
      anchor,
      nomination,
      stands,
      tags,
      looked,
      card,
    ]);
    await files.put(key, keys.seal(JSON.stringify(told), key));
  }
}

/** Everything that was gathered of one part. @throws when a piece is missing: a part is never joined in part. */
export async function readPart(
  files: ListFiles,
  keys: TenantKeys,
  place: Place,
  part: number,
  pieces: number,
): Promise<Sorted[]> {
  const all: Sorted[] = [];
  for (let piece = 0; piece < pieces; piece += 1) {
    const key = pieceKey(place, part, piece);
    const sealed = await files.get(key);
    if (sealed === null) throw new Error('a sorted piece of a region is missing');
    await keys.learn(sealed);
    for (const [anchor, nomination, stands, tags, looked, card] of Rows.parse(
      JSON.parse(keys.open(sealed, key)),
    )) {
      all.push({ anchor, nomination, stands, tags, looked, card });
    }
  }
  return all;
}

/** Removes the pieces of a part, or of a run that came to nothing. Safe to repeat. */
export async function removePart(
  files: ListFiles,
  place: Place,
  part: number,
  pieces: number,
): Promise<void> {
  for (let piece = 0; piece < pieces; piece += 1) await files.remove(pieceKey(place, part, piece));
}
