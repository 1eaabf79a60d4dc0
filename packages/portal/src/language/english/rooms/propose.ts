import type { Catalogue } from '../../catalogue.ts';

export const propose: Catalogue = {
  sebelumnya: 'before',
  'Pilih dinas pengusul.': 'Choose the proposing agency.',
  'Isi NIK sesuai KTP-el.': 'Enter the NIK as on the KTP-el.',
  'Isi nama lengkap sesuai KTP-el.': 'Enter the full name as on the KTP-el.',
  'Pilih pekerjaan.': 'Choose an occupation.',
  'NIK berisi {digits} angka, seharusnya 16. Periksa kembali pada KTP-el.': {
    one: 'The NIK has {digits} digit; it should have 16. Check the KTP-el again.',
    other: 'The NIK has {digits} digits; it should have 16. Check the KTP-el again.',
  },
  'Tanggal lahir tidak ada di kalender. Isi seperti 31-12-1980, sesuai KTP-el.':
    'The date of birth is not in the calendar. Enter it like 31-12-1980, as on the KTP-el.',
  'Usulan belum disimpan': 'The proposal was not saved',
  'Menyimpan usulan': 'Saving the proposal',
  'Simpan usulan': 'Save the proposal',
  'Data untuk BPJS Ketenagakerjaan': 'Data for BPJS Ketenagakerjaan',
  'boleh menyusul': 'may follow',
  'Menurut NIK': 'By the NIK',
  '16 angka sesuai KTP-el. Spasi dan titik boleh ada.':
    '16 digits as on the KTP-el. Spaces and dots are fine.',
  'Nama lengkap sesuai KTP-el': 'Full name as on the KTP-el',
  'Tanggal, bulan, tahun, misalnya 31-12-1980. Jika kosong, diambil dari NIK.':
    'Day, month, year, for instance 31-12-1980. If empty, it is taken from the NIK.',
  'Menurut daftar pekerjaan daerah ini.': 'From the occupations of this region.',
  'Pilih pekerjaan': 'Choose an occupation',
  'Pekerjaan dinas ini': 'Occupations of this agency',
  'Pekerjaan dinas lain': 'Occupations of other agencies',
  'Desa/kelurahan tempat tinggal': 'Village where the person lives',
  'Kecamatan {district}': 'District {district}',
  'Usulkan orang lain': 'Propose somebody else',
  'Lihat orang ini': 'See this person',
  'Orang ini mungkin sudah diusulkan': 'This person may already be proposed',
  'Orang ini sudah diusulkan': 'This person has been proposed',
  'Usulan menjadi cadangan': 'The proposal is on the waiting list',
  'Usulan menjadi cadangan nomor {waitingNumber}':
    'The proposal is number {waitingNumber} on the waiting list',
  'Orang ini sudah diusulkan sebelumnya': 'This person was proposed before',
  'Usulan perlu ditinjau': 'The proposal needs review',
  'Usulan perlu diperbaiki': 'The proposal needs correction',
  'Orang ini tidak memenuhi syarat': 'This person is not eligible',
  'Usulan tersimpan. Periksa NIK dan nama pada KTP-el, karena orang ini tampaknya sudah diusulkan dengan NIK lain.':
    'The proposal is kept. Check NIK and name on the KTP-el, since this person seems to be proposed under another NIK.',
  'Usulan tersimpan dan memakai satu tempat di kartu kuota.':
    'The proposal is kept and takes one place of the quota card.',
  'Kuota penuh. Usulan tersimpan dan naik menurut nomor ketika ada tempat.':
    'The quota is full. The proposal is kept and moves up by its number when there is a place.',
  'oleh {agency} sejak {since}': 'by {agency} since {since}',
  'Orang ini sudah diusulkan {by}. Usulan Anda disimpan sebagai ganda dan tidak memakai kuota.':
    'This person was already proposed {by}. Your proposal is kept as a duplicate and takes no quota.',
  'Usulan tersimpan. Admin daerah meninjaunya sebelum memakai tempat di kartu kuota.':
    'The proposal is kept. The region admin reviews it before it takes a place of the quota card.',
  'Perbaiki datanya, lalu usulkan lagi.': 'Correct the data, then propose again.',
  'Usulan ini tidak memakai tempat di kartu kuota.':
    'This proposal takes no place of the quota card.',
  'Periksa isian': 'Check the fields',
  'Usulkan satu orang': 'Propose one person',
  'NIK, nama, dan pekerjaan wajib diisi. Data lain dapat menyusul.':
    'NIK, name and occupation are required. Other data may follow.',
  'Isian ini belum dapat dibaca. Periksa penulisannya.':
    'This field cannot be read yet. Check how it is written.',
  'Pemberitahuan tentang data pribadi': 'Notice about personal data',
  'Bila belum, biarkan kosong: usulan tetap disimpan dan dicatat belum diberi tahu.':
    'If not yet, leave it open: the proposal is kept all the same, as not told.',
  'Bila belum, biarkan kosong: daftar tetap diterima dan dicatat belum diberi tahu.':
    'If not yet, leave it empty: the list is taken all the same, and kept as not told.',
  'Semua orang di daftar ini sudah menerima pemberitahuan':
    'Everybody in this list was given the notice',
  ' · belum dinyatakan diberi tahu': ' · not said that they were given the notice',
  ' · pemberitahuan dinyatakan sudah diberikan': ' · said that they were given the notice',
  'Orang ini sudah menerima pemberitahuan': 'This person was given the notice',
  'Tujuan, dasar hukum, masa simpan, dan haknya dibacakan atau diserahkan.':
    'Purpose, legal basis, retention and rights were read out or handed over.',
  'Baca pemberitahuan tentang data pribadi': 'Read the notice about personal data',
};
