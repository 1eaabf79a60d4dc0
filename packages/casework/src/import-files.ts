import type { ListFiles, TenantKeys } from '@payung/data';
import { type CandidateField, ImportId, type NominationId, TenantId } from '@payung/domain';
import type { ListRow } from '@payung/files';

/** Addresses of a list's files. The tenant comes first here too. */
export const importFileKeys = {
  /** as it came through an upload address; sealed and removed when it is first read */
  raw: (tenant: TenantId, id: ImportId): string => `T/${tenant}/uploads/${id}`,
  source: (tenant: TenantId, id: ImportId): string => `T/${tenant}/imports/${id}/source`,
  chunk: (tenant: TenantId, id: ImportId, chunk: number): string =>
    `T/${tenant}/imports/${id}/chunk-${String(chunk).padStart(5, '0')}`,
} as const;

const rawKey = /^T\/([^/]+)\/uploads\/([^/]+)$/;

/** Which list an uploaded file belongs to; null when the key is not of an upload. */
export function parseRawKey(key: string): { tenant: TenantId; id: ImportId } | null {
  const [, tenant, id] = rawKey.exec(key) ?? [];
  const parsedTenant = TenantId.safeParse(tenant);
  const parsedId = ImportId.safeParse(id);
  if (!parsedTenant.success || !parsedId.success) return null;
  return { tenant: parsedTenant.data, id: parsedId.data };
}

/** Keeps a list as it was handed in, sealed. */
export async function keepSource(
  files: ListFiles,
  keys: TenantKeys,
  tenant: TenantId,
  id: ImportId,
  bytes: Uint8Array,
): Promise<void> {
  const key = importFileKeys.source(tenant, id);
  await files.put(key, keys.sealBytes(bytes, key));
}

/** The list as it was handed in; null when nothing has arrived. An upload that still lies open is sealed first. */
export async function readSource(
  files: ListFiles,
  keys: TenantKeys,
  tenant: TenantId,
  id: ImportId,
): Promise<Uint8Array | null> {
  const key = importFileKeys.source(tenant, id);
  const sealed = await files.get(key);
  if (sealed !== null) {
    await keys.learn(sealed);
    return keys.openBytes(sealed, key);
  }
  const rawAt = importFileKeys.raw(tenant, id);
  const raw = await files.get(rawAt);
  if (raw === null) return null;
  await keepSource(files, keys, tenant, id, raw);
  await files.remove(rawAt);
  return raw;
}

/** A row on its way from the file to the judge, without the cells that the report reads again. */
export interface ChunkRow extends Pick<ListRow, 'row' | 'candidate'> {
  /** fields that people have corrected since the row was handed in */
  readonly corrected?: readonly CandidateField[];
  /** the nomination that waits for a look since the row was judged as it was handed in */
  readonly reviewed?: NominationId;
}

export async function keepChunk(
  files: ListFiles,
  keys: TenantKeys,
  key: string,
  rows: readonly ChunkRow[],
): Promise<void> {
  await files.put(key, keys.seal(JSON.stringify(rows), key));
}

/** @throws when the piece is missing or was not written by this service: a list is never judged in part. */
export async function readChunk(
  files: ListFiles,
  keys: TenantKeys,
  key: string,
): Promise<ChunkRow[]> {
  const sealed = await files.get(key);
  if (sealed === null) throw new Error('a piece of a list is missing from the file store');
  await keys.learn(sealed);
  // authenticated by the seal: only keepChunk makes such a section
  return JSON.parse(keys.open(sealed, key)) as ChunkRow[];
}
