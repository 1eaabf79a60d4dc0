import type { PersonProtection } from '@payung/contract';
import { formatDate } from '../format.ts';
import { say } from '../language/say.ts';

type Hold = PersonProtection['holds'][number];

const names: Readonly<Record<Hold['kind'], string>> = {
  'living-nomination': say('Masih ada usulan yang berlaku'),
  cover: say('Masih dilindungi'),
  'claim-period': say('Klaim masih dapat diajukan'),
  'open-claim': say('Ada klaim yang belum selesai'),
  scholarship: say('Ada beasiswa anak yang masih berjalan'),
  'payment-proof': say('Bukti pembayaran wajib disimpan'),
  'region-hold': say('Seluruh data daerah sedang wajib disimpan'),
};

/** Why what is kept of somebody may not be erased yet, and until when. */
export function holdSentence({ kind, until }: Hold, timeZone: string): string {
  return until === null
    ? say('{name}, belum diketahui sampai kapan', { name: names[kind] })
    : say('{name}, sampai {until}', { name: names[kind], until: formatDate(until, timeZone) });
}
