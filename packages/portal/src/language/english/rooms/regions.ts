import type { Catalogue } from '../../catalogue.ts';

export const regions: Catalogue = {
  'Anda bekerja di satu daerah pada satu waktu. Jendela lain tetap di daerahnya masing-masing.':
    'You work in one region at a time. Other windows stay in their own region.',
  'Anda tidak bekerja lagi di daerah itu.': 'You no longer work in that region.',
  'Pilih daerah lain, atau hubungi admin daerah itu.':
    'Choose another region, or contact the admin of that region.',
  '{region}, kode {regencyCode}': '{region}, code {regencyCode}',
  'Sedang dibuka': 'Opening',
  Buka: 'Open',
  'Akun ini belum bekerja di daerah mana pun.': 'This account does not work in any region yet.',
  'Minta admin daerah mengundang Anda dengan alamat e-mail akun ini. Bila daerahnya sedang dihentikan sementara, tunggu sampai dibuka lagi.':
    'Ask the region admin to invite you with the e-mail address of this account. If the region is suspended, wait until it is reopened.',
};
