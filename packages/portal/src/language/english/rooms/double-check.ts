import type { Catalogue } from '../../catalogue.ts';

export const doubleCheck: Catalogue = {
  'Pilih paling sedikit satu berkas atau daftar.': 'Choose at least one file or list.',
};
