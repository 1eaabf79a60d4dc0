import type { Catalogue } from '../../catalogue.ts';

export const doubleCheck: Catalogue = {
  'Pilih paling sedikit satu berkas atau daftar.': 'Choose at least one file or list.',
  Bandingkan: 'Compare',
  'Mengirim berkas': 'Sending files',
  'Dinas pemilik daftar': 'Agency the lists belong to',
  'Antar-OPD: daftar beberapa dinas': 'Across agencies: lists of several agencies',
  'Pilih dinas pemilik daftar.': 'Choose the agency the lists belong to.',
  'Paling banyak {mostListsOfCheck} daftar sekaligus.': {
    one: '{mostListsOfCheck} list at most at once.',
    other: '{mostListsOfCheck} lists at most at once.',
  },
  'Disimpan sampai': 'Kept until',
  'Pembandingan, terbaru di atas': 'Comparisons, newest first',
  'Antar-OPD': 'Across agencies',
  Catatan: 'Notes',
  'Daftar yang dibandingkan': 'Lists compared',
  '{lists} daftar': { one: '{lists} list', other: '{lists} lists' },
  'Terbaca semuanya': 'All read',
  'Hasil cek ganda': 'Result of the duplicate check',
  '· {createdAt} · disimpan sampai {expiresAt}': '· {createdAt} · kept until {expiresAt}',
  'Berkas belum sampai semuanya': 'Not all files have arrived',
  'Bila halaman pengiriman sudah ditutup, bandingkan sekali lagi dari halaman Cek ganda.':
    'If the page that sent them is closed, compare once more from the page Duplicate check.',
  'Hasil ini sudah dihapus': 'This result has been deleted',
  'Hasil cek ganda disimpan 7 hari saja. Bandingkan lagi bila masih diperlukan.':
    'Results of duplicate checks are kept for 7 days only. Compare again if still needed.',
  'Daftar sedang dibandingkan': 'The lists are being compared',
  'Halaman ini boleh ditutup. Hasilnya ada di Cek ganda.':
    'This page may be closed. The result is under Duplicate check.',
  'Perlu diketahui': 'Good to know',
  'Baris dibandingkan': 'Rows compared',
  'Orang tertulis lebih dari sekali': 'People written more than once',
  'Pasangan hampir pasti sama': 'Pairs almost certainly the same',
  'Pasangan mungkin sama': 'Pairs possibly the same',
  'Sebagian pasangan tidak ditampilkan': 'Some pairs are not shown',
  'Ada {left} pasangan lagi karena satu orang tertulis berkali-kali. Rapikan dahulu yang ditampilkan, lalu bandingkan lagi.':
    {
      one: 'There is {left} more pair because one person is written many times. Tidy up those shown first, then compare again.',
      other:
        'There are {left} more pairs because one person is written many times. Tidy up those shown first, then compare again.',
    },
  'Bandingkan daftar sebelum diusulkan: orang yang tertulis lebih dari sekali ditemukan walau NIK, nama, atau tanggal lahirnya salah tulis.':
    'Compare lists before proposing: people written more than once are found even if NIK, name or date of birth are mistyped.',
  'Tidak ada yang diusulkan dari sini': 'Nobody is proposed from here',
  'Berkas hanya dibandingkan satu sama lain, tidak dengan usulan yang sudah ada. Kuota tidak terpakai, dan hasilnya dihapus setelah 7 hari.':
    'The files are compared with one another only, not with existing proposals. No quota is used, and the result is deleted after 7 days.',
  'Pembandingan terakhir': 'Latest comparisons',
  'Belum ada daftar yang dibandingkan.': 'No lists compared yet.',
  'Daftar yang sudah diunggah': 'Lists already uploaded',
  'Boleh ditambahkan ke pembandingan; hasilnya tidak mengubah daftar itu.':
    'Can be added to the comparison; the result does not change those lists.',
  '{agencyName}, {createdAt}, {rowsRead} baris': {
    by: 'rowsRead',
    one: '{agencyName}, {createdAt}, {rowsRead} row',
    other: '{agencyName}, {createdAt}, {rowsRead} rows',
  },
  'Muat daftar lain': 'Load other lists',
  'Berkas yang dibandingkan': 'Files to compare',
  'XLSX atau CSV, paling besar {largestFile} setiap berkas. Satu berkas diperiksa terhadap dirinya sendiri; beberapa berkas juga satu sama lain.':
    'XLSX or CSV, {largestFile} at most each. One file is checked against itself; several also against one another.',
  'Seret berkas ke sini, atau pilih dari komputer.':
    'Drag files here, or choose them from the computer.',
  'Berkas yang dipilih': 'Files chosen',
  'Keluarkan{file}': 'Take out{file}',
  'Baris pertama': 'First row',
  'Baris kedua': 'Second row',
  'Pasangan baris, yang paling pasti di atas': 'Pairs of rows, the most certain first',
  'tanpa NIK': 'without a NIK',
  'baris {row}, {fileName}': 'row {row}, {fileName}',
  'Mendukung: {inFavour}.': 'For: {inFavour}.',
  'Menentang: {against}.': 'Against: {against}.',
  'Tidak menentukan: {besides}.': 'Deciding nothing: {besides}.',
  'Tidak ada orang yang tertulis lebih dari sekali.': 'Nobody is written more than once.',
  'Daftar ini boleh diunggah. Usulan yang sudah ada diperiksa saat itu juga.':
    'This list can be uploaded. Existing proposals are checked at that time.',
  'Semua {total}': 'All {total}',
  'Tidak ada pasangan dengan kepastian ini.': 'No pairs of this certainty.',
  'Unduh semua pasangan (CSV)': 'Download all pairs (CSV)',
};
