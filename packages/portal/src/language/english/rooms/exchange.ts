import type { Catalogue } from '../../catalogue.ts';

export const exchange: Catalogue = {
  'Isi nama kantor cabang, paling sedikit 3 huruf.':
    'Enter the name of the branch, at least 3 letters.',
  'Tambah kantor cabang': 'Add a branch',
  'Nama kantor cabang': 'Name of the branch',
  'Misalnya Kantor cabang Pati.': 'For instance Kantor cabang Pati.',
  'Kolom dan kata jawaban disalin dari': 'Columns and answer words are copied from',
  'Judul kolom {at} {name} kosong atau sama dengan kolom lain.':
    'The column heading {at} of {name} is empty or the same as another.',
  'Harus ada tepat satu kolom berisi NIK untuk {name}.':
    'There must be exactly one column with the NIK for {name}.',
  'Satu judul hanya boleh untuk satu kolom.': 'One heading belongs to one column only.',
  'Isi kata yang berarti diterima; satu kata hanya boleh berarti satu hal.':
    'Enter the words that mean accepted; one word can mean one thing only.',
  'Isi nama, paling sedikit 3 huruf.': 'Enter a name, at least 3 letters.',
  'Satu kata hanya boleh berarti satu hal.': 'One word can mean one thing only.',
  'Isi judul kolom NIK, berbeda dengan kolom lain.':
    'Enter the heading of the NIK column, different from the others.',
  'Isi judul kolom jawaban atau kolom nomor peserta, berbeda dengan kolom lain.':
    'Enter the heading of the answer column or of the participant number column, different from the others.',
  '{of}, {registration} kolom pendaftaran, {payment} kolom pembayaran':
    '{of}, columns for enrolment: {registration}, for payment: {payment}',
  'Simpan kantor cabang': 'Save the branch',
  'Kantor cabang tersimpan': 'Branch saved',
  'Tanggal ditulis': 'Dates are written',
  'Nama atau kode lain dalam hasilnya': 'Other names or codes in its results',
  'Pisahkan dengan koma.': 'Separate with commas.',
  'Kolom {exchangeKind} ({columns})': 'Columns for {exchangeKind} ({columns})',
  'Kolom {exchangeKind}': 'Columns for {exchangeKind}',
  'Tambah kolom': 'Add a column',
  'Cabang dan kolom': 'Branches and columns',
  'Setiap kantor cabang meminta kolomnya sendiri dan menjawab dengan katanya sendiri. Berkas yang sudah dibuat tetap dengan kolomnya.':
    'Each branch asks for columns of its own and answers in words of its own. Files already made keep their columns.',
  'Berkas BPJS': 'BPJS files',
  '{people} orang untuk {branch} · wadah {membershipType}': {
    by: 'people',
    one: '{people} person for {branch} · group account {membershipType}',
    other: '{people} people for {branch} · group account {membershipType}',
  },
  Tagihannya: 'Its bill',
  'Berkas untuk dikirim': 'File to send',
  'Memuat NIK utuh; setiap pengunduhan tercatat. Kirim hanya kepada kantor cabangnya, lalu hapus dari komputer ini. Nomor berkas: {id}':
    'Holds full NIK; each download is recorded. Send it to its branch only, then delete it from this computer. File number: {id}',
  'Unduh berkas (XLSX)': 'Download the file (XLSX)',
  'Unduh berkas (CSV)': 'Download the file (CSV)',
  'Hasil dari BPJS': 'Result from BPJS',
  'Belum ada hasil. Unggah berkas yang dikirim balik.':
    'No result yet. Upload the file that came back.',
  'Pendaftaran dan pembayaran dikirim ke kantor cabang BPJS Ketenagakerjaan; hasilnya dibaca kembali per NIK dan dicocokkan.':
    'Enrolments and payments are sent to the BPJS Ketenagakerjaan branch; the results are read back by NIK and compared.',
  Wadah: 'Group account (wadah)',
  'Buat berkas': 'Make the file',
  'Belum ada berkas untuk BPJS.': 'No files for BPJS yet.',
  'Buat tagihan dahulu, lalu buat berkas pendaftaran dari daftar nominatifnya.':
    'Make a bill first, then make an enrolment file from its list of names.',
  'Berkas tampil di sini setelah dibuat oleh dinas pengampu.':
    'Files appear here once the lead agency has made them.',
  'Berkas untuk BPJS, terbaru di atas': 'Files for BPJS, newest first',
  'Wadah menurut sumber dana': 'Group accounts by funding source',
  'BPJS memisahkan peserta menurut siapa yang membayar. Berkas yang sudah dibuat tetap dengan wadahnya.':
    'BPJS separates participants by who pays. Files already made keep their group account.',
  'Nomor wadah paling panjang 40 huruf atau angka.':
    'A group account number has 40 letters or digits at most.',
  'Simpan wadah': 'Save group accounts',
  'Wadah bawaan, belum disesuaikan': 'Built-in group accounts, not adapted yet',
  'Cocokkan dengan kantor cabang BPJS, lalu isi nomor wadahnya.':
    'Compare them with the BPJS branch, then enter the group account numbers.',
  'Wadah tersimpan, versi {version}': 'Group accounts saved, version {version}',
  'Tidak lewat wadah': 'Not through a group account',
  'Nomor wadah {funding}': 'Group account number of {funding}',
  '{funding}: pilih wadahnya, atau kosongkan nomornya.':
    '{funding}: choose its group account, or leave the number empty.',
  'Berkas BPJS baru': 'New BPJS file',
  'Kolom, wadah, dan bulan berkas tetap seperti saat dibuat, juga bila aturannya kemudian diubah.':
    'Columns, group account and months of the file stay as they are when it is made, even if the rules change later.',
  'Belum ada tagihan yang berisi orang.': 'No bill holds people yet.',
  'Buat tagihan dahulu di <link>Tagihan iuran</link>.':
    'Make a bill first under <link>Contribution bills</link>.',
  'Pilih kantor cabang.': 'Choose a branch.',
  'Pilih tagihan yang sumber dananya sudah punya wadah. Wadahnya diatur di Berkas BPJS.':
    'Choose a bill whose funding source has a group account. Group accounts are set under BPJS files.',
  Menyusun: 'Drawing up',
  'Isi berkas': 'Content of the file',
  Tagihan: 'Bill',
  '{span}, {people} orang{cohort}': {
    by: 'people',
    one: '{span}, {people} person{cohort}',
    other: '{span}, {people} people{cohort}',
  },
  'Hasil cocok dengan tagihan': 'The result matches the bill',
  'Berkas kita': 'Our file',
  Tertulis: 'Written',
  Berikutnya: 'Next',
  'Ditolak BPJS, belum selesai': 'Refused by BPJS, not settled',
  'Orang yang tidak diterima BPJS dan belum diperbaiki atau dikeluarkan. Iuran yang sudah ditagih dijaga sampai dikembalikan.':
    'People whom BPJS did not accept and who were neither put right nor taken out. What was billed for them is guarded until it is refunded.',
  'Tidak ada penolakan yang perlu diselesaikan.': 'No refusals that have to be settled.',
  'Penolakan yang perlu diselesaikan': 'Refusals to be settled',
  'Sudah diperbaiki': 'Corrected',
  '{people} orang masuk lagi ke tagihan berikutnya': {
    one: '{people} person comes into the next bill again',
    other: '{people} people come into the next bill again',
  },
  'Penolakan sudah diperbaiki': 'The refusal has been corrected',
  Simpan: 'Save',
  'Tulis apa yang diperbaiki. Jangan tulis nama atau NIK.':
    'Write what was corrected. Do not write names or NIK.',
  'Orang ini masuk lagi ke tagihan berikutnya, lalu BPJS menilainya kembali.':
    'This person comes into the next bill again, and BPJS then assesses the person anew.',
  'Berlaku juga untuk': 'Also for',
  'semua yang ditolak dengan alasan {reason}': 'everybody refused for the reason {reason}',
  'Pilih berkas hasil XLSX atau CSV yang punya kolom NIK dan kolom hasil atau nomor peserta.':
    'Choose a result file in XLSX or CSV that has a NIK column and a column of results or participant numbers.',
  'Isi tanggal yang ada dan tidak sesudah hari ini, misalnya 21-11-2026.':
    'Enter an existing date, not later than today, for instance 21-11-2026.',
  'Semua baris menyebut nomor berkas lain. Unggah hasilnya di berkas yang sesuai.':
    'All rows name another file number. Upload the result at the file it belongs to.',
  'Semua baris dari kantor cabang lain. Periksa berkas atau nama cabangnya.':
    'All rows are from another branch. Check the file or the name of the branch.',
  'Semua baris untuk bulan lain. Unggah hasilnya di berkas bulan itu.':
    'All rows are for another month. Upload the result at the file of that month.',
  'Unggah hasil': 'Upload the result',
  'Dibaca dan dicocokkan dahulu. Baru berlaku setelah disetujui.':
    'It is read and compared first. It comes into force only once approved.',
  'Baca hasil': 'Read the result',
  Membaca: 'Reading',
  '{fileName} sudah terbaca': '{fileName} has been read',
  'Pencocokannya ada di bawah.': 'The comparison is below.',
  'Berkas hasil': 'Result file',
  'XLSX atau CSV.': 'XLSX or CSV.',
  'Keadaan per tanggal': 'State on',
  'Kosongkan bila hari ini.': 'Leave empty for today.',
  'Kata dalam hasil': 'Words in the result',
  'Pisahkan dengan koma. Huruf besar atau kecil sama.':
    'Separate with commas. Capital or small letters are the same.',
  'Kata untuk diterima': 'Words for accepted',
  'Kata untuk ditolak': 'Words for refused',
  'Kata untuk "{insurerReason}"': 'Words for "{insurerReason}"',
  'Judul kolom hasil': 'Heading of the result column',
  'Judul kolom {resultColumnName}': 'Heading of the column {resultColumnName}',
  'Keadaan per {answeredOn}': 'State on {answeredOn}',
  ', diberlakukan pada {applied} orang': {
    one: ', put into force for {applied} person',
    other: ', put into force for {applied} people',
  },
  'Hasil ini sudah terbaca. Dinas pengampu memutuskan apakah hasilnya berlaku.':
    'This result has been read. The lead agency decides whether it comes into force.',
  'Yang diterima mendapat nomor pesertanya. Yang ditolak dikeluarkan dari tagihan selama kode iurannya belum terbit; sesudah itu iurannya diminta kembali.':
    'Those accepted get their participant numbers. Those refused are taken out of the bill as long as its billing code has not been issued; after that their contributions are asked back.',
  'Berlakukan pada {people} orang': {
    one: 'Put into force for {people} person',
    other: 'Put into force for {people} people',
  },
  'Abaikan hasil ini': 'Ignore this result',
  'baris {row}, {reason}': 'row {row}, {reason}',
};
