import type { TenantId } from '@payung/domain';

/** Bytes of an archive that lie in one file, and go through the gateway in one answer. */
export const pieceBytes = 4_000_000;

/** Where a piece of an archive lies among the region's own files, sealed like them: it must end with the region's keys. */
export function handOutPieceKey(tenant: TenantId, id: string, piece: number): string {
  return `T/${tenant}/hand-outs/${id}.${String(piece).padStart(5, '0')}.zip`;
}

/** Where an archive lies that was made before they lay in pieces. */
export function wholeHandOutKey(tenant: TenantId, id: string): string {
  return `T/${tenant}/hand-outs/${id}.zip`;
}
