import type { Catalogue } from '../catalogue.ts';

export const shell: Catalogue = {
  'Ganda antardaerah': 'Double cover',
  Pemakaian: 'Usage',
  Sehat: 'Health',
  Akses: 'Access',
  Bocor: 'Breach',
  'Payung Pusat': 'Payung Central',
  'Semua daerah, tanpa data orang': 'All regions, without data of people',
  'Langsung ke isi halaman': 'Straight to the content of the page',
  'Data contoh': 'Sample data',
  '<strong>DATA CONTOH.</strong> Semua orang di sini rekaan<span>; jangan masukkan data orang sebenarnya</span>.':
    '<strong>SAMPLE DATA.</strong> Everybody here is invented<span>; do not enter data of real people</span>.',
  'Cari orang, SK, halaman, atau tindakan': 'Search people, decision letters, pages or acts',
  'Tampilkan daftar pintasan ini': 'Show this list of shortcuts',
  'Cari di daftar ini': 'Search in this list',
  'Ke bagian halaman berikutnya': 'To the next part of the page',
  'Urungkan yang terakhir': 'Undo the last one',
  'Ganti peran: {role}': 'Change role: {role}',
  'Peran belum dapat diganti. Coba lagi.': 'The role could not be changed. Try again.',
  '{figure} perlu diputuskan': '{figure} to be decided',
  'Ganti daerah': 'Change region',
  'Pintasan satu huruf': 'Single-letter shortcuts',
  'Layanan untuk daerah ini dihentikan sementara': 'The service for this region is suspended',
  'Tidak ada data yang hilang: semua usulan, kuota, dan riwayat tetap tersimpan. Daftar yang sedang diperiksa dilanjutkan setelah daerah ini dibuka lagi.':
    'No data is lost: all proposals, quota and history are kept. Lists being checked continue once the region is reopened.',
  'Admin daerah Anda sudah diberi tahu alasannya melalui surat. Hubungi admin daerah bila ada yang mendesak.':
    'Your region admin has been told the reason by letter. Contact the region admin if something is urgent.',
  'Periksa lagi': 'Check again',
  'Pilih daerah lain': 'Choose another region',
  Terang: 'Light',
  Gelap: 'Dark',
  Tampilan: 'Look',
};
