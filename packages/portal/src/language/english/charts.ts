import type { Catalogue } from '../catalogue.ts';

export const charts: Catalogue = {
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
