import type { Catalogue } from '../catalogue.ts';

export const charts: Catalogue = {
  'Luas bidang menunjukkan kuota, warna yang lebih tua lebih banyak terpakai.':
    'The area shows the quota; the darker, the more of it is used.',
  'Luas bidang menunjukkan jumlah orang, warna yang lebih tua lebih banyak.':
    'The area shows the number of people; the darker, the more.',
  '{total} dari {whole}': '{total} of {whole}',
  triliun: 'trillion',
  miliar: 'billion',
  juta: 'million',
  'Rp{shown} {size}': 'Rp{shown} {size}',
  'Bentuk: {title}': 'Form: {title}',
  Grafik: 'Chart',
  Tabel: 'Table',
  'Unduh CSV: {title}': 'Download CSV: {title}',
  CSV: 'CSV',
  'Skala 0 sampai {ticks}': 'Scale 0 to {ticks}',
};
