import type { SearchRequest } from '@payung/contract';
import { say } from '../../language/say.ts';

export type Search = Pick<SearchRequest, 'name' | 'nationalId'>;

/** What was typed, as a search: digits are a whole NIK, anything else words of the name. */
export function searchFrom(text: string): { search: Search } | { fault: string } | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const digits = trimmed.replace(/[\s.'-]/g, '');
  if (/^\d+$/.test(digits)) {
    if (digits.length === 16) return { search: { nationalId: digits } };
    return {
      fault: say(
        'NIK berisi {digits} angka, seharusnya 16. Pencarian NIK memerlukan semua angkanya.',
        { digits: digits.length },
      ),
    };
  }
  return { search: { name: trimmed } };
}
