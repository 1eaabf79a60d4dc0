import type { TenantId } from '@payung/domain';
import * as z from 'zod';
import type { OpenRegion, Service } from '../service.ts';

/** Records that lie sealed in pieces beside what was read: too many for one item, and read in their order. */
export interface SealedPieces<T> {
  /** what they belong to: part of every key */
  readonly area: 'pre-checks' | 'exchanges';
  readonly name: string;
  readonly perPiece: number;
  readonly schema: z.ZodType<T>;
}

function keyOf<T>(
  { area, name }: SealedPieces<T>,
  tenant: TenantId,
  folder: string,
  piece: number,
): string {
  return `T/${tenant}/${area}/${folder}/${name}-${String(piece).padStart(5, '0')}`;
}

/** Keeps records, sealed. */
export async function keepPieces<T>(
  { files }: Service,
  { data }: OpenRegion,
  pieces: SealedPieces<T>,
  folder: string,
  records: readonly T[],
): Promise<void> {
  for (let from = 0, piece = 0; from < records.length; from += pieces.perPiece, piece += 1) {
    const key = keyOf(pieces, data.tenant, folder, piece);
    const some = records.slice(from, from + pieces.perPiece);
    await files.put(key, data.keys.seal(JSON.stringify(some), key));
  }
}

/** One piece. @throws when it is gone: what was read is never worked on in part unseen. */
export async function readPiece<T>(
  { files }: Service,
  { data }: OpenRegion,
  pieces: SealedPieces<T>,
  folder: string,
  piece: number,
): Promise<T[]> {
  const key = keyOf(pieces, data.tenant, folder, piece);
  const sealed = await files.get(key);
  if (sealed === null) throw new Error(`a piece of ${pieces.area} is missing`);
  await data.keys.learn(sealed);
  return z.array(pieces.schema).parse(JSON.parse(data.keys.open(sealed, key)));
}

/** Some records out of their pieces. @param upTo one behind the last */
export async function readRange<T>(
  service: Service,
  open: OpenRegion,
  pieces: SealedPieces<T>,
  folder: string,
  from: number,
  upTo: number,
): Promise<T[]> {
  const { perPiece } = pieces;
  const items: T[] = [];
  for (let next = from; next < upTo; ) {
    const piece = Math.floor(next / perPiece);
    const begin = piece * perPiece;
    const some = await readPiece(service, open, pieces, folder, piece);
    items.push(...some.slice(next - begin, upTo - begin));
    next = begin + perPiece;
  }
  return items;
}

/** Writes single records anew where they lie. @param change null for one that stays as it is */
export async function changePieces<T>(
  service: Service,
  open: OpenRegion,
  pieces: SealedPieces<T>,
  folder: string,
  records: number,
  change: (record: T) => T | null,
): Promise<void> {
  const { data } = open;
  for (let piece = 0; piece * pieces.perPiece < records; piece += 1) {
    const before = await readPiece(service, open, pieces, folder, piece);
    const after = before.map((record) => change(record) ?? record);
    if (after.every((record, i) => record === before[i])) continue;
    const key = keyOf(pieces, data.tenant, folder, piece);
    await service.files.put(key, data.keys.seal(JSON.stringify(after), key));
  }
}

/** Where all of them lie. @param records how many were kept */
export function pieceFiles<T>(
  pieces: SealedPieces<T>,
  tenant: TenantId,
  folder: string,
  records: number,
): string[] {
  const count = Math.ceil(records / pieces.perPiece);
  return Array.from({ length: count }, (_, piece) => keyOf(pieces, tenant, folder, piece));
}

/** Takes all of them away. Safe to repeat. @param records how many were kept */
export async function removePieces<T>(
  { files }: Service,
  { data }: OpenRegion,
  pieces: SealedPieces<T>,
  folder: string,
  records: number,
): Promise<void> {
  for (const key of pieceFiles(pieces, data.tenant, folder, records)) await files.remove(key);
}
