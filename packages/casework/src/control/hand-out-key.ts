import type { TenantId } from '@payung/domain';

/**
 * Bytes of an archive that lie in one file, and go through the gateway in one answer. Archives are kept by it: with another
 * number, those of before are read wrongly.
 */
export const pieceBytes = 4_000_000;

/** One writing of an archive; each try is another, so that none ever writes over another's files. */
export interface Writing {
  readonly id: string;
  readonly turn: number;
}

/** Where a piece of an archive lies among the region's own files, sealed like them: it must end with the region's keys. */
export function handOutPieceKey(tenant: TenantId, { id, turn }: Writing, piece: number): string {
  return `T/${tenant}/hand-outs/${id}.${turn}.${String(piece).padStart(5, '0')}.zip`;
}

/** Where an archive lies that was made before they lay in pieces. */
export function wholeHandOutKey(tenant: TenantId, id: string): string {
  return `T/${tenant}/hand-outs/${id}.zip`;
}
