import type { SeededRandomness } from '../seeded.ts';
import type { Person } from './person.ts';

export type NikState =
  | 'exact'
  | 'dots'
  | 'apostrophe'
  | 'digit'
  | 'two-digits'
  | 'swap'
  | 'excel'
  | 'missing'
  | 'spouse';
export type DobState = 'exact' | 'year' | 'swapped' | 'january-1' | 'day' | 'missing';
const otherDigit = (random: SeededRandomness, digit: string | undefined): number =>
  (Number(digit) + 1 + random.below(9)) % 10;

function withDigit(random: SeededRandomness, text: string): string {
  const at = random.below(text.length);
  return `${text.slice(0, at)}${otherDigit(random, text[at])}${text.slice(at + 1)}`;
}

/** The NIK as it is noted in one of these ways. */
export function noteNik(
  random: SeededRandomness,
  { nik, spouseNik }: Person,
  state: NikState,
): string {
  switch (state) {
    case 'exact':
      return nik;
    case 'dots':
      return nik.replace(/^(\d{6})(\d{6})/, '$1.$2.');
    case 'apostrophe':
      return `'${nik}`;
    case 'digit':
      return withDigit(random, nik);
    case 'two-digits':
      return withDigit(random, withDigit(random, nik));
    case 'swap': {
      const at = random.below(15);
      return nik.slice(0, at) + nik[at + 1] + nik[at] + nik.slice(at + 2);
    }
    case 'excel':
      return `${nik.slice(0, 15)}0`;
    case 'missing':
      return '';
    case 'spouse':
      return spouseNik ?? nik;
  }
}

/** The birth date as it is noted in one of these ways: YYYY-MM-DD, or empty. */
export function noteBirthDate(random: SeededRandomness, born: string, state: DobState): string {
  const [year = '', month = '', day = ''] = born.split('-');
  switch (state) {
    case 'exact':
      return born;
    case 'missing':
      return '';
    case 'january-1':
      return `${year}-01-01`;
    case 'swapped':
      return Number(day) <= 12 ? `${year}-${day}-${month}` : born;
    case 'year':
      return `${year.slice(0, 3)}${otherDigit(random, year[3])}-${month}-${day}`;
    case 'day':
      return `${year}-${month}-${String(1 + random.below(28)).padStart(2, '0')}`;
  }
}
