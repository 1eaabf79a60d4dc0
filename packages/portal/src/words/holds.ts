import type { PersonProtection } from '@payung/contract';
import { formatDate } from '../format.ts';

type Hold = PersonProtection['holds'][number];

const names: Readonly<Record<Hold['kind'], string>> = {
  'living-nomination': 'Masih ada usulan yang berlaku',
  cover: 'Masih dilindungi',
  'claim-period': 'Klaim masih dapat diajukan',
  'open-claim': 'Ada klaim yang belum selesai',
  scholarship: 'Ada beasiswa anak yang masih berjalan',
  'payment-proof': 'Bukti pembayaran wajib disimpan',
  'region-hold': 'Seluruh data daerah sedang wajib disimpan',
};

/** Why what is kept of somebody may not be erased yet, and until when. */
export function holdSentence({ kind, until }: Hold, timeZone: string): string {
  return until === null
    ? `${names[kind]}, belum diketahui sampai kapan`
    : `${names[kind]}, sampai ${formatDate(until, timeZone)}`;
}
