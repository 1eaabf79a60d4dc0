import type { TenantId } from '@payung/domain';
import { NominationId, PreCheckAnswer } from '@payung/domain';
import * as z from 'zod';
import type { OpenRegion, Service } from '../service.ts';

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

export const givenPerPiece = 500;
export const toldPerPiece = 500;

const schemas = { given: Given, told: ToldFinding } as const;
type Kind = keyof typeof schemas;

/** Takes away all that was kept of an answer. Safe to repeat. */
export async function removePieces(
  { files }: Service,
  { data }: OpenRegion,
  { id, given, told }: { readonly id: string; readonly given: number; readonly told: number },
): Promise<void> {
  const sizes = { given: [given, givenPerPiece], told: [told, toldPerPiece] } as const;
  for (const kind of ['given', 'told'] as const) {
    const [records, perPiece] = sizes[kind];
    for (let piece = 0; piece * perPiece < records; piece += 1) {
      await files.remove(pieceKey(data.tenant, id, kind, piece));
    }
  }
}

const pieceKey = (tenant: TenantId, upload: string, kind: Kind, piece: number): string =>
  `T/${tenant}/pre-checks/${upload}/${kind}-${String(piece).padStart(5, '0')}`;

/** Keeps what was read of an answer, sealed, in pieces; gives how many. No NIK is kept of it. */
export async function keepPieces(
  { files }: Service,
  { data }: OpenRegion,
  upload: string,
  kind: Kind,
  records: readonly (Given | ToldFinding)[],
): Promise<number> {
  const size = kind === 'given' ? givenPerPiece : toldPerPiece;
  let pieces = 0;
  for (let from = 0; from < records.length; from += size) {
    const key = pieceKey(data.tenant, upload, kind, pieces);
    const some = records.slice(from, from + size);
    await files.put(key, data.keys.seal(JSON.stringify(some), key));
    pieces += 1;
  }
  return pieces;
}

/** One piece of what was read. @throws when it is gone: an answer is never applied in part unseen. */
export async function readPiece<K extends Kind>(
  { files }: Service,
  { data }: OpenRegion,
  upload: string,
  kind: K,
  piece: number,
): Promise<z.infer<(typeof schemas)[K]>[]> {
  const key = pieceKey(data.tenant, upload, kind, piece);
  const sealed = await files.get(key);
  if (sealed === null) throw new Error('a piece of a pre-check answer is missing');
  await data.keys.learn(sealed);
  const parsed = z.array(schemas[kind]).parse(JSON.parse(data.keys.open(sealed, key)));
  // the schema was chosen by the same key: TypeScript does not follow it through the record
  return parsed as z.infer<(typeof schemas)[K]>[];
}
