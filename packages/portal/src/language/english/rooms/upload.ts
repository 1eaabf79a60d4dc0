import type { Catalogue } from '../../catalogue.ts';

export const upload: Catalogue = {
  'Berkas daftar': 'List file',
  'XLSX atau CSV, paling besar {largestFile}. Urutan dan nama kolom bebas; baris judul, kop, dan tanda tangan boleh tetap ada.':
    'XLSX or CSV, {largestFile} at most. Order and names of columns are free; titles, letterhead and signatures may stay.',
  'Jenis berkas ini bukan XLSX atau CSV.': 'This type of file is not XLSX or CSV.',
  'Buka daftarnya di Excel, pilih Simpan Sebagai, jenis XLSX, lalu pilih berkas itu.':
    'Open the list in Excel, choose Save As, type XLSX, then choose that file.',
  'Pastikan daftar sudah disimpan, lalu pilih lagi.':
    'Make sure that the list has been saved, then choose it again.',
  'Berkas {file}, batasnya {largestFile}.': 'The file is {file}; the limit is {largestFile}.',
  'Belum punya daftar?': 'No list yet?',
  'Unduh daftar kosong (XLSX)': 'Download an empty list (XLSX)',
  'Daftar dalam bentuk yang ada di kantor Anda. Setiap baris mendapat satu hasil, dan tidak ada baris yang hilang.':
    'A list in the form that your office has. Each row gets one result, and no row is lost.',
  'Daftar belum dikirim': 'The list was not sent',
  'Layanan belum menjawab, berkas dikirim lagi':
    'The service has not answered, the file is being sent again',
  'Biarkan halaman ini terbuka. Berapa kali pun dikirim, daftar ini tercatat satu kali.':
    'Leave this page open. However often it is sent, the list is recorded once.',
  '{sent} dari {count} bagian berkas sudah sampai.': {
    by: 'count',
    one: '{sent} of {count} part of the file has arrived.',
    other: '{sent} of {count} parts of the file have arrived.',
  },
  'Bagian yang sudah sampai tidak dikirim lagi, juga bila sambungan terputus.':
    'Parts that have arrived are not sent again, even if the connection breaks.',
  'Ada unggahan yang belum selesai': 'An upload is not finished',
  'Pilih berkas yang sama, lalu unggah. Bagian yang sudah sampai tidak dikirim lagi, dan berkasnya dicocokkan dahulu.':
    'Choose the same file, then upload it. Parts that have arrived are not sent again, and the file is compared first.',
  ' ({bytes}, {agencyName}), sampai {until}': ' ({bytes}, {agencyName}), until {until}',
  'Berkas ini belum sampai seluruhnya': 'This file has not arrived completely',
  'Pilih berkas yang sama sebelum {until}, lalu unggah. Bagian yang sudah sampai tidak dikirim lagi.':
    'Choose the same file before {until}, then upload it. Parts that have arrived are not sent again.',
  'Lanjutkan unggahan': 'Go on with the upload',
  'Belum sampai seluruhnya': 'Not arrived completely',
  'Sesudah diunggah': 'After uploading',
  'Kolom yang dikenali langsung diperiksa. Jika ada kolom yang belum pasti, Anda memilihnya dahulu dan belum ada yang tersimpan sebagai usulan.':
    'Columns that are recognised are checked at once. If some columns are not certain, you choose them first and nothing is kept as a proposal yet.',
  'Pilih berkas daftar.': 'Choose a list file.',
};
