import type { Catalogue } from '../../catalogue.ts';

export const determinations2: Catalogue = {
  'Ke kelompok': 'To the group',
  'Pilih kelompok': 'Choose a group',
  'Bulan pertama dalam kelompok baru': 'First month in the new group',
  'Misalnya 07-2026.': 'For instance 07-2026.',
  'Menurut surat': 'By the letter',
  '{items} orang dipindahkan': { one: '{items} person moved', other: '{items} people moved' },
  '{nominationId}: {months}, {months2} bulan baru sejak {firstMonth}': {
    by: 'months2',
    one: '{nominationId}: {months}, {months2} new month from {firstMonth}',
    other: '{nominationId}: {months}, {months2} new months from {firstMonth}',
  },
  'tidak ada bulan lama yang tersisa': 'no old months left',
  '{months} bulan lama tetap dihitung': {
    one: '{months} old month still counts',
    other: '{months} old months still count',
  },
  'Pilih orang di tabel untuk memindahkannya ke kelompok perlindungan lain.':
    'Choose people in the table to move them to another cover group.',
  'Pilih paling banyak {most} orang untuk dipindahkan sekaligus.': {
    one: 'Choose {most} person at most to move at once.',
    other: 'Choose {most} people at most to move at once.',
  },
  'Pindahkan {chosen} orang ke kelompok lain': {
    one: 'Move {chosen} person to another group',
    other: 'Move {chosen} people to another group',
  },
  'Konsep SK baru': 'New draft decision letter',
  'Semua yang memegang tempat dan sudah siap dikumpulkan untuk satu kelompok perlindungan. Daftarnya masih dapat diubah sampai dikunci.':
    'Everybody who holds a place and is ready is gathered for one cover group. The list can be changed until it is locked.',
  'Belum ada kelompok perlindungan yang terbuka.': 'No cover group is open.',
  'Buat dahulu di <link>Program dan dana</link>.':
    'First make one under <link>Programme and funds</link>.',
  'Isi judul SK, paling sedikit 3 huruf.':
    'Enter the title of the decision letter, at least 3 letters.',
  'Isi dasar hukum, paling sedikit 3 huruf.': 'Enter the legal basis, at least 3 letters.',
  '{name} ({months} bulan sejak {firstMonth})': {
    by: 'months',
    one: '{name} ({months} month from {firstMonth})',
    other: '{name} ({months} months from {firstMonth})',
  },
  'Untuk siapa': 'For whom',
  'Orang yang belum ditetapkan': 'People not in a decision letter yet',
  'Orang yang sudah ditetapkan: tambahan bulan':
    'People already in a decision letter: further months',
  'Judul SK sesudah kata TENTANG.': 'Title of the decision letter after the word TENTANG.',
  'Misalnya Peraturan Wali Kota Nomor 19 Tahun 2023.':
    'For instance Peraturan Wali Kota Nomor 19 Tahun 2023.',
  'Kosongkan untuk semua dinas dalam kelompok ini.': 'Leave empty for all agencies of this group.',
  'Urutan bila tidak semua mendapat tempat': 'Order if there are not enough places for all',
  'Berlaku menurut urutan Anda memilih. Tanpa pilihan: menurut peraturan, atau urutan usulan.':
    'In the order in which you choose. Without a choice: by the regulation, or in the order of proposals.',
  '{people} orang belum siap': {
    one: '{people} person not ready',
    other: '{people} people not ready',
  },
  'Orang dengan beberapa sebab dihitung pada setiap sebabnya. Mereka tetap memegang tempatnya.':
    'People with several causes are counted under each of them. They keep their places.',
  'Calon peserta': 'Prospective participants',
  'Buka calon': 'Open candidate',
  '…{nationalIdEnding}, {age} tahun': {
    by: 'age',
    one: '…{nationalIdEnding}, {age} year',
    other: '…{nationalIdEnding}, {age} years',
  },
  'Lampiran SK': 'Annex of the decision letter',
  'Yang lengkap untuk BPJS Ketenagakerjaan dan penanda tangan memuat NIK utuh. Yang disamarkan untuk diumumkan.':
    'The full one, for BPJS Ketenagakerjaan and the signatory, holds full NIK. The masked one is for publication.',
  'Unduh {part}{part2} ({format})': 'Download {part}{part2} ({format})',
  ', yang dicoret': ', those struck off',
  'Unduh pindaian SK': 'Download the scan of the decision letter',
  Mengirim: 'Sending',
  'Nama penanda tangan': 'Name of the signatory',
  'Jabatan yang menetapkan': 'Office that decides',
  'Misalnya Wali Kota Pekalongan.': 'For instance Wali Kota Pekalongan.',
  Kedudukan: 'Capacity',
  'Jabatan sendiri': 'Own office',
  'Misalnya Sekretaris Daerah.': 'For instance Sekretaris Daerah.',
  'Nomor surat penunjukan': 'Number of the letter of appointment',
  Pangkat: 'Rank',
  'Berhak sejak': 'Entitled since',
  Sampai: 'Until',
  'Isi nomor SK seperti pada naskahnya.':
    'Enter the number of the decision letter as on the letter itself.',
  'Isi tanggal tanda tangan: tidak sebelum {on}, tidak sesudah hari ini, dan dalam masa jabatan penanda tangan.':
    "Enter the date of signature: not before {on}, not after today, and within the signatory's term of office.",
  'daftar dikunci': 'the list was locked',
  'SK ini menetapkan {people} orang': {
    one: 'This decision letter covers {people} person',
    other: 'This decision letter covers {people} people',
  },
  ' dan mencoret {strikes} orang': {
    one: ' and strikes off {strikes} person',
    other: ' and strikes off {strikes} people',
  },
  ', iuran {rupiah}. Sesudah dicatat, SK mulai diberlakukan dan hanya dapat diubah dengan SK perubahan.':
    ', contributions {rupiah}. Once recorded, the decision letter is put into force and can only be changed by an amended decision letter.',
  'Catat dan berlakukan': 'Record and put into force',
  'Nomor SK': 'Number of the decision letter',
  'Tanggal SK': 'Date of the decision letter',
  'Pindaian SK': 'Scan of the decision letter',
  'PDF atau foto, paling besar 10 MB.': 'PDF or photo, 10 MB at most.',
  '{changed} orang berubah': { one: '{changed} person changed', other: '{changed} people changed' },
  'Nomor {field}: {change}': 'Number {field}: {change}',
  'Isi nama penanda tangan, paling sedikit 3 huruf.':
    'Enter the name of the signatory, at least 3 letters.',
  'Isi jabatan yang menetapkan, misalnya Wali Kota Pekalongan.':
    'Enter the office that decides, for instance Wali Kota Pekalongan.',
  'Pilih kedudukan penanda tangan.': 'Choose the capacity of the signatory.',
  'Isi jabatan orang yang menandatangani atas nama kepala daerah.':
    'Enter the office of whoever signs on behalf of the regional head.',
  'Pangkat paling panjang 80 huruf.': 'The rank has 80 letters at most.',
  'NIP berisi 18 angka. Kosongkan bila tidak ada.':
    'A NIP has 18 digits. Leave it empty if there is none.',
  'Isi nomor surat yang memberi hak menandatangani.':
    'Enter the number of the letter that gives the right to sign.',
  'Isi tanggal mulai berhak menandatangani, misalnya 20-02-2025.':
    'Enter the date from which the signatory is entitled to sign, for instance 20-02-2025.',
  'Coret orang dari SK yang diubah': 'Strike people off the amended decision letter',
  'Pilih paling sedikit satu orang.': 'Choose at least one person.',
  'Pilih alasan.': 'Choose a reason.',
  'Isi bulan dan tahun, misalnya 07-2026.': 'Enter month and year, for instance 07-2026.',
  'Nomor {no}': 'Number {no}',
  'Coret {chosen} orang': {
    one: 'Strike off {chosen} person',
    other: 'Strike off {chosen} people',
  },
  Mencoret: 'Striking off',
  'Muat lagi': 'Load more',
  'Orang dalam SK yang diubah': 'People in the decision letter that is amended',
  'Pilih alasan': 'Choose a reason',
  'Tidak lagi dilindungi sejak': 'No longer covered from',
  'Bulan dan tahun, misalnya 07-2026.': 'Month and year, for instance 07-2026.',
  'Keluarkan {nominations} orang': {
    one: 'Take out {nominations} person',
    other: 'Take out {nominations} people',
  },
  'Mereka tetap memegang tempatnya dan dapat masuk SK berikutnya.':
    'They keep their places and can enter the next decision letter.',
  'Langkah SK': 'Steps of the decision letter',
};
