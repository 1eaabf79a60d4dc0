import type { Catalogue } from '../../catalogue.ts';

export const quota: Catalogue = {
  Waktu: 'Time',
  Perubahan: 'Change',
  'Perubahan terakhir': 'Latest changes',
  'Kuota menghitung orang, bukan rupiah.': 'The quota counts people, not rupiah.',
  'Daftar {agency}': 'List of {agency}',
  'Daftar dinas lain': 'List of another agency',
  'Belum ada perubahan di kartu ini.': 'No changes on this card yet.',
  '{count} perubahan sejak {oldest}': {
    by: 'count',
    one: '{count} change since {oldest}',
    other: '{count} changes since {oldest}',
  },
  'Mungkin ada lagi yang belum dimuat': 'There may be more that is not loaded yet',
};
