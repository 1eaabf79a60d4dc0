import { createHash } from 'node:crypto';
import type { HandOutRecord, RegistryWrite, TenantData } from '@payung/data';
import type { TenantId } from '@payung/domain';
import type { Service } from '../service.ts';
import { handOutPieceKey, pieceBytes, type Writing, wholeHandOutKey } from './hand-out-key.ts';

/** Whether an archive neither lies ready nor was given up. */
export function isYetToBeMade({
  doneAt,
  stoppedAt,
}: Pick<HandOutRecord, 'doneAt' | 'stoppedAt'>): boolean {
  return doneAt === null && stoppedAt === undefined;
}

/** Lets the next writing count, unless another worker began or went on since `seen`: all that lies there is known by it. */
export function nextWriting(
  { id, turn = 0, pieces = 0 }: Pick<HandOutRecord, 'id' | 'turn' | 'pieces'>,
  how: { readonly tries: number; readonly leaseUntil: number },
): Extract<RegistryWrite, { write: 'begin-hand-out' }> {
  return { write: 'begin-hand-out', id, turn: turn + 1, pieces, ...how };
}

/** Where the files of a region's archives lie, and its keys. */
export interface HandOutFiles {
  readonly files: Service['files'];
  readonly data: TenantData;
}

/**
 * Keeps an archive sealed in pieces while it comes, one of them in memory.
 *
 * @param mayKeep told before each piece how many there are with it; false when this writing counts no longer
 * @returns its size, and the seal of it all; null when it counted no longer, and nothing of it is left
 */
export async function keepPieces(
  { files, data }: HandOutFiles,
  writing: Writing,
  archive: AsyncIterable<Uint8Array>,
  mayKeep: (pieces: number) => Promise<boolean>,
): Promise<{ bytes: number; sha256: string } | null> {
  const seal = createHash('sha256');
  let [bytes, kept] = [0, 0];
  let waiting = Buffer.alloc(0);
  const keep = async (piece: Uint8Array): Promise<boolean> => {
    if (!(await mayKeep(kept + 1))) return false;
    const key = handOutPieceKey(data.tenant, writing, kept);
    await files.put(key, data.keys.sealBytes(piece, key));
    kept += 1;
    return true;
  };
  const letGo = async (): Promise<null> => {
    await removePieces(files, data.tenant, writing, kept);
    return null;
  };
  for await (const some of archive) {
    seal.update(some);
    bytes += some.length;
    waiting = Buffer.concat([waiting, some]);
    for (; waiting.length >= pieceBytes; waiting = waiting.subarray(pieceBytes)) {
      if (!(await keep(waiting.subarray(0, pieceBytes)))) return letGo();
    }
  }
  if (waiting.length > 0 && !(await keep(waiting))) return letGo();
  return { bytes, sha256: seal.digest('hex') };
}

type Kept = Pick<HandOutRecord, 'id' | 'bytes' | 'turn'>;

/** Some bytes of an archive; only the pieces in which they lie are read. Null when these are gone. */
export async function bytesOf(
  of: HandOutFiles,
  { id, turn }: Kept,
  { from, last }: { readonly from: number; readonly last: number },
): Promise<Uint8Array | null> {
  const { tenant } = of.data;
  if (turn === undefined) {
    const opened = await opens(of, wholeHandOutKey(tenant, id));
    return opened?.subarray(from, last + 1) ?? null;
  }
  const parts: Uint8Array[] = [];
  for (let at = from; at <= last; ) {
    const piece = Math.floor(at / pieceBytes);
    const begins = piece * pieceBytes;
    const opened = await opens(of, handOutPieceKey(tenant, { id, turn }, piece));
    if (opened === null) return null;
    parts.push(opened.subarray(at - begins, last + 1 - begins));
    at = begins + pieceBytes;
  }
  return Buffer.concat(parts);
}

async function opens({ files, data }: HandOutFiles, key: string): Promise<Uint8Array | null> {
  const sealed = await files.get(key);
  if (sealed === null) return null;
  await data.keys.learn(sealed);
  return data.keys.openBytes(sealed, key);
}

/** The files of an archive that came to its end, as their keys. Archives of before there were pieces lie whole. */
export function handOutFiles(tenant: TenantId, { id, bytes, turn }: Kept): string[] {
  if (turn === undefined) return [wholeHandOutKey(tenant, id)];
  const pieces = Math.ceil((bytes ?? 0) / pieceBytes);
  return Array.from({ length: pieces }, (_, piece) => handOutPieceKey(tenant, { id, turn }, piece));
}

/** Removes what lies of an archive, whole or not, of whichever writing. Safe to repeat. */
export async function removeHandOut(
  files: Service['files'],
  tenant: TenantId,
  { id, turn = 0, pieces = 0 }: Pick<HandOutRecord, 'id' | 'turn' | 'pieces'>,
): Promise<void> {
  await files.remove(wholeHandOutKey(tenant, id));
  for (let one = 1; one <= turn; one += 1) {
    await removePieces(files, tenant, { id, turn: one }, pieces);
  }
}

/**
 * @param atLeast so many may have been begun: all of them are looked for, since one that comes late lies behind others that
 *   are gone. Of a writing that ended halfway there may be more
 */
async function removePieces(
  files: Service['files'],
  tenant: TenantId,
  writing: Writing,
  atLeast: number,
): Promise<void> {
  let count = atLeast;
  while ((await files.get(handOutPieceKey(tenant, writing, count))) !== null) count += 1;
  // the last first: whoever dies meanwhile leaves none behind a gap, where nobody would look again
  for (let piece = count - 1; piece >= 0; piece -= 1) {
    await files.remove(handOutPieceKey(tenant, writing, piece));
  }
}
