import type { Catalogue } from '../../catalogue.ts';

export const preCheck: Catalogue = {
  'Isi nama penerima, paling sedikit 3 huruf.':
    'Enter the name of the recipient, at least 3 letters.',
  'Tambah penerima': 'Add a recipient',
  'Nama penerima': 'Name of the recipient',
  'Misalnya Kantor cabang BPJS Ketenagakerjaan Pati.':
    'For instance Kantor cabang BPJS Ketenagakerjaan Pati.',
  'Jawaban yang datang': 'Answers that come back',
  'Pisahkan dengan koma. Huruf besar atau kecil tidak dibedakan.':
    'Separate with commas. Capital and small letters are not told apart.',
  'Judul kolom NIK': 'Heading of the NIK column',
  'Judul kolom jawaban': 'Heading of the answer column',
  'Kata untuk "{answer}"': 'Words for "{answer}"',
  'Judul kolom {at} kosong atau sama dengan kolom lain.':
    'The column heading {at} is empty or the same as another.',
  'Harus ada tepat satu kolom berisi NIK.': 'There must be exactly one column with the NIK.',
  'Isi kata yang berarti layak; satu kata hanya boleh berarti satu hal.':
    'Enter the words that mean eligible; one word can mean one thing only.',
  'Isi judul kolom NIK.': 'Enter the heading of the NIK column.',
  'Isi judul kolom jawaban, berbeda dengan judul kolom NIK.':
    'Enter the heading of the answer column, different from that of the NIK column.',
  '{recipient}, {columns} kolom': {
    by: 'columns',
    one: '{recipient}, {columns} column',
    other: '{recipient}, {columns} columns',
  },
  'Simpan penerima': 'Save the recipient',
  'Penerima tersimpan': 'Recipient saved',
  'Kolom yang dikirim': 'Columns that are sent',
  'Berkas cek awal baru': 'New pre-check file',
  'Pilih penerima dan orangnya. Berkasnya kemudian diunduh dan dikirim sendiri oleh kantor Anda.':
    'Choose the recipient and the people. The file is then downloaded, and your office sends it.',
  'Tidak ada orang yang dapat ditanyakan dalam pilihan ini. Pilih orang yang lain.':
    'This choice holds nobody who can be asked about. Choose other people.',
  'Pilih yang mana.': 'Choose which one.',
  'Susun berkas': 'Draw up the file',
  Penerima: 'Recipient',
  Tahap: 'Stage',
  'Berkas untuk {recipient}': 'File for {recipient}',
  'Berkas cek awal': 'Pre-check file',
  '{people} orang · {chosen} · {at}': {
    by: 'people',
    one: '{people} person · {chosen} · {at}',
    other: '{people} people · {chosen} · {at}',
  },
  'Orangnya sedang dikumpulkan. Halaman ini memeriksa sendiri sampai siap.':
    'The people are being gathered. This page checks by itself until it is ready.',
  'Memuat NIK utuh. Kirim hanya kepada penerimanya, lalu hapus dari komputer ini. {exports}':
    'Holds full NIK. Send it to its recipient only, then delete it from this computer. {exports}',
  'Belum pernah diunduh.': 'Never downloaded.',
  'Sudah diunduh {exports} kali.': {
    one: 'Downloaded {exports} time.',
    other: 'Downloaded {exports} times.',
  },
  'Jawaban yang diterima': 'Answers received',
  'Belum ada jawaban. Unggah berkas yang dikirim balik.':
    'No answer yet. Upload the file that came back.',
  'Sebelum ditetapkan, orangnya ditanyakan ke BPJS Ketenagakerjaan dan Dukcapil: NIK ditemukan, belum menjadi peserta, masih hidup.':
    'Before the decision, BPJS Ketenagakerjaan and Dukcapil are asked about the people: the NIK is found, not a participant yet, still alive.',
  'Penerima dan kolom': 'Recipients and columns',
  'Yang ditolak': 'Those refused',
  'Belum ada berkas cek awal.': 'No pre-check files yet.',
  'Buat berkas untuk orang yang akan ditetapkan, kirim ke penerimanya, lalu unggah jawabannya di sini.':
    'Make a file of the people who are to enter a decision letter, send it to its recipient, then upload the answer here.',
  'Berkas cek awal, terbaru di atas': 'Pre-check files, newest first',
  'sebelum SK': 'before the decision letter',
  'sesudah SK': 'after the decision letter',
  'Yang ditolak saat cek awal': 'Refused in the pre-check',
  'Selama belum diputuskan, orang ini tidak ikut ditetapkan. Sesudah SK, tempatnya dilepas dengan SK perubahan.':
    'Until decided, these people do not enter a decision letter. After the decision letter, their places are released by an amended one.',
  'Kembalikan ke dinas': 'Return to the agency',
  'Dinas pengusul memperbaiki datanya.': 'The proposing agency corrects the data.',
  'Tetap proses': 'Go on',
  'Jawaban penerima dikesampingkan dengan alasan Anda.':
    'The answer of the recipient is set aside, with your reason.',
  'Tolak usulan': 'Refuse the proposal',
  'Usulannya berakhir dan tempatnya kembali.': 'The proposal ends and its place is returned.',
  'Tidak ada yang ditolak.': 'Nobody has been refused.',
  'Ditolak penerima': 'Refused by the recipient',
  'Belum diputuskan': 'Not decided yet',
  'Dikembalikan {at}': 'Returned {at}',
  Keputusan: 'Decision',
  '{items} keputusan tersimpan{off}': {
    by: 'items',
    one: '{items} decision saved{off}',
    other: '{items} decisions saved{off}',
  },
  ', {off} belum karena keadaannya sudah berubah': ', {off} not because the state has changed',
  'Pilih orang di tabel untuk memutuskan.': 'Choose people in the table to decide.',
  '{button}: {chosen} orang': {
    by: 'chosen',
    one: '{button}: {chosen} person',
    other: '{button}: {chosen} people',
  },
  'Pilih berkas jawaban: XLSX atau CSV dengan kolom NIK dan kolom hasil.':
    'Choose the answer file: XLSX or CSV with a NIK column and a result column.',
  'Unggah jawaban': 'Upload the answer',
  'Dibaca dahulu. Hasilnya baru berlaku setelah Anda terapkan.':
    'It is read first. The result comes into force only once you apply it.',
  'Baca jawaban': 'Read the answer',
  'Berkas jawaban': 'Answer file',
  '{rows} baris, keadaan per {checkedOn}': {
    by: 'rows',
    one: '{rows} row, state on {checkedOn}',
    other: '{rows} rows, state on {checkedOn}',
  },
  ', diterapkan pada {applied} orang': {
    one: ', applied to {applied} person',
    other: ', applied to {applied} people',
  },
  'Baris yang tidak dipakai:': 'Rows not used:',
  'Terapkan pada {people} orang': {
    one: 'Apply to {people} person',
    other: 'Apply to {people} people',
  },
  'Abaikan jawaban ini': 'Ignore this answer',
  'Lihat baris yang tidak dipakai dan yang belum dijawab':
    'See rows not used and people not answered',
  'Baris yang tidak dipakai dan yang belum dijawab': 'Rows not used and people not answered',
  'Isi umur jawaban, 1 sampai 730 hari.': 'Enter the age of answers, 1 to 730 days.',
  'Wajib sebelum SK': 'Required before the decision letter',
  'Belum ada cek awal yang wajib': 'No pre-check is required yet',
  'Orang dapat ditetapkan tanpa ditanyakan dahulu.':
    'People can enter a decision letter without being asked about first.',
  'Simpan kewajiban': 'Save the requirement',
  'Yang harus menjawab': 'Who has to answer',
  'Jawaban paling lama (hari)': 'Oldest answer (days)',
};
