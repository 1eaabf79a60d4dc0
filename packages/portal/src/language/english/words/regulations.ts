import type { Catalogue } from '../../catalogue.ts';

export const wordsRegulations: Catalogue = {
  'Peraturan Daerah': 'Regional regulation (Perda)',
  'Peraturan Wali Kota': "Mayor's regulation (Perwal)",
  'Peraturan Bupati': "Regent's regulation (Perbup)",
  'Surat Keputusan': 'Decision letter (SK)',
  'Peraturan lain': 'Other regulation',
  Peraturan: 'Regulation',
  '{kind} Nomor {number} Tahun {year}': '{kind} Number {number} of {year}',
  'Akan berlaku': 'Will be in force',
  'Menunggu dinas pengampu': 'Waiting for the lead agency',
  'Menunggu BPJS Ketenagakerjaan': 'Waiting for BPJS Ketenagakerjaan',
  'Disetujui BPJS Ketenagakerjaan': 'Approved by BPJS Ketenagakerjaan',
  'Masuk konsep perubahan': 'In a draft change',
  'Masuk daftar pekerjaan': 'In the list of occupations',
  'Ditolak dinas pengampu': 'Refused by the lead agency',
  'Ditarik pengusul': 'Withdrawn by the proposer',
  Wajib: 'Required',
  'Perlu keputusan': 'Needs a decision',
  'Penerima upah': 'Wage earner',
  'ASN (PNS dan PPPK)': 'Civil servants (PNS and PPPK)',
  'TNI dan Polri': 'Armed forces and police',
  'Pegawai non-ASN yang wajib didaftarkan pemberi kerjanya':
    'Non-civil-servant staff whose employer has to enrol them',
  'Sudah menjadi peserta BPJS Ketenagakerjaan': 'Already a BPJS Ketenagakerjaan participant',
  'Pernyataan aktif bekerja': 'Statement of being at work',
  'Pekerja informal berisiko': 'Informal worker at risk',
  'Satu orang setiap KK': 'One person per family card (KK)',
  'PKH atau BPNT': 'PKH or BPNT',
  'Data sosial': 'Social data',
  'Desil kesejahteraan': 'Welfare decile',
  'Tempat tinggal': 'Place of living',
  'Bukan penerima upah': 'Not a wage earner',
  'Bukan ASN': 'Not a civil servant',
  'Bukan TNI/Polri': 'Not armed forces or police',
  'Bukan pegawai non-ASN': 'Not non-civil-servant staff',
  'Belum menjadi peserta': 'Not a participant yet',
  'pekerjaan transportasi': 'transport work',
  'pekerjaan lain': 'other work',
  'Semua pekerjaan': 'All occupations',
  'Hanya transportasi': 'Transport only',
  'Ojek, becak, sopir, dan sejenisnya': 'Motorcycle taxis, pedicabs, drivers and the like',
  'Hanya yang bukan transportasi': 'Only what is not transport',
  ' (disimpulkan)': ' (inferred)',
  ' (dari sumber kedua)': ' (from a second source)',
  ' (belum terverifikasi)': ' (not verified yet)',
  'Dibaca di naskah peraturannya': 'Read in the text of the regulation',
  'Disimpulkan dari angka lain': 'Inferred from other figures',
  'Nama versi ini sudah dipakai. Pilih nama lain.':
    'This name of a version is already used. Choose another name.',
  'Peraturan ini belum dicatat. Catat dahulu peraturannya.':
    'This regulation is not recorded yet. Record the regulation first.',
  'Aturan tidak dapat berlaku sebelum peraturannya berlaku pada {0}.':
    'Rules cannot be in force before their regulation comes into force on {0}.',
  'Peraturannya berakhir pada {0}. Pilih tanggal sebelum itu.':
    'Its regulation ends on {0}. Choose a date before that.',
  'Tanggal berakhir mendahului tanggal mulai.': 'The end date is before the start date.',
  'Tanggal mulai sudah lewat. Pilih hari ini atau sesudahnya, atau tetapkan sebagai riwayat.':
    'The start date has passed. Choose today or later, or put it into force as history.',
  'Sudah ada penetapan pada {0}. Aturan hari itu dan sesudahnya tidak dapat diubah.':
    'There already is a decision letter on {0}. Rules of that day and later cannot be changed.',
  'Riwayat hanya untuk tanggal yang sudah lewat. Ubah tanggal mulai.':
    'History is only for dates that have passed. Change the start date.',
  'Bertumpuk dengan versi lain yang berlaku mulai {0}.':
    'Overlaps with another version in force from {0}.',
  'Akan ada hari tanpa aturan mulai {0}. Kosongkan tanggal berakhir atau sambungkan.':
    'There would be days without rules from {0}. Leave the end date empty or join them up.',
  'Umur terendah harus kurang dari batas umur.': 'The lowest age must be below the age limit.',
  'Isi paling sedikit satu jenis pekerjaan.': 'Enter at least one occupation.',
  'Ada jenis pekerjaan yang tertulis dua kali.': 'An occupation is written twice.',
  'Satu sebutan dipakai untuk dua jenis pekerjaan.': 'One name is used for two occupations.',
  'Ada jenis pekerjaan dengan dinas yang tidak dikenal.':
    'An occupation has an agency that is not known.',
  'Ada status rentan yang tertulis dua kali.': 'A vulnerable status is written twice.',
  'Status rentan tidak dapat menjadi jenis pekerjaan.':
    'A vulnerable status cannot be an occupation.',
  'Ada pengecualian yang tertulis dua kali.': 'An exclusion is written twice.',
  'Pilih paling sedikit satu data sosial yang diterima.':
    'Choose at least one kind of social data that is accepted.',
  'Ada tarif iuran yang tertulis dua kali.': 'A contribution tariff is written twice.',
  'Ada tarif iuran yang berakhir sebelum mulai.': 'A contribution tariff ends before it begins.',
  'Ada dua tarif iuran untuk bulan dan sumber dana yang sama.':
    'There are two contribution tariffs for the same month and funding source.',
  'Peraturan dengan jenis, nomor, dan tahun ini sudah dicatat.':
    'A regulation with this kind, number and year is already recorded.',
  'Nomor harus memuat huruf atau angka.': 'The number must hold letters or digits.',
  'Peraturan yang diganti belum dicatat.': 'The regulation it replaces is not recorded yet.',
  'Peraturan yang diganti berlaku lebih lambat daripada peraturan ini.':
    'The regulation it replaces came into force later than this one.',
  'Tanggal penetapan tidak boleh sesudah tanggal mulai berlaku.':
    'The date of adoption must not be after the date of coming into force.',
  'Tahun peraturan berbeda dengan tahun tanggal penetapannya.':
    'The year of the regulation differs from the year of its adoption.',
  'tanggal itu': 'that date',
};
