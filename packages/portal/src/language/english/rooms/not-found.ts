import type { Catalogue } from '../../catalogue.ts';

export const notFound: Catalogue = {
  'Halaman tidak ditemukan': 'Page not found',
  'Alamat ini tidak ada di Payung.': 'This address does not exist in Payung.',
  'Kembali ke Beranda': 'Back to Home',
};
