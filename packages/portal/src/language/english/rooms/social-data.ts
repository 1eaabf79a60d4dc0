import type { Catalogue } from '../../catalogue.ts';

export const socialData: Catalogue = {
  'Judul kolom desil atau hasil': 'Heading of the decile or result column',
  'Isi 1 sampai 40 judul kolom, satu per baris.': 'Enter 1 to 40 headings, one per row.',
  'Satu judul tidak dapat menjadi kolom NIK sekaligus kolom desil.':
    'One heading cannot be both the NIK column and the decile column.',
  'Judul kolom berkas': 'Column headings of the file',
  'Dalam setiap berkas, judul pertama yang ditemukan dipakai. Besar kecil huruf tidak berpengaruh.':
    'In each file, the first heading that is found is used. Capital and small letters make no difference.',
  'Simpan judul kolom': 'Save column headings',
  'Satu judul per baris.': 'One heading per row.',
  'Pilih berkas XLSX atau CSV yang punya kolom NIK dan kolom desil.':
    'Choose an XLSX or CSV file that has a NIK column and a decile column.',
  'Pilih data sosial yang dipadankan.': 'Choose the social data that was matched.',
  'Isi tahun data, misalnya 2026.': 'Enter the year of the data, for instance 2026.',
  'Pilih triwulan.': 'Choose a quarter.',
  'Isi tanggal padan yang ada dan tidak sesudah hari ini, misalnya 21-11-2026.':
    'Enter an existing date of matching, not later than today, for instance 21-11-2026.',
  'Isi surat atau kantor asal berkas, 3 sampai 120 huruf.':
    'Enter the letter or office the file comes from, 3 to 120 letters.',
  'Triwulan {value}': 'Quarter {value}',
  'Unggah hasil padan': 'Upload the matching result',
  'Catat hasil padan': 'Record the matching result',
  'Mencatat, {done} baris selesai': {
    one: 'Recording, {done} row done',
    other: 'Recording, {done} rows done',
  },
  'Berkas hasil padan': 'Matching result file',
  'XLSX atau CSV dengan kolom NIK dan kolom desil atau hasil.':
    'XLSX or CSV with a NIK column and a decile or result column.',
  'Tahun data': 'Year of the data',
  'Triwulan data': 'Quarter of the data',
  'Dipadankan pada tanggal': 'Matched on',
  'Surat atau kantor asal': 'Letter or office it comes from',
  'Misalnya Berita Acara Dinas Sosial 460/12/2026.':
    'For instance Berita Acara Dinas Sosial 460/12/2026.',
  'Baris dibaca': 'Rows read',
  'Sudah tercatat': 'Already recorded',
  'Bukan calon peserta daerah ini': 'Not candidates of this region',
  'Tidak boleh dicatat lagi': 'May no longer be recorded',
  'Hasil padan sudah dicatat': 'The matching result has been recorded',
  'Tidak ada orang yang dikenal dalam berkas ini': 'Nobody in this file is known',
  'Tentang orang yang bukan calon peserta tidak disimpan apa pun.':
    'Nothing is kept about people who are not candidates.',
  '{faultCount} baris tidak dipakai': {
    one: '{faultCount} row not used',
    other: '{faultCount} rows not used',
  },
  'Baris yang tidak dipakai': 'Rows not used',
  '{faults} baris pertama ditampilkan.': {
    one: 'The first {faults} row is shown.',
    other: 'The first {faults} rows are shown.',
  },
  'Hasil padan data dengan DTSEN, P3KE, atau DTKS dicatat per NIK. Catatan lama tetap ada; penilaian syarat memakai yang terbaru.':
    'Results of matching with DTSEN, P3KE or DTKS are recorded by NIK. Earlier records stay; eligibility uses the latest.',
};
