import type { Claimed, Sex } from '@payung/domain';
import { type Cell, given, missing, readText, tidy, unreadable } from './claimed.ts';

const sexes: ReadonlyMap<string, Sex> = new Map<string, Sex>([
  ...['L', 'LK', 'LAKI', 'LAKILAKI', 'LAKI2', 'PRIA', 'COWOK', 'M', 'MALE'].map(
    (word): [string, Sex] => [word, 'MALE'],
  ),
  ...['P', 'PR', 'PEREMPUAN', 'WANITA', 'CEWEK', 'W', 'F', 'FEMALE'].map((word): [string, Sex] => [
    word,
    'FEMALE',
  ]),
]);

/** Sex as lists write it: `L`/`P`, `Laki-laki`, `PEREMPUAN`, `Pria`, `LK` … */
export function readSex(cell: Cell): Claimed<Sex> {
  const value = tidy(cell);
  if (typeof value !== 'string') return value;
  const sex = sexes.get(value.toUpperCase().replace(/[^A-Z2]/g, ''));
  return sex === undefined ? unreadable('not-a-sex', cell.text) : given(sex, cell.text);
}

const yes = new Set(['YA', 'Y', 'IYA', 'YES', 'BENAR', '1', 'V', '✓', '✔', 'TRUE']);
const no = new Set(['TIDAK', 'T', 'TDK', 'BUKAN', 'NO', 'N', '0', 'X', 'FALSE']);

/** Yes or no. Any other words say nothing either way: they are taken as no answer. */
export function readYesNo(cell: Cell): Claimed<boolean> {
  const value = tidy(cell);
  if (typeof value !== 'string') return value;
  const word = value.toUpperCase().replace(/[.\s]/g, '');
  if (yes.has(word)) return given(true, cell.text);
  return no.has(word) ? given(false, cell.text) : missing;
}

/** A phone number as it stands, without the mark that says "this is text". */
export function readPhone(cell: Cell): Claimed<string> {
  const value = readText(cell);
  return value.state === 'given' ? given(value.value.replace(/^['’`]/, ''), value.text) : value;
}
