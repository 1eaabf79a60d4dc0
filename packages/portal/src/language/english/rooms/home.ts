import type { Catalogue } from '../../catalogue.ts';

export const home: Catalogue = {
  '{count} orang menunggu jawaban Anda': {
    one: '{count} person waits for your answer',
    other: '{count} people wait for your answer',
  },
  '{overdue} orang sudah lewat batas waktu verifikasi.': {
    one: '{overdue} person is past the time limit of verification.',
    other: '{overdue} people are past the time limit of verification.',
  },
  'Lihat yang terlambat': 'See those late',
  'Kode iuran {number} tagihan habis atau akan habis, yang pertama sudah habis {day}.': {
    by: 'number',
    one: 'The billing code of {number} bill has expired or is about to; the first expired {day}.',
    other:
      'The billing code of {number} bills has expired or is about to; the first expired {day}.',
  },
  'Kode iuran {number} tagihan akan habis, yang pertama {day}.': {
    by: 'number',
    one: 'The billing code of {number} bill is about to expire, the first on {day}.',
    other: 'The billing code of {number} bills is about to expire, the first on {day}.',
  },
  ' Perlindungan mulai berakhir {firstLapseOn} bila tidak dibayar.':
    ' Cover begins to end on {firstLapseOn} if not paid.',
  'Iuran {behind} orang belum dibayar.{ends}': {
    by: 'behind',
    one: 'Contributions of {behind} person are not paid.{ends}',
    other: 'Contributions of {behind} people are not paid.{ends}',
  },
  'Lihat tunggakan menurut dinas': 'See arrears by agency',
  'Belum ada kuota yang ditetapkan untuk kartu ini.': 'No quota set for this card yet.',
  'Terpakai {used} dari kuota tahun {schemeYear}': '{used} of the quota of {schemeYear} used',
  '{share}; masih ada {free} tempat.': {
    by: 'free',
    one: '{share}; {free} place left.',
    other: '{share}; {free} places left.',
  },
  '{share}; kuota penuh.': '{share}; the quota is full.',
  '{share}; kuota penuh dan {waiting} orang menunggu sebagai cadangan.': {
    by: 'waiting',
    one: '{share}; the quota is full and {waiting} person is on the waiting list.',
    other: '{share}; the quota is full and {waiting} people are on the waiting list.',
  },
  'Yang tertua masuk hari ini.': 'The oldest came in today.',
  'Yang tertua menunggu {days} hari, sejak {day}.': {
    by: 'days',
    one: 'The oldest has waited {days} day, since {day}.',
    other: 'The oldest has waited {days} days, since {day}.',
  },
  'Yang berubah sejak kemarin': 'Changed since yesterday',
  'Tidak ada yang berubah sejak kemarin.': 'Nothing changed since yesterday.',
  '{number} kemungkinan ganda': {
    one: '{number} possible duplicate',
    other: '{number} possible duplicates',
  },
  'Putuskan kemungkinan ganda': 'Decide possible duplicates',
  '{count} kemungkinan ganda sudah lewat batas waktunya.': {
    one: '{count} possible duplicate is past the time limit.',
    other: '{count} possible duplicates are past the time limit.',
  },
  '{sent} SK penetapan menunggu tanda tangan': {
    one: '{sent} decision letter waits for signature',
    other: '{sent} decision letters wait for signature',
  },
  'Daftar {fileName} selesai diperiksa: {rowsDone} baris.': {
    by: 'rowsDone',
    one: 'The list {fileName} has been checked: {rowsDone} row.',
    other: 'The list {fileName} has been checked: {rowsDone} rows.',
  },
  '{unmapped} daftar menunggu pilihan kolom': {
    one: '{unmapped} list waits for a choice of columns',
    other: '{unmapped} lists wait for a choice of columns',
  },
  '{title} ditandatangani dengan SK {number}: {people} orang.': {
    by: 'people',
    one: '{title} was signed as decision letter {number}: {people} person.',
    other: '{title} was signed as decision letter {number}: {people} people.',
  },
  '{waiting} klaim': { one: '{waiting} claim', other: '{waiting} claims' },
  'Lanjutkan klaim': 'Continue with claims',
  '{late} klaim sudah lewat batas waktunya.': {
    one: '{late} claim is past the time limit.',
    other: '{late} claims are past the time limit.',
  },
  'Lihat klaim': 'See claims',
  '{waiting} tagihan': { one: '{waiting} bill', other: '{waiting} bills' },
  'Lanjutkan tagihan': 'Continue with bills',
  '{programmeName} tahun {schemeYear}: perlindungan mulai {firstDay}, usia {minAge} sampai {maxAgeExclusive} tahun pada hari itu.':
    '{programmeName} of {schemeYear}: cover begins on {firstDay}, age {minAge} to {maxAgeExclusive} on that day.',
  'Anda melihat orang yang tinggal di wilayah Anda, diusulkan oleh dinas mana pun. <link>Lihat calon peserta</link>':
    'You see the people who live in your area, proposed by any agency. <link>See the candidates</link>',
  'Daftar terakhir': 'Latest lists',
  'Daftar, terbaru di atas': 'Lists, newest first',
  'Lihat semua daftar': 'See all lists',
  'Lihat perubahan terakhir': 'See latest changes',
  'Buka tagihan iuran': 'Open contribution bills',
  'Buka penetapan': 'Open decision letters',
  'Buka jejak perubahan': 'Open the change log',
};
