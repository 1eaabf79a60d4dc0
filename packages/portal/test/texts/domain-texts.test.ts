import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { speak } from '../../src/language/catalogue.ts';
import { english, madeElsewhere } from '../../src/language/english/all.ts';
import { ofDomain } from '../../src/language/of-domain.ts';
import { bareTextsIn } from './bare-texts.ts';
import { treeOf } from './walk.ts';

const domain = fileURLToPath(new URL('../../../domain/src', import.meta.url));
const speaking = [
  'text-id.ts',
  'explain.ts',
  'explain-fault.ts',
  'explain-warning.ts',
  'explanation.ts',
  'agreement.ts',
  'eligibility/explain-criterion.ts',
];
const monthOf =
  /^(Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)$/;

beforeEach(() => speak(english, madeElsewhere));
afterEach(() => speak(null));

describe('what the rules say of a row, to an officer who reads English', () => {
  it.each(speaking)('has its English, whatever stands in its places: %s', (file) => {
    const texts = bareTextsIn(treeOf(file, readFileSync(`${domain}/${file}`, 'utf8')))
      .map(({ text }) => text.replaceAll('{}', '12'))
      .filter(
        (text) =>
          !monthOf.test(text) && !/^(Orang ini|(sudah )?diusulkan 12|ada pada baris)/.test(text),
      );
    expect(texts.filter((text) => ofDomain(text) === text && !/^(12|Rp|PKH)/.test(text))).toEqual(
      [],
    );
  });

  it('says one and many as English does', () => {
    expect(ofDomain('Data ini mirip dengan 1 usulan lain.')).toBe(
      'This data is similar to 1 other proposal.',
    );
    expect(ofDomain('Data ini mirip dengan 12 usulan lain.')).toBe(
      'This data is similar to 12 other proposals.',
    );
  });

  it('puts dates, fields and choices into English too', () => {
    expect(ofDomain('Tidak bekerja per 17 Agustus 2026.')).toBe(
      'Not at work as of 17 August 2026.',
    );
    expect(ofDomain('Belum ada nama ibu kandung, alamat, dan RT.')).toBe(
      'Missing: nama ibu kandung, alamat, dan RT.'.replace(
        'nama ibu kandung, alamat, dan RT',
        "mother's name, address, and RT",
      ),
    );
    expect(
      ofDomain(
        'Orang ini mungkin sudah diusulkan Dinas Tenaga Kerja sejak 3 Mei 2026 dengan NIK lain.',
      ),
    ).toBe(
      'This person may have been proposed by Dinas Tenaga Kerja since 3 May 2026 under another NIK.',
    );
  });
});

it('leaves the sentences alone where Indonesian was chosen', () => {
  speak(null);
  expect(ofDomain('Belum ada alamat.')).toBe('Belum ada alamat.');
});
