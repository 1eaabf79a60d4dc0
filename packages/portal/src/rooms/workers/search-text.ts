import type { SearchRequest } from '@payung/contract';
import { cardDigits } from '../../card-digits.ts';
import { say } from '../../language/say.ts';

export type Search = Pick<SearchRequest, 'name' | 'nationalId' | 'cardNo'>;

/** What was typed, as a search: digits are a whole NIK or a whole card number, anything else words of the name. */
export function searchFrom(text: string): { search: Search } | { fault: string } | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const digits = trimmed.replace(/[\s.'-]/g, '');
  if (/^\d+$/.test(digits)) {
    if (digits.length === 16) return { search: { nationalId: digits } };
    if (cardDigits.test(digits)) return { search: { cardNo: digits } };
    return {
      fault: say(
        'Yang ditulis {digits} angka. NIK berisi 16 angka, nomor peserta (KPJ) 9 sampai 13. Tulis semua angkanya.',
        { digits: digits.length },
      ),
    };
  }
  return { search: { name: trimmed } };
}
