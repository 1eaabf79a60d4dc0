import { createHash } from 'node:crypto';
import type { HandOutRecord, TenantData } from '@payung/data';
import type { TenantId } from '@payung/domain';
import type { Service } from '../service.ts';
import { handOutPieceKey, pieceBytes, wholeHandOutKey } from './hand-out-key.ts';

/** The archive of one region, as far as its files go. */
export interface HandOutFiles {
  readonly files: Service['files'];
  readonly data: TenantData;
  readonly id: string;
}

/** Keeps an archive sealed in pieces while it comes, one of them in memory. @returns its size, and the seal of it all */
export async function keepPieces(
  { files, data, id }: HandOutFiles,
  archive: AsyncIterable<Uint8Array>,
): Promise<{ bytes: number; sha256: string }> {
  const seal = createHash('sha256');
  let [bytes, kept] = [0, 0];
  let waiting = Buffer.alloc(0);
  const keep = async (piece: Uint8Array): Promise<void> => {
    const key = handOutPieceKey(data.tenant, id, kept);
    await files.put(key, data.keys.sealBytes(piece, key));
    kept += 1;
  };
  for await (const some of archive) {
    seal.update(some);
    bytes += some.length;
    waiting = Buffer.concat([waiting, some]);
    for (; waiting.length >= pieceBytes; waiting = waiting.subarray(pieceBytes)) {
      await keep(waiting.subarray(0, pieceBytes));
    }
  }
  if (waiting.length > 0) await keep(waiting);
  return { bytes, sha256: seal.digest('hex') };
}

/** Some bytes of an archive; only the pieces in which they lie are read. Null when these are gone. */
export async function bytesOf(
  { files, data, id }: HandOutFiles,
  { from, last }: { readonly from: number; readonly last: number },
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  for (let at = from; at <= last; ) {
    const piece = Math.floor(at / pieceBytes);
    const begins = piece * pieceBytes;
    const opened = await opens({ files, data, id }, handOutPieceKey(data.tenant, id, piece));
    if (opened === null) return wholeOf({ files, data, id }, { from, last });
    parts.push(opened.subarray(at - begins, last + 1 - begins));
    at = begins + pieceBytes;
  }
  return Buffer.concat(parts);
}

/** The same of an archive that was made before they lay in pieces. */
async function wholeOf(
  of: HandOutFiles,
  { from, last }: { readonly from: number; readonly last: number },
): Promise<Uint8Array | null> {
  const opened = await opens(of, wholeHandOutKey(of.data.tenant, of.id));
  return opened?.subarray(from, last + 1) ?? null;
}

async function opens({ files, data }: HandOutFiles, key: string): Promise<Uint8Array | null> {
  const sealed = await files.get(key);
  if (sealed === null) return null;
  await data.keys.learn(sealed);
  return data.keys.openBytes(sealed, key);
}

/** The files of an archive that came to its end, as their keys. Archives of before there were tries lie whole. */
export function handOutFiles(
  tenant: TenantId,
  { id, bytes, tries }: Pick<HandOutRecord, 'id' | 'bytes' | 'tries'>,
): string[] {
  if (tries === undefined) return [wholeHandOutKey(tenant, id)];
  const pieces = Math.ceil((bytes ?? 0) / pieceBytes);
  return Array.from({ length: pieces }, (_, piece) => handOutPieceKey(tenant, id, piece));
}

/** Removes what lies of an archive, whole or not, in whatever form. Safe to repeat. */
export async function removeHandOut(
  files: Service['files'],
  tenant: TenantId,
  { id, bytes }: Pick<HandOutRecord, 'id' | 'bytes'>,
): Promise<void> {
  await files.remove(wholeHandOutKey(tenant, id));
  let pieces = Math.ceil((bytes ?? 0) / pieceBytes);
  // of one that never came to its end nobody knows how many there are
  if (bytes === null) {
    while ((await files.get(handOutPieceKey(tenant, id, pieces))) !== null) pieces += 1;
  }
  // the last first: whoever dies meanwhile leaves none behind a gap, where nobody would look again
  for (let piece = pieces - 1; piece >= 0; piece -= 1) {
    await files.remove(handOutPieceKey(tenant, id, piece));
  }
}
