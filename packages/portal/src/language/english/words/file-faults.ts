import type { Catalogue } from '../../catalogue.ts';

export const wordsFileFaults: Catalogue = {
  'berkas PDF': 'a PDF file',
  gambar: 'a picture',
  'halaman web': 'a web page',
  'berkas XML': 'an XML file',
  'dokumen RTF': 'an RTF document',
  'Excel lama (XLS)': 'old Excel (XLS)',
  'dokumen Word lama': 'an old Word document',
  'dokumen Word': 'a Word document',
  presentasi: 'a presentation',
  'lembar kerja ODS': 'an ODS spreadsheet',
  'Excel biner (XLSB)': 'binary Excel (XLSB)',
  'berkas ZIP': 'a ZIP file',
  'arsip termampat': 'a compressed archive',
  'berkas program atau data biner': 'a program or binary data',
  'Berkas kosong.': 'The file is empty.',
  'Pastikan daftar sudah disimpan, lalu unggah lagi.':
    'Make sure that the list has been saved, then upload it again.',
  'Isi berkas ini adalah {fault}, bukan XLSX atau CSV.':
    'This file holds {fault}, not XLSX or CSV.',
  'Buka daftarnya di Excel, pilih Simpan Sebagai, jenis XLSX, lalu unggah lagi.':
    'Open the list in Excel, choose Save As, type XLSX, then upload it again.',
  'Berkas dikunci kata sandi.': 'The file is locked with a password.',
  'Hapus kata sandinya di Excel, lalu unggah lagi.':
    'Remove the password in Excel, then upload it again.',
  'Berkas Excel ini rusak atau tidak terunduh utuh.':
    'This Excel file is damaged or was not downloaded completely.',
  'Buka di Excel, simpan dengan nama baru, lalu unggah lagi.':
    'Open it in Excel, save it under a new name, then upload it again.',
  'Isi berkas mengembang jauh melebihi ukurannya, sehingga tidak dibuka.':
    'The content of the file grows far beyond its size, so it was not opened.',
  'Salin baris-baris daftar ke berkas Excel baru, lalu unggah berkas itu.':
    'Copy the rows of the list to a new Excel file, then upload that file.',
  'Daftar berisi {fault} kolom, batasnya 500.': {
    one: 'The list has {fault} column; the limit is 500.',
    other: 'The list has {fault} columns; the limit is 500.',
  },
  'Hapus kolom kosong di sebelah kanan, simpan, lalu unggah lagi.':
    'Delete the empty columns on the right, save, then upload it again.',
  'Daftar lebih panjang dari {fault} baris.': {
    one: 'The list is longer than {fault} row.',
    other: 'The list is longer than {fault} rows.',
  },
  'Bagi menjadi beberapa berkas, misalnya per kecamatan.':
    'Split it into several files, for instance by district.',
  'Berkas {fault}, batasnya {fault2}.': 'The file is {fault}; the limit is {fault2}.',
  'Baris judul kolom tidak ditemukan.': 'The heading row was not found.',
  'Tambahkan satu baris judul, misalnya NIK, Nama, Pekerjaan, Desa, di atas data.':
    'Add one heading row, for instance NIK, Name, Occupation, Village, above the data.',
  'Tidak ada baris yang berisi orang.': 'No row holds a person.',
  'Isi daftarnya di bawah baris judul kolom, lalu unggah lagi.':
    'Fill in the list below the heading row, then upload it again.',
  'Berkas hanya berisi judul kolom di baris {fault}.':
    'The file holds only headings in row {fault}.',
  'Isi daftarnya di bawah baris itu, lalu unggah lagi.':
    'Fill in the list below that row, then upload it again.',
  'Lembar yang dipilih tidak ada di berkas.': 'The chosen sheet is not in the file.',
  'Pilih salah satu lembar ini: {fault}.': 'Choose one of these sheets: {fault}.',
  'Pemeriksaan daftar ini berhenti sesudah beberapa kali dicoba.':
    'The check of this list stopped after several attempts.',
  'Unggah daftar itu sekali lagi; baris yang sudah diperiksa tidak tercatat dua kali. Jika berhenti lagi, hubungi admin daerah.':
    'Upload the list once more; rows already checked are not recorded twice. If it stops again, contact the region admin.',
  'Bagian-bagian berkas ini tidak cocok satu sama lain.':
    'The parts of this file do not fit one another.',
  'Unggah daftar itu sekali lagi dari awal. Belum ada baris yang diperiksa.':
    'Upload the list once more from the beginning. No row has been checked yet.',
  'Berkas daftar ini tidak pernah sampai.': 'The file of this list never arrived.',
  'Periksa sambungan internet, lalu unggah lagi.':
    'Check the internet connection, then upload it again.',
  'Sudah diusulkan: {fault} dari {fault2} baris, jadi pemeriksaan berhenti dan bertanya dahulu.': {
    by: 'fault2',
    one: 'Already proposed: {fault} of {fault2} row, so the check paused to ask first.',
    other: 'Already proposed: {fault} of {fault2} rows, so the check paused to ask first.',
  },
  'Mungkin ini daftar dinas lain atau daftar tahun lalu. Bila memang daftar yang dimaksud, lanjutkan pemeriksaannya.':
    'This may be a list of another agency or of last year. If it is the list that you mean, continue the check.',
  'Berkas daftar ini sudah dihapus sesuai masa simpan data.':
    'The file of this list has been deleted under the rules on keeping data.',
  'Unggah berkasnya lagi bila masih perlu dibandingkan.':
    'Upload the file again if it still has to be compared.',
  'Kolom nama tidak dikenali.': 'The name column was not recognised.',
  'Beri judul Nama pada kolom itu, atau unggah sebagai daftar dan pilih kolomnya.':
    'Give that column the heading Name, or upload it as a list and choose the column.',
  'Berkas berisi beberapa lembar, dan belum jelas mana daftarnya.':
    'The file has several sheets, and it is not clear which one is the list.',
  'Simpan lembar daftarnya sebagai berkas sendiri, lalu pilih lagi.':
    'Save the sheet of the list as a file of its own, then choose again.',
  'Baris judul kolom tidak dapat dipastikan.': 'The heading row cannot be told with certainty.',
  'Hapus baris di atas judul kolom, lalu pilih berkas itu lagi.':
    'Delete the rows above the headings, then choose the file again.',
  'Dinas ini belum mempunyai kartu kuota.': 'This agency has no quota card yet.',
  'Minta admin daerah menetapkan kuotanya, lalu unggah daftar itu sekali lagi.':
    'Ask the region admin to set its quota, then upload the list once more.',
  'Dua kolom terbaca sebagai isian yang sama.': 'Two columns were read as the same field.',
  'Pilih salah satu; kolom yang lain diabaikan.':
    'Choose one of them; the other column is ignored.',
  'Banyak NIK berakhiran 0. Mungkin Excel membulatkan angka terakhirnya.':
    'Many NIK end in 0. Excel may have rounded the last digits.',
  'Bandingkan beberapa NIK dengan KTP-el; simpan kolom NIK sebagai teks.':
    'Compare some NIK with the KTP-el; save the NIK column as text.',
  '{warning} baris tersembunyi ikut dibaca.': {
    one: '{warning} hidden row was read as well.',
    other: '{warning} hidden rows were read as well.',
  },
  'Hapus baris itu dari berkas bila tidak dimaksudkan.':
    'Delete those rows from the file if they are not meant.',
  'Lembar tersembunyi tidak dibaca: {warning}.': 'Hidden sheets were not read: {warning}.',
  'Tampilkan lembar itu di Excel bila isinya perlu diunggah.':
    'Show those sheets in Excel if their content has to be uploaded.',
  'Ada {warning} sel gabungan; isinya dibaca di sel pertama.': {
    one: 'There is {warning} merged cell; the content is read in the first cell.',
    other: 'There are {warning} merged cells; the content is read in the first cell.',
  },
  'Periksa baris yang kosong di pratinjau.': 'Check the empty rows in the preview.',
  '{warning} sel berisi rumus; yang dibaca nilai terakhirnya.': {
    one: '{warning} cell holds a formula; the last value was read.',
    other: '{warning} cells hold formulas; the last value was read.',
  },
  'Periksa nilainya di pratinjau.': 'Check the values in the preview.',
  '{warning} baris berisi lebih banyak sel daripada judulnya, mulai baris {warning2}.': {
    by: 'warning',
    one: '{warning} row has more cells than the headings, from row {warning2} on.',
    other: '{warning} rows have more cells than the headings, from row {warning2} on.',
  },
  'Periksa tanda koma atau titik koma di dalam sel pada baris itu.':
    'Check for commas or semicolons inside the cells of that row.',
  'Berkas tidak dapat dibaca.': 'The file cannot be read.',
  'Simpan ulang sebagai XLSX di Excel, lalu unggah lagi.':
    'Save it again as XLSX in Excel, then upload it again.',
  'Ada bagian berkas yang perlu dilihat.': 'Some part of the file has to be looked at.',
  'Bandingkan pratinjau dengan berkas Anda.': 'Compare the preview with your file.',
  'jenis lain': 'another type',
  beberapa: 'several',
  'terlalu besar': 'too large',
};
