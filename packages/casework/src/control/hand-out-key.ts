import type { TenantId } from '@payung/domain';

/** Where the archive lies among the region's own files, sealed like them: it must end with the region's keys. */
export function handOutKey(tenant: TenantId, id: string): string {
  return `T/${tenant}/hand-outs/${id}.zip`;
}
