import type { Catalogue } from '../../catalogue.ts';

export const menu: Catalogue = {
  'Semua halaman': 'All pages',
};
