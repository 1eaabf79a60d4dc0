import type { Catalogue } from '../../catalogue.ts';

export const verification2: Catalogue = {
  'Diisikan {enteredOn}': 'Entered {enteredOn}',
  'Unduh PDF{number}': 'Download PDF{number}',
  'Cetak satu lembar untuk setiap RT/RW, bawa ke lapangan, lalu isikan hasilnya menurut nomor baris.':
    'Print one sheet for each RT/RW, take it to the field, then enter the results by row number.',
  'Pilih desa/kelurahan.': 'Choose a village.',
  'Buat lembar': 'Make sheets',
  'Membuat lembar': 'Making sheets',
  'RT (kosong: semua)': 'RT (empty: all)',
  'RW (kosong: semua)': 'RW (empty: all)',
  'Tidak ada yang menunggu Anda di tempat itu.': 'Nobody waits for you in that place.',
  'Periksa RT/RW-nya, atau buat lembar untuk seluruh desa/kelurahan.':
    'Check the RT/RW, or make sheets for the whole village.',
  'Lembar siap dicetak': 'Sheets ready for printing',
  '{papers} lembar baru': { one: '{papers} new sheet', other: '{papers} new sheets' },
  'Isi nomor yang tercetak di lembar.': 'Enter the number printed on the sheet.',
  'Isikan hasil lembar': 'Enter the results of a sheet',
  'Buka lembar': 'Open the sheet',
  'Tercetak di kepala lembar, misalnya 33.19.02.2003:2026:0001.':
    'Printed at the head of the sheet, for instance 33.19.02.2003:2026:0001.',
  'Daftar kerja': 'Work list',
  'Jumlah per desa': 'Figures by village',
  'Lembar cetak': 'Printed sheets',
  'Bagian verifikasi': 'Parts of verification',
  'Lembar yang pernah dibuat': 'Sheets made so far',
  'Lembar dari desa/kelurahan': 'Sheets of the village',
  'Belum ada lembar yang dibuat di sini tahun ini.': 'No sheets made here this year yet.',
  'Terbaru di atas; {open} belum diisikan': 'Newest first; {open} not entered yet',
  'isi jawaban yang diperlukan, 1 sampai {mostAsked}.':
    'enter the answers needed, 1 to {mostAsked}.',
  'isi petugas yang ditanya, 1 sampai {mostAsked}.': 'enter the officers asked, 1 to {mostAsked}.',
  'jawaban yang diperlukan melebihi petugas yang ditanya.':
    'more answers needed than officers asked.',
  'isi hari 1 sampai {mostDays}, atau kosongkan.': {
    one: 'enter 1 to {mostDays} day, or leave it empty.',
    other: 'enter 1 to {mostDays} days, or leave it empty.',
  },
  'Siapa memeriksa calon peserta sebelum ditetapkan. Tanpa tingkat, setiap usulan langsung siap ditetapkan.':
    'Who checks candidates before the decision. Without levels, each proposal is ready for the decision at once.',
  'Tingkat verifikasi tersimpan.': 'Levels of verification saved.',
  '{needed} dari {of} petugas': {
    by: 'of',
    one: '{needed} of {of} officer',
    other: '{needed} of {of} officers',
  },
  '{asked}, paling lama {days} hari': {
    by: 'days',
    one: '{asked}, within {days} day',
    other: '{asked}, within {days} days',
  },
  'Berlaku untuk yang belum dijawab siapa pun; yang sudah berjalan memakai aturan semula.':
    'In force for those whom nobody has answered yet; those under way keep the earlier rules.',
  'Simpan tingkat verifikasi': 'Save levels of verification',
  'Isian yang diminta cabang': 'Fields that the branch asks for',
  'Calon peserta yang isiannya belum lengkap muncul di Isian kurang.':
    'Candidates with incomplete fields appear under Missing fields.',
  'Nama cabang BPJS Ketenagakerjaan': 'Name of the BPJS Ketenagakerjaan branch',
  'Dipakai di daerah ini': 'Used in this region',
  'Diperiksa oleh {who}': 'Checked by {who}',
  'Jawaban benar yang diperlukan': 'Answers of correct needed',
  'Petugas yang ditanya': 'Officers asked',
  'Batas hari (kosong: tanpa batas)': 'Days allowed (empty: no limit)',
  'Daerah ini tidak memakai tingkat verifikasi.': 'This region uses no levels of verification.',
  '{levelWord}: {needed} dari {of} petugas{days}': {
    by: 'of',
    one: '{levelWord}: {needed} of {of} officer{days}',
    other: '{levelWord}: {needed} of {of} officers{days}',
  },
  ', tanpa batas hari': ', no limit of days',
  ', paling lama {days} hari': { one: ', {days} day at most', other: ', {days} days at most' },
  'Cabang BPJS Ketenagakerjaan': 'BPJS Ketenagakerjaan branch',
  'belum ada isian yang diminta.': 'asks for no fields yet.',
  'meminta {field}.': 'asks for {field}.',
  'Riwayat pemeriksaan': 'History of the check',
  'Keterangan dinas: {why}': 'Remark of the agency: {why}',
  'Tinggal di {home}.': 'Lives in {home}.',
  'Perlu dibetulkan: {field}.': 'Needs correction: {field}.',
  'Alasan: {refusal}.': 'Reason: {refusal}.',
  'Unduh bukti': 'Download evidence',
  'Jawab semuanya sekaligus': 'Answer all at once',
  'Centang orang yang tidak begitu saja benar, lalu jawab semuanya sekaligus.':
    'Tick the people who are not simply correct, then answer all at once.',
  '{excepted} dikecualikan': '{excepted} excepted',
  'Kosongkan pengecualian': 'Clear the exceptions',
  'Pemeriksaan calon peserta': 'Check of a candidate',
  'Paling lambat {due}': 'By {due} at the latest',
  'Perlu dibetulkan: {field}': 'Needs correction: {field}',
  'Betulkan di <link>halaman orang ini</link>; setelah itu pemeriksaan berjalan lagi dengan sendirinya.':
    'Correct it on <link>the page of this person</link>; after that the check goes on by itself.',
  'Ditolak: {reasons}': 'Refused: {reasons}',
  'Yang diperiksa': 'What is checked',
  'RT/RW': 'RT/RW',
  'Urutan pemeriksaan: {levels}.': 'Order of the check: {levels}.',
  'Lihat semua data dan syaratnya': 'See all data and conditions',
  'Saring menurut tempat dan pekerjaan': 'Filter by place and occupation',
  Terapkan: 'Apply',
  'Kecualikan {name}': 'Except {name}',
  '{answersGiven} jawaban, perlu {answersNeeded}': {
    by: 'answersGiven',
    one: '{answersGiven} answer, {answersNeeded} needed',
    other: '{answersGiven} answers, {answersNeeded} needed',
  },
  'Calon peserta yang sedang diperiksa sebelum penetapan.':
    'Candidates being checked before the decision.',
  '{levelWord}: pastikan orangnya, tempat tinggalnya, dan pekerjaannya.':
    '{levelWord}: make sure of the person, the place of living and the occupation.',
  'Daerah ini belum memakai tingkat verifikasi.': 'This region uses no levels of verification yet.',
  'Tanpa tingkat, setiap usulan yang mendapat tempat langsung siap ditetapkan.':
    'Without levels, each proposal that holds a place is ready for the decision at once.',
  'Atur tingkat verifikasi': 'Set levels of verification',
  'Tidak ada yang sedang menunggu pemeriksaan.': 'Nobody is waiting for a check.',
  'Tidak ada yang menunggu Anda.': 'Nobody is waiting for you.',
  'Calon peserta muncul di sini setelah daftar selesai diperiksa, atau setelah tingkat sebelumnya menjawab.':
    'Candidates appear here once their list has been checked, or once the level before has answered.',
  'Datanya sudah benar?': 'Is the data already correct?',
  'Ajukan lagi tanpa perubahan': 'Submit again without changes',
  'Mengapa tidak perlu dibetulkan': 'Why nothing has to be corrected',
  'Dibaca petugas yang mengembalikannya. Jangan tulis NIK.':
    'Read by the officer who returned it. Do not write a NIK.',
};
