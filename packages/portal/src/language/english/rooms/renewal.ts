import type { Catalogue } from '../../catalogue.ts';

export const renewal: Catalogue = {
  'Usulkan kembali {count} orang': {
    one: 'Propose {count} person again',
    other: 'Propose {count} people again',
  },
  'Daftarnya diperiksa seperti daftar yang diunggah dan memakai kuota tahun ini. Setelah itu orangnya tidak dapat dikeluarkan dari halaman ini.':
    "The list is checked like an uploaded list and takes this year's quota. After that, people cannot be taken out on this page.",
  'Orang tahun lalu, bagian {page} dari {pages}': "Last year's people, part {page} of {pages}",
  'Dikeluarkan: {removal}': 'Taken out: {removal}',
  Diperpanjang: 'Renewed',
  'Masukkan lagi{name}': 'Put back{name}',
  'Keluarkan {name}': 'Take out {name}',
  'orang ini': 'this person',
  'Keluarkan karena …': 'Take out because …',
  Sebelumnya: 'Previous',
  'Perpanjangan {fromYear} ke {year}': 'Renewal {fromYear} to {year}',
  Perpanjangan: 'Renewal',
  'Usia dan pekerjaan diuji lagi hanya bila perlindungannya sempat terputus.':
    'Age and occupation are only tested again if cover lapsed in between.',
  'Daftarnya sedang disusun. Halaman ini memeriksa sendiri sampai siap.':
    'The list is being drawn up. This page checks by itself until it is ready.',
  'Tidak ada orang dari tahun {fromYear} untuk diperpanjang.':
    'Nobody of {fromYear} can be renewed.',
  'Orang tahun {fromYear}': 'People of {fromYear}',
  'Dikeluarkan dinas': 'Taken out by the agency',
  'Tempat kosong': 'Free places',
  'Belum ada kartu kuota': 'No quota card yet',
  'Sudah diusulkan kembali: <link>lihat daftarnya</link>.':
    'Already proposed again: <link>see the list</link>.',
  'Daftar tahun ini disusun dari yang ditetapkan tahun sebelumnya. Setiap dinas memeriksa orangnya sendiri, lalu mengusulkannya kembali.':
    "This year's list is drawn up from those in last year's decision letters. Each agency checks its own people, then proposes them again.",
  'Belum ada perpanjangan.': 'No renewals yet.',
  'Pilih tahun yang diperpanjang. Tidak ada yang diusulkan sebelum dinas mengirimnya.':
    'Choose the year to renew. Nobody is proposed before the agencies send it.',
  'Daftarnya tampil di sini setelah disusun oleh dinas pengampu.':
    'The list appears here once the lead agency has drawn it up.',
  '{fromYear} ke {year}': '{fromYear} to {year}',
  'Siap diperiksa dinas': 'Ready for the agencies',
  'Pilih tahun yang diperpanjang.': 'Choose the year to renew.',
  'Perpanjangan dapat disusun setelah tahun berikutnya dibuka dan menerima usulan, di <link>Program dan dana</link>.':
    'A renewal can be drawn up once the next year is open and takes proposals, under <link>Programme and funds</link>.',
  'Susun daftar perpanjangan': 'Draw up the renewal list',
  'Perpanjang ke tahun {nominatesFor} dari': 'Renew to the year {nominatesFor} from',
};
