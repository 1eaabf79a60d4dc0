import type { SeededRandomness } from './seeded.ts';
import type { TruthRow } from './truth.ts';

/** What clerks and spreadsheets do to a row, about as often as in the sample lists. */
const nikSlips: readonly (readonly [TruthRow['nikState'], number])[] = [
  ['dots', 0.019],
  ['digit', 0.019],
  ['excel', 0.016],
  ['missing', 0.016],
  ['swap', 0.011],
  ['apostrophe', 0.01],
  ['spouse', 0.001],
];
const dobSlips: readonly (readonly [TruthRow['dobState'], number])[] = [
  ['year', 0.012],
  ['january-1', 0.008],
  ['swapped', 0.003],
  ['missing', 0.003],
];

function drawn<T>(random: SeededRandomness, slips: readonly (readonly [T, number])[]): T | null {
  return slips.find(([, share]) => random.chance(share))?.[0] ?? null;
}

function withDigit(text: string, at: number, digit: number): string {
  return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
}

/** The NIK as it stands in a list. @param other the NIK of somebody else */
export function writeNik(
  random: SeededRandomness,
  nik: string,
  other: string,
): { text: string; state: TruthRow['nikState'] } {
  const state = drawn(random, nikSlips) ?? 'exact';
  const at = 12 + random.below(4);
  const digit = Number(nik[at]);
  switch (state) {
    case 'exact':
      return { text: nik, state };
    case 'dots':
      return { text: nik.replace(/^(\d{6})(\d{6})/, '$1.$2.'), state };
    case 'apostrophe':
      return { text: `'${nik}`, state };
    case 'digit':
      return { text: withDigit(nik, at, (digit + 1 + random.below(9)) % 10), state };
    case 'swap': {
      const text = `${nik.slice(0, 14)}${nik[15]}${nik[14]}`;
      return text === nik ? { text, state: 'exact' } : { text, state };
    }
    case 'excel':
      return nik.endsWith('0')
        ? { text: nik, state: 'exact' }
        : { text: `${nik.slice(0, 15)}0`, state };
    case 'missing':
      return { text: '', state };
    case 'spouse':
      return other === nik ? { text: nik, state: 'exact' } : { text: other, state };
  }
}

/** The birth date as it was noted: YYYY-MM-DD, or empty. */
export function writeBirthDate(
  random: SeededRandomness,
  birthDate: string,
): { text: string; state: TruthRow['dobState'] } {
  const state = drawn(random, dobSlips) ?? 'exact';
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const changed = (text: string) =>
    ({ text, state: text === birthDate ? 'exact' : state }) as const;
  switch (state) {
    case 'exact':
      return { text: birthDate, state };
    case 'missing':
      return { text: '', state };
    case 'january-1':
      return changed(`${year}-01-01`);
    case 'swapped':
      return changed(Number(day) <= 12 ? `${year}-${day}-${month}` : birthDate);
    case 'year':
      return changed(`${withDigit(year, 3, (Number(year[3]) + 1) % 10)}-${month}-${day}`);
  }
}

const nameSlipShare = 0.1;

/** The name, now and then with one letter doubled or left out. */
export function writeName(
  random: SeededRandomness,
  name: string,
): { text: string; state: 'exact' | 'changed' } {
  if (!random.chance(nameSlipShare)) return { text: name, state: 'exact' };
  const letters = [...name.matchAll(/(?<=[A-Z])[A-Z]/g)].map(({ index }) => index);
  const at = random.pick(letters);
  const doubled = random.chance(0.5);
  const text = `${name.slice(0, doubled ? at + 1 : at)}${name.slice(doubled ? at : at + 1)}`;
  return text === name ? { text, state: 'exact' } : { text, state: 'changed' };
}
