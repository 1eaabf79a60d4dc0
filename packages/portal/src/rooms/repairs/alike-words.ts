import { say } from '../../language/say.ts';
import { columnFieldName } from '../../words/columns.ts';
import type { Alike } from './alike.ts';

/** What a shared repair does, and on what it rests. */
export function alikeWords(alike: Alike): { readonly title: string; readonly hint: string } {
  if (alike.kind === 'spelling') {
    return {
      title: say('{columnField} tertulis "{spelling}"', {
        columnField: columnFieldName(alike.field),
        spelling: alike.spelling,
      }),
      hint: say(
        'Pilih satu kali apa yang dimaksud, lalu dipakai untuk semua baris dengan tulisan ini.',
      ),
    };
  }
  switch (alike.ground) {
    case 'digits-alone':
      return {
        title: say('Buang huruf dan tanda di sekitar 16 angka NIK'),
        hint: say('Angkanya tetap sama. Tidak ada angka yang ditambah atau diganti.'),
      };
    case 'date-of-nik':
      return {
        title: say('Tukar hari dan bulan tanggal lahir'),
        hint: say(
          'Hanya baris yang tanggalnya sama dengan tanggal di dalam NIK bila urutannya ditukar.',
        ),
      };
    case 'marks-dropped':
      return {
        title: say('Buang tanda yang tidak dapat dicetak dari {columnField}', {
          columnField: columnFieldName(alike.field),
        }),
        hint: say('Huruf dan angka yang terbaca tetap sama.'),
      };
  }
}
