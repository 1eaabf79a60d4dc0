import type { Catalogue } from '../../catalogue.ts';

export const journal: Catalogue = {
  ' ({count} kali)': { one: ' ({count} time)', other: ' ({count} times)' },
  Rincian: 'Details',
  'Entri {position}, nomor laporan {correlationId}':
    'Entry {position}, report number {correlationId}',
  'Lihat orang': 'See the person',
  'Lihat daftar': 'See the list',
  'Lihat pengguna': 'See the user',
  'Lihat perbandingan': 'See the comparison',
  'Lihat kartu': 'See the card',
  'Jejak perubahan': 'Change log',
  'Semua yang dibuat, diubah, dan dilihat di daerah ini, terbaru di atas.':
    'Everything made, changed and viewed in this region, newest first.',
  'Keadaan pada satu tanggal': 'State on one date',
  'Periksa keutuhan': 'Check integrity',
  'Belum ada jejak.': 'No entries yet.',
  Hari: 'Day',
  Siapa: 'Who',
  'Semua pengguna': 'All users',
  'Semua hal': 'All subjects',
  'Jumlah usulan menurut dinas pada akhir hari itu, dihitung ulang dari jejak.':
    'Number of proposals by agency at the end of that day, worked out from the change log.',
  'Tanggal ini tidak ada di kalender. Isi seperti 31-12-2026.':
    'This date is not in the calendar. Enter it like 31-12-2026.',
  'Belum ada usulan sampai {date}.': 'No proposals until {date} yet.',
  'Per akhir {date}': 'At the end of {date}',
  'Keutuhan jejak': 'Integrity of the change log',
  'Setiap entri menyimpan segel entri sebelumnya. Pemeriksaan menghitung ulang semuanya dan menyebut entri yang tidak cocok.':
    'Each entry keeps the seal of the one before. The check works all of them out again and names entries that do not match.',
  'Belum diperiksa sejak halaman ini dibuka.': 'Not checked since this page was opened.',
  'Tekan Periksa sekarang. Seluruh jejak dibaca; tidak ada yang berubah.':
    'Press Check now. The whole trail is read; nothing is changed.',
  Memeriksa: 'Checking',
  'Periksa sekarang': 'Check now',
  Jalur: 'Strand',
  Entri: 'Entry',
  'Rincian teknis': 'Technical details',
  ' Hubungi inspektorat dan admin pusat, jangan mengubah apa pun dahulu.':
    ' Contact the inspectorate and the central admin, and do not change anything first.',
  'Entri diperiksa': 'Entries checked',
  'Data dibandingkan': 'Data compared',
  'Titik periksa': 'Checkpoints',
  'Titik periksa terakhir': 'Last checkpoint',
  'Nomor {number}, {at}, segel {hash}': 'Number {number}, {at}, seal {hash}',
  '{more} temuan lain tidak ditampilkan.': {
    one: '{more} other finding is not shown.',
    other: '{more} other findings are not shown.',
  },
};
