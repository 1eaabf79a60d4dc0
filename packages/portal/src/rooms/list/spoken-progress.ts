import type { ImportStatus } from '@payung/contract';
import { say } from '../../language/say.ts';

/**
 * What a screen reader is told while a list runs: one sentence for each quarter, so that it changes
 * four times and not at every second.
 */
export function spokenProgress(
  list: Pick<ImportStatus, 'state' | 'rowsDone' | 'rowsRead'>,
): string {
  switch (list.state) {
    case 'uploaded':
      return say('Berkas sedang dibaca.');
    case 'needs-mapping':
      return say('Berkas sudah dibaca, kolomnya menunggu pilihan Anda.');
    case 'paused':
      return say('Pemeriksaan berhenti.');
    case 'done':
      return say('Pemeriksaan selesai.');
    case 'failed':
      return say('Berkas tidak dapat dibaca.');
    case 'running':
      return spokenQuarter(list.rowsDone, list.rowsRead);
  }
}

function spokenQuarter(rowsDone: number, rowsRead: number): string {
  if (rowsRead === 0) return say('Pemeriksaan dimulai.');
  const quarter = Math.floor((rowsDone / rowsRead) * 4) * 25;
  return quarter === 0
    ? say('Pemeriksaan dimulai.')
    : say('{quarter} persen baris sudah diperiksa.', { quarter });
}
