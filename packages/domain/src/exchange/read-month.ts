import { comparedWords } from '../file-mapping/columns.ts';
import { ContributionMonth } from '../months.ts';

const monthNames = [
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MEI',
  'JUN',
  'JUL',
  'AGU',
  'SEP',
  'OKT',
  'NOV',
  'DES',
];
/** other spellings that files come with */
const alsoWritten: Readonly<Record<string, string>> = {
  PEB: 'FEB',
  MAY: 'MEI',
  AUG: 'AGU',
  AGS: 'AGU',
  AGT: 'AGU',
  OCT: 'OKT',
  NOP: 'NOV',
  DEC: 'DES',
};

/**
 * A month as branches write it: `12-2026`, `12/2026`, `2026-12`, `202612`, `01-12-2026`, `Desember 2026`, `Des-2026`.
 * @returns null for anything else
 */
export function readMonth(text: string): ContributionMonth | null {
  const words = comparedWords(text);
  const named = /^(?:\d{1,2} )?([A-Z]{3})[A-Z]* ?(\d{4})$/.exec(words);
  if (named !== null) {
    const name = named[1] ?? '';
    return monthOf(named[2], monthNames.indexOf(alsoWritten[name] ?? name) + 1);
  }
  const monthFirst = /^(?:\d{1,2} )?(\d{1,2}) (\d{4})$/.exec(words);
  if (monthFirst !== null) return monthOf(monthFirst[2], Number(monthFirst[1]));
  const yearFirst = /^(\d{4}) ?(\d{1,2})(?: \d{1,2})?$/.exec(words);
  return yearFirst === null ? null : monthOf(yearFirst[1], Number(yearFirst[2]));
}

function monthOf(year = '', month: number): ContributionMonth | null {
  return ContributionMonth.safeParse(`${year}-${String(month).padStart(2, '0')}`).data ?? null;
}
