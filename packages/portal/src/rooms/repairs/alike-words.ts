import { columnFieldName } from '../../words/columns.ts';
import type { Alike } from './alike.ts';

/** What a shared repair does, and on what it rests. */
export function alikeWords(alike: Alike): { readonly title: string; readonly hint: string } {
  if (alike.kind === 'spelling') {
    return {
      title: `${columnFieldName(alike.field)} tertulis "${alike.spelling}"`,
      hint: 'Pilih satu kali apa yang dimaksud, lalu dipakai untuk semua baris dengan tulisan ini.',
    };
  }
  switch (alike.ground) {
    case 'digits-alone':
      return {
        title: 'Buang huruf dan tanda di sekitar 16 angka NIK',
        hint: 'Angkanya tetap sama. Tidak ada angka yang ditambah atau diganti.',
      };
    case 'date-of-nik':
      return {
        title: 'Tukar hari dan bulan tanggal lahir',
        hint: 'Hanya baris yang tanggalnya sama dengan tanggal di dalam NIK bila urutannya ditukar.',
      };
    case 'marks-dropped':
      return {
        title: `Buang tanda yang tidak dapat dicetak dari ${columnFieldName(alike.field)}`,
        hint: 'Huruf dan angka yang terbaca tetap sama.',
      };
  }
}
