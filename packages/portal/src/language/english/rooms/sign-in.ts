import type { Catalogue } from '../../catalogue.ts';

export const signIn: Catalogue = {
  'Peramban ini tidak dapat menyimpan data situs': 'This browser cannot keep data of this site',
  'Izinkan cookie dan data situs untuk alamat ini, atau kosongkan ruang di perangkat, lalu masuk lagi.':
    'Allow cookies and site data for this address, or make room on the device, then sign in again.',
  Masuk: 'Sign in',
  'Menyiapkan halaman Anda.': 'Preparing your page.',
  'Coba masuk lagi': 'Try to sign in again',
  'Pendaftaran pekerja rentan ke BPJS Ketenagakerjaan.':
    'Enrolling vulnerable workers with BPJS Ketenagakerjaan.',
  'Masuk dengan e-mail dan kata sandi': 'Sign in with e-mail and password',
  'Akun dibuat melalui undangan admin daerah. Tautan undangan dikirim ke e-mail Anda.':
    'Accounts are made by invitation of the region admin. The link of the invitation is sent to your e-mail.',
  Payung: 'Payung',
  'Masuk dengan akun contoh': 'Sign in with a sample account',
};
