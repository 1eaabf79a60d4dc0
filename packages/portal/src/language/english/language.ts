import type { Catalogue } from '../catalogue.ts';

export const language: Catalogue = {
  'Halaman dimuat ulang, dan isian yang belum dikirim di halaman ini hilang.':
    'The page is loaded anew, and what was not sent from this page is lost.',
  'Ganti bahasa': 'Change the language',
  'Tetap di sini': 'Stay here',
  'Perangkat ini tidak menyimpan pilihan bahasa. Izinkan penyimpanan di peramban.':
    'This device does not keep the choice of language. Allow storage in the browser.',
};
