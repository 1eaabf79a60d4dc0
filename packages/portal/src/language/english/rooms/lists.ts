import type { Catalogue } from '../../catalogue.ts';

export const lists: Catalogue = {
  '{rowsDone} diperiksa': '{rowsDone} checked',
  'Daftar diunggah': 'Uploaded lists',
  'Setiap daftar yang diunggah, dengan hasil setiap barisnya.':
    'Each list that was uploaded, with the result of each row.',
  'Unggah daftar': 'Upload a list',
  'Daftar yang diunggah, terbaru di atas': 'Uploaded lists, newest first',
  'Belum ada daftar yang diunggah.': 'No lists uploaded yet.',
  '<link>Unggah daftar</link> dalam bentuk yang ada di kantor Anda, atau <link2>usulkan satu orang</link2>.':
    '<link>Upload a list</link> in the form that your office has, or <link2>propose one person</link2>.',
};
