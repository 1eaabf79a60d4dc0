import { firstDayOf } from '../months.ts';
import { formatDate } from '../text-id.ts';
import type { CoverEvent } from './cover-event.ts';
import type { LetterSetting } from './letter-setting.ts';

/** Characters of one message; a longer one is sent, and paid, as two. */
export const shortTextLength = 160;

/** What the plain alphabet of short messages lacks becomes a space, or doubles the price of each message. */
const beyondPlain = /[^A-Za-z0-9 .,:;()/+\-'@!?]/g;
const plain = (text: string): string => text.replaceAll(beyondPlain, ' ').replaceAll(/ +/g, ' ');

/**
 * The words of a message (domain-rules 5.6, 6.1): no name, no NIK, no card, no cause. Whoever holds the telephone learns
 * that something can be asked for, where, and that it costs nothing. A death is not named.
 * @param region as it is called: "Kabupaten Kudus"
 */
export function shortText(
  event: CoverEvent,
  region: string,
  { phone, insurerPhone }: Pick<LetterSetting, 'phone' | 'insurerPhone'>,
): string {
  const call = phone === '' ? insurerPhone : `${phone} / ${insurerPhone}`;
  return plain(`${region}: ${about(event)} Info ${call}. GRATIS, jangan bayar siapa pun.`);
}

function about(event: CoverEvent): string {
  if (event.kind === 'began') {
    const until = formatDate(firstDayOf(event.paidThrough)).replace(/^1 /, '');
    return `Anda peserta BPJS Ketenagakerjaan (JKK, JKM), iuran dibayar pemda s.d. ${until}.`;
  }
  if (event.reason === 'DIED') {
    return 'mohon keluarga menghubungi kantor desa/kelurahan tentang hak BPJS Ketenagakerjaan.';
  }
  return `perlindungan BPJS Ketenagakerjaan dari pemda berakhir ${formatDate(event.on)}.`;
}
