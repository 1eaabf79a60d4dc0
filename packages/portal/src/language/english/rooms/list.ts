import type { Catalogue } from '../../catalogue.ts';

export const oneList: Catalogue = {
  'Yang perlu diperbaiki, menurut sebab': 'To be corrected, by cause',
  '{rows} baris': { one: '{rows} row', other: '{rows} rows' },
  'Lihat dan perbaiki{what}': 'See and correct{what}',
  'Sebagian baris diperiksa sebelum sebabnya dihitung. Semua sebab ada di laporan.':
    'Some rows were checked before their causes were counted. All causes are in the report.',
  '{cards} kolom': { one: '{cards} column', other: '{cards} columns' },
  'Semua kolom dipakai.': 'All columns are used.',
  '{ignored} kolom diabaikan; isinya tetap ada di laporan.': {
    one: '{ignored} column is ignored; the content stays in the report.',
    other: '{ignored} columns are ignored; the content stays in the report.',
  },
  'Kolom {index} (tanpa judul)': 'Column {index} (no heading)',
  '(kosong)': '(empty)',
  'Contoh isi belum dibaca.': 'Sample content not read yet.',
  'Contoh isi': 'Sample content',
  'Belum ada kolom untuk {columnField}. Pilih kolomnya.':
    'No column for {columnField} yet. Choose its column.',
  '{columnField} dipilih untuk kolom {heading} dan {heading2}. Pilih salah satu, yang lain Diabaikan.':
    '{columnField} is chosen for the columns {heading} and {heading2}. Choose one of them, the other is Ignored.',
  'Kolom belum lengkap': 'Columns incomplete',
  'Pilih arti setiap kolom, lalu jalankan.': 'Choose what each column means, then run.',
  'Belum ada baris yang diperiksa atau disimpan. Pilihan ini diingat untuk daftar berikutnya dengan susunan yang sama.':
    'No rows have been checked or saved yet. This choice is remembered for the next list with the same layout.',
  Menjalankan: 'Running',
  'Jalankan pemeriksaan': 'Run the check',
  'Tidak ada di daftar ini dan dapat menyusul: {fields}.':
    'Not in this list, may follow: {fields}.',
  'Baris bertanda Perlu diperbaiki dapat juga diperbaiki di laporan, lalu laporan itu diunggah lagi. Baris yang tidak diubah tetap dengan hasilnya.':
    'Rows marked Needs correction can also be corrected in the report, which is then uploaded again. Rows not changed keep their results.',
  'Laporan berisi kolom Anda sendiri, ditambah hasil, alasan, dan tindakan setiap baris.':
    'The report holds your own columns, with result, reason and what to do for each row.',
  'Unduh laporan (XLSX)': 'Download the report (XLSX)',
  'Unduh laporan (CSV)': 'Download the report (CSV)',
  'Unduh surat pengantar (PDF)': 'Download the covering letter (PDF)',
  'Tidak ada baris dari berkas ini yang tersimpan sebagai usulan.':
    'No row of this file was kept as a proposal.',
  'Unggah berkas lain': 'Upload another file',
  'Lanjutkan pemeriksaan': 'Continue the check',
  'Lihat baris yang ganda': 'See the duplicate rows',
  'Sisa baris diperiksa, dan daftar ini tidak bertanya lagi. Baris yang sudah diusulkan tetap ganda dan tidak memakai kuota.':
    'The rows left are checked, and this list does not ask again. Rows already proposed stay duplicates and take no quota.',
  'Diteruskan ke {agency}: {outcome}.': 'Forwarded to {agency}: {outcome}.',
  'Teruskan ke {agency}<hidden> baris {row}</hidden>':
    'Forward to {agency}<hidden> row {row}</hidden>',
  'Baris mana yang berisi judul kolom?': 'Which row holds the headings?',
  'Baris {row}{cells}': 'Row {row}{cells}',
  'Membaca kolom': 'Reading columns',
  'Baca dengan judul ini': 'Read with this heading',
  'Perlu dilihat di berkas': 'To be looked at in the file',
  '{agencyName} · diunggah {createdAt}': '{agencyName} · uploaded {createdAt}',
  'Isi nomor baris seperti di Excel, mulai dari 1.': 'Enter the row number as in Excel, from 1 on.',
  'Judul kolom di baris {headerRow}': 'Headings in row {headerRow}',
  'lembar {sheet}': 'sheet {sheet}',
  'Baris judul kolom': 'Heading row',
  'Nomor baris seperti di Excel.': 'Row number as in Excel.',
  'Baca ulang kolom': 'Read the columns again',
  'Saring menurut hasil': 'Filter by result',
  'Semua {rowsDone}': 'All {rowsDone}',
  '{heading} (diabaikan)': '{heading} (ignored)',
  'Kolom {index}': 'Column {index}',
  '{rows} baris pertama menurut pilihan di atas': {
    one: 'The first {rows} row by the choice above',
    other: 'The first {rows} rows by the choice above',
  },
  'dari {rowsRead} baris ({rowsDone})': {
    by: 'rowsRead',
    one: 'of {rowsRead} row ({rowsDone})',
    other: 'of {rowsRead} rows ({rowsDone})',
  },
  'Halaman ini boleh ditutup. Pemeriksaan berjalan terus, dan hasilnya ada di Daftar diunggah.':
    'This page may be closed. The check goes on, and the result is under Uploaded lists.',
  'Berkas sedang dibaca': 'The file is being read',
  'Pemeriksaan berhenti': 'The check stopped',
  'Baris sedang diperiksa': 'Rows are being checked',
  'Hasil baris yang sudah diperiksa tetap berlaku.':
    'The results of rows already checked stay in force.',
  'Menghitung kecepatan.': 'Working out the speed.',
  '{rowsPerSecond} baris per detik': {
    one: '{rowsPerSecond} row per second',
    other: '{rowsPerSecond} rows per second',
  },
  '{pace}, selesai sekitar {secondsLeft} lagi': '{pace}, done in about {secondsLeft}',
  'Hasil {rowsRead} baris': {
    one: 'Results of {rowsRead} row',
    other: 'Results of {rowsRead} rows',
  },
  'Baris yang sudah diperiksa': 'Rows already checked',
  'Daftar ini tidak berisi baris.': 'This list holds no rows.',
  'Tidak ada baris {word} di daftar ini.': 'No rows of the kind {word} in this list.',
  'Alasan dan tindakan': 'Reason and what to do',
  'Baris menurut nomor di berkas': 'Rows by their number in the file',
  'di baris {row}': 'in row {row}',
  'Lembar mana yang berisi daftar?': 'Which sheet holds the list?',
  ', tersembunyi di berkas': ', hidden in the file',
  'Membaca lembar': 'Reading the sheet',
  'Baca lembar ini': 'Read this sheet',
  'Berkas sedang dibaca.': 'The file is being read.',
  'Berkas sudah dibaca, kolomnya menunggu pilihan Anda.':
    'The file has been read; its columns wait for your choice.',
  'Pemeriksaan berhenti.': 'The check stopped.',
  'Pemeriksaan selesai.': 'The check is finished.',
  'Pemeriksaan dimulai.': 'The check has begun.',
  '{quarter} persen baris sudah diperiksa.': '{quarter} per cent of the rows checked.',
  'Judul di berkas': 'Heading in the file',
  'Dibaca sebagai': 'Read as',
  Keyakinan: 'Certainty',
  'Kolom yang dibaca': 'Columns read',
  'judul di baris {headerRow}': 'headings in row {headerRow}',
  ', lembar {sheet}': ', sheet {sheet}',
  'Kolom berkas dan artinya': 'Columns of the file and what they mean',
};
