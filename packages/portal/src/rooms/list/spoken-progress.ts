import type { ImportStatus } from '@payung/contract';

/**
 * What a screen reader is told while a list runs: one sentence for each quarter, so that it changes
 * four times and not at every second.
 */
export function spokenProgress(
  list: Pick<ImportStatus, 'state' | 'rowsDone' | 'rowsRead'>,
): string {
  if (list.state === 'uploaded') return 'Berkas sedang dibaca.';
  if (list.state === 'paused') return 'Pemeriksaan dihentikan sementara.';
  if (list.rowsRead === 0) return 'Pemeriksaan dimulai.';
  const quarter = Math.floor((list.rowsDone / list.rowsRead) * 4) * 25;
  return quarter === 0 ? 'Pemeriksaan dimulai.' : `${quarter} persen baris sudah diperiksa.`;
}
