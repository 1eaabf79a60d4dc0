import type { Catalogue } from '../../catalogue.ts';

export const verification1: Catalogue = {
  'Hanya yang menunggu di {level}. <link>Tampilkan semua tingkat</link>':
    'Only those waiting at {level}. <link>Show all levels</link>',
  'Semua benar': 'All correct',
  'Semua benar kecuali {excepted} orang': {
    one: 'All correct except {excepted} person',
    other: 'All correct except {excepted} people',
  },
  '{count} akan dijawab benar': '{count} will be answered as correct',
  'Yang dijawab: {useWhere}.': 'Who is answered: {useWhere}.',
  ' Termasuk yang belum ditampilkan di daftar.': ' Including those not shown in the list yet.',
  'Simpan: semua benar': 'Save: all correct',
  'Simpan semua benar dan pengecualiannya': 'Save all correct and the exceptions',
  'Menyimpan, {confirmed}': 'Saving, {confirmed}',
  '{count} orang': { one: '{count} person', other: '{count} people' },
  'Semua orang lain yang menunggu Anda': 'Everybody else who waits for you',
  'Semua {waiting} orang lain yang menunggu Anda': {
    one: 'The {waiting} other who waits for you',
    other: 'All {waiting} others who wait for you',
  },
  'seluruh wilayah Anda': 'your whole area',
  'Pilih jawabannya.': 'Choose an answer.',
  'Pilih desa/kelurahannya, atau tulis di mana orang ini tinggal.':
    'Choose the village, or write where this person lives.',
  'Pilih paling sedikit satu isian yang perlu dibetulkan.':
    'Choose at least one field that needs correction.',
  'Tulis apa yang keliru, paling sedikit 3 huruf.': 'Write what is wrong, at least 3 letters.',
  'Pilih alasan penolakan.': 'Choose the reason of refusal.',
  'Tulis alasannya, paling sedikit 3 huruf.': 'Write the reason, at least 3 letters.',
  'Bukti (bila ada)': 'Evidence (if any)',
  'Desa/kelurahan tempat tinggal sekarang': 'Village where the person lives now',
  'Di luar daerah ini': 'Outside this region',
  'Tinggal di mana': 'Where the person lives',
  'Keterangan tempat tinggal (bila ada)': 'Remarks on the place of living (if any)',
  'Misalnya nama kabupaten/kota, atau dukuhnya.':
    'For instance the name of the regency or city, or the hamlet.',
  'Isian yang perlu dibetulkan': 'Fields that need correction',
  'Apa yang keliru': 'What is wrong',
  'Dibaca dinas pengusul. Jangan tulis NIK.': 'Read by the proposing agency. Do not write a NIK.',
  'Alasan penolakan': 'Reason of refusal',
  'Keterangan (bila ada)': 'Remarks (if any)',
  'Tersimpan di riwayat. Jangan tulis NIK.': 'Kept in the history. Do not write a NIK.',
  'Jawaban Anda': 'Your answer',
  'Bagaimana data orang ini?': "What about this person's data?",
  'Bagaimana orang, tempat tinggal, dan pekerjaannya?':
    'What about the person, the place of living and the occupation?',
  'Verifikasi per desa/kelurahan': 'Verification by village',
  'Berapa orang menunggu pada tiap tingkat, dan sejak kapan.':
    'How many people wait at each level, and since when.',
  'Belum ada yang diperiksa.': 'Nobody is being checked yet.',
  'Angkanya muncul setelah ada usulan yang mendapat tempat dan tingkat verifikasi diatur.':
    'Figures appear once proposals hold places and levels of verification are set.',
  'Menunggu sejak': 'Waiting since',
  'Orang yang menunggu menurut tingkatnya, di {villages} desa/kelurahan': {
    one: 'People waiting, by level, in {villages} village',
    other: 'People waiting, by level, in {villages} villages',
  },
  Jumlah: 'Number',
  'Desa belum diketahui': 'Village not known yet',
  '{done} pengecualian tersimpan dengan jawabannya.': {
    one: '{done} exception saved with their answers.',
    other: '{done} exceptions saved with their answers.',
  },
  '{failed} orang belum terjawab': {
    one: '{failed} person not answered',
    other: '{failed} people not answered',
  },
  'Foto JPEG/PNG atau PDF, paling besar {largestEvidenceBytes}.':
    'JPEG/PNG photo or PDF, {largestEvidenceBytes} at most.',
  'Sudah {mostProofs} berkas.': {
    one: 'Already {mostProofs} file.',
    other: 'Already {mostProofs} files.',
  },
  'Pilih berkas': 'Choose a file',
  'Tambah berkas': 'Add a file',
  'Mengunggah berkas': 'Uploading the file',
  'Keluarkan{proof}': 'Take out{proof}',
  'Pilih foto JPEG/PNG atau berkas PDF.': 'Choose a JPEG/PNG photo or a PDF file.',
  'Berkas {file}, batasnya {largestEvidenceBytes}. Perkecil fotonya, lalu pilih lagi.':
    'The file is {file}; the limit is {largestEvidenceBytes}. Make the photo smaller, then choose again.',
  'Berkas ini kosong. Pilih berkas yang lain.': 'This file is empty. Choose another file.',
  'Isian kurang': 'Missing fields',
  'Calon peserta yang datanya belum lengkap untuk didaftarkan ke BPJS Ketenagakerjaan.':
    'Candidates whose data is not complete for enrolment with BPJS Ketenagakerjaan.',
  'Yang kurang': 'What is missing',
  '{who} meminta {field}. Buka orangnya untuk membetulkan datanya.':
    '{who} asks for {field}. Open the person to correct the data.',
  'Belum diatur isian apa yang diminta BPJS Ketenagakerjaan.':
    'The fields that BPJS Ketenagakerjaan asks for are not set yet.',
  'Atur isian yang diminta cabang': 'Set the fields that the branch asks for',
  'Admin daerah mengaturnya di Pengaturan daerah.':
    'The region admin sets them under Settings of the region.',
  'Semua isian sudah lengkap.': 'All fields are complete.',
  'Diminta: {field}.': 'Asked for: {field}.',
  'Periksa orang berikutnya': 'Check the next person',
  'Kembali ke daftar kerja': 'Back to the work list',
  'Baris seperti di lembar': 'Rows as on the sheet',
  Kecuali: 'Except',
  'Kecualikan baris {line}': 'Except row {line}',
  'Datanya sudah dihapus atau pindah desa': 'Data deleted, or moved to another village',
  'Lembar verifikasi': 'Verification sheet',
  'Lembar {number}': 'Sheet {number}',
  '{place}, {lines} orang, dibuat {madeOn}': {
    by: 'lines',
    one: '{place}, {lines} person, made {madeOn}',
    other: '{place}, {lines} people, made {madeOn}',
  },
  ', paling lambat {due}': ', by {due} at the latest',
  'Hasil lembar ini sudah diisikan {enteredOn}':
    'The results of this sheet were entered on {enteredOn}',
  'Orang yang belum terjawab masih dapat diisikan.': 'People not answered can still be entered.',
  'Unduh PDF': 'Download PDF',
  'Tanpa nama': 'Without a name',
  'Baris {line}{occupationName}': 'Row {line}{occupationName}',
  'Hasil dari lapangan': 'Results from the field',
  'Semua baris dijawab benar, kecuali yang dicentang di atas: {people}.':
    'All rows are answered as correct, except those ticked above: {people}.',
  'belum ada': 'none yet',
  'Simpan hasil lembar': 'Save the results of the sheet',
  'Nomor lembar': 'Sheet number',
  'Belum diisikan': 'Not entered yet',
};
