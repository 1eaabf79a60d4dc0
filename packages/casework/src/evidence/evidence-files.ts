import type { ListFiles, TenantKeys } from '@payung/data';
import type { EvidenceId, TenantId } from '@payung/domain';

/** Addresses of a file of proof. The tenant comes first here too. */
export const evidenceKeys = {
  /** as it came through an upload address; sealed and removed when its arrival is told */
  raw: (tenant: TenantId, id: EvidenceId): string => `T/${tenant}/uploads/evidence-${id}`,
  sealed: (tenant: TenantId, id: EvidenceId): string => `T/${tenant}/evidence/${id}`,
} as const;

/** Keeps a file of proof, sealed; answers its address. */
export async function keepEvidenceFile(
  files: ListFiles,
  keys: TenantKeys,
  tenant: TenantId,
  id: EvidenceId,
  bytes: Uint8Array,
): Promise<string> {
  const key = evidenceKeys.sealed(tenant, id);
  await files.put(key, keys.sealBytes(bytes, key));
  return key;
}

/** The file as it came; null when it is not there. */
export async function readEvidenceFile(
  files: ListFiles,
  keys: TenantKeys,
  tenant: TenantId,
  id: EvidenceId,
): Promise<Uint8Array | null> {
  const key = evidenceKeys.sealed(tenant, id);
  const sealed = await files.get(key);
  if (sealed === null) return null;
  await keys.learn(sealed);
  return keys.openBytes(sealed, key);
}
