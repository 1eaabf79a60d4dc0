import type { Catalogue } from '../../catalogue.ts';

export const wordsFew1: Catalogue = {
  'Belum dihubungi': 'Not contacted yet',
  'Sedang dibicarakan': 'Being discussed',
  Selesai: 'Done',
  'Tidak berlaku lagi': 'No longer applies',
  'Belum ikut': 'Not taking part yet',
  'Ikut serta': 'Takes part',
  Dicabut: 'Revoked',
  'Menunggu kedua daerah': 'Waiting for both regions',
  'Sedang dibandingkan': 'Being compared',
  'Waktunya habis': 'Time ran out',
  'NIK yang sama': 'The same NIK',
  'Data yang mirip': 'Similar data',
  'belum diketahui': 'not known yet',
  '{first} sampai {last}, {sorted} bulan': {
    by: 'sorted',
    one: '{first} to {last}, {sorted} month',
    other: '{first} to {last}, {sorted} months',
  },
  'Waktu berjalan': 'Time is running',
  'Lewat 3 × 24 jam': 'Past 3 × 24 hours',
  'Diberitahukan tepat waktu': 'Notified in time',
  'Diberitahukan terlambat': 'Notified late',
  'Data yang terungkap': 'The data that was exposed',
  'Kapan dan bagaimana terungkap': 'When and how it was exposed',
  'Penanganan dan pemulihan': 'Handling and recovery',
  'Pemberitahuan kepada orang yang datanya terungkap':
    'Notice to the people whose data was exposed',
  'Pemberitahuan kepada lembaga': 'Notice to the authority',
  'Berkas ditutup': 'File closed',
  '{hours} hari {hours2} jam': {
    by: 'hours',
    one: '{hours} day {hours2} h',
    other: '{hours} days {hours2} h',
  },
  '{hours} jam': { one: '{hours} hour', other: '{hours} hours' },
  '{max} menit': { one: '{max} minute', other: '{max} minutes' },
  'Perlu diputuskan': 'To be decided',
  'Orang yang sama': 'Same person',
  'Orang berbeda': 'Different people',
  Diserahkan: 'Handed over',
  'Sudah diputuskan': 'Decided',
  'Hampir pasti sama': 'Almost certainly the same',
  'Mungkin sama': 'Possibly the same',
  'Usulan yang menunggu menjadi ganda dari usulan pertama. Tempat tetap pada usulan pertama.':
    'The waiting proposal becomes a duplicate of the first one. The place stays with the first proposal.',
  'Usulan yang menunggu lepas dari usulan pertama dan kembali menunggu keputusan. Usulan pertama tidak berubah.':
    'The waiting proposal is released from the first one and waits for a decision again. The first proposal does not change.',
  'Usulan yang menunggu memakai tempat di kartu kuotanya, atau menjadi cadangan bila penuh. Pasangan ini tidak ditanyakan lagi selama datanya tetap.':
    'The waiting proposal takes a place on its quota card, or joins the waiting list if the card is full. This pair is not asked about again as long as the data stays the same.',
  'Usulan yang menunggu melepas tempat atau nomor cadangannya dan kembali menunggu keputusan.':
    'The waiting proposal gives up its place or waiting number and waits for a decision again.',
  'Orang yang sama, serahkan': 'Same person, hand over',
  'Usulan pertama melepas tempatnya dan menjadi ganda. Usulan yang menunggu memakai tempat di kartu kuotanya sendiri.':
    'The first proposal gives up its place and becomes a duplicate. The waiting proposal takes a place on its own quota card.',
  'Usulan yang menunggu melepas tempatnya dan kembali menunggu keputusan. Usulan pertama mendapat tempatnya lagi selama kartu kuotanya masih cukup.':
    'The waiting proposal gives up its place and waits for a decision again. The first proposal gets its place back as long as its quota card has room.',
  'Orang yang datanya sudah dihapus': 'A person whose data has been deleted',
  'OPD yang menunggu': 'The waiting agency',
  'admin daerah': 'region admin',
  'dinas pengusul': 'proposing agency',
  'NIK salah ketik pada salah satu usulan.': 'The NIK was mistyped in one of the proposals.',
  'KTP-el diperiksa, orangnya sama.': 'KTP-el checked, it is the same person.',
  'Saudara kandung, KTP-el keduanya diperiksa.': 'Siblings, both KTP-el checked.',
  'Nama sama, orangnya berbeda.': 'Same name, different people.',
  'Pekerjaan utamanya ditangani OPD yang menunggu.':
    'The main occupation is handled by the waiting agency.',
  'Disepakati kedua OPD.': 'Agreed by both agencies.',
  'Lapor kecelakaan ke BPJS dan dinas tenaga kerja':
    'Report the accident to BPJS and the labour office',
  'BPJS membayar sejak berkas lengkap': 'BPJS pays, counted from complete papers',
  'Hak mengajukan klaim': 'Right to claim',
  'Klaim beasiswa tahun berikutnya': 'Scholarship claim of the next year',
  'Lewat batas': 'Overdue',
  Terpenuhi: 'Met',
  'Terpenuhi, terlambat': 'Met, late',
  'Belum terlindungi': 'Not covered yet',
  Aktif: 'Active',
  'Menunggak – RISIKO, belum tentu dijamin': 'In arrears – RISK, cover not certain',
  Berakhir: 'Ended',
  'Belum ada iuran lunas yang berlaku untuk orang ini.':
    'No paid contribution is in force for this person yet.',
  'Iuran lunas sampai {paidThrough}.{endsOn}': 'Contributions paid until {paidThrough}.{endsOn}',
  '{monthsUnpaid} bulan belum dibayar, lunas sampai {paidThrough}.{endsOn}': {
    by: 'monthsUnpaid',
    one: '{monthsUnpaid} month unpaid, paid until {paidThrough}.{endsOn}',
    other: '{monthsUnpaid} months unpaid, paid until {paidThrough}.{endsOn}',
  },
  'Terputus sejak {since} karena iuran tidak dibayar. Perlindungan berikutnya dimulai dari awal.':
    'Lapsed since {since} because contributions were not paid. The next cover starts from the beginning.',
  '{leaving}; berakhir sejak {since}.': '{leaving}; ended on {since}.',
  ' Bila tidak dibayar lagi, berakhir pada {endsOn}.':
    ' If nothing more is paid, it ends on {endsOn}.',
  'dibayar sesudah perlindungan terputus': 'paid after cover had lapsed',
  'dibayar untuk bulan sesudah keluar': 'paid for months after leaving',
  'Menunggu berkas': 'Waiting for files',
  'Belum dapat dibandingkan': 'Could not be compared',
  'Hasil dihapus': 'Results deleted',
  'Tidak ada daftar yang dapat dibaca.': 'None of the lists can be read.',
  'Baca sebabnya pada setiap berkas di bawah ini, perbaiki, lalu bandingkan lagi.':
    'Read why at each file below, correct it, then compare again.',
  'Semua daftar bersama-sama terlalu panjang untuk sekali banding.':
    'All lists together are too long for one comparison.',
  'Bandingkan lebih sedikit berkas sekaligus, misalnya per kecamatan.':
    'Compare fewer files at once, for instance by district.',
  'Pembandingan berhenti sesudah beberapa kali dicoba.':
    'The comparison stopped after several attempts.',
  'Bandingkan berkas itu sekali lagi. Jika berhenti lagi, hubungi admin daerah.':
    'Compare the files once more. If it stops again, contact the region admin.',
  'Daftar belum dapat dibandingkan.': 'The lists could not be compared.',
  'Bandingkan sekali lagi. Jika terjadi lagi, hubungi admin daerah.':
    'Compare once more. If it happens again, contact the region admin.',
  ini: 'this',
  'Kolom {field} kosong, sehingga tidak ikut menilai.':
    'The column {field} is empty, so it does not count.',
  'Kolom {field} berisi nilai yang sama di semua baris, sehingga tidak membedakan orang.':
    'The column {field} holds the same value in all rows, so it does not tell people apart.',
  'Ada data yang dipakai sangat banyak baris; baris itu hanya dibandingkan bila data lainnya juga mirip.':
    'Some data is shared by very many rows; those rows are compared only if the other data is similar as well.',
  'Sebagian data terlalu umum untuk membedakan orang.':
    'Some data is too general to tell people apart.',
  'tidak menentukan': 'decides nothing',
  'sangat ': 'strongly ',
  'sedikit ': 'slightly ',
  '{degree}mendukung orang yang sama': '{degree}speaks for the same person',
  '{degree}menunjuk orang berbeda': '{degree}points to different people',
  'lebih dari 1.000.000 berbanding 1': 'more than 1.000.000 to 1',
  'sekitar {format} berbanding 1': 'about {format} to 1',
  'Yang dibandingkan: apakah ini satu orang atau dua orang sekeluarga. Nomor KK, ibu, dan alamat yang sama karena itu hampir tidak dihitung. ':
    'What is compared: whether this is one person or two people of one family. The same KK number, mother and address therefore hardly count. ',
  'Yang dibandingkan: apakah ini satu orang atau saudara kembar. Tanggal lahir, nomor KK, ibu, dan alamat yang sama karena itu hampir tidak dihitung. ':
    'What is compared: whether this is one person or twins. The same date of birth, KK number, mother and address therefore hardly count. ',
  'Nomor urut': 'Serial number',
  Nama: 'Name',
  'Kode pekerjaan': 'Occupation code',
  Penghasilan: 'Income',
  'Bulan iuran pertama': 'First month of contributions',
  'Jumlah bulan': 'Number of months',
  'Kata yang sama di setiap baris': 'The same words in each row',
  'Nomor peserta (KPJ)': 'Participant number (KPJ)',
  'Iuran seluruh bulan': 'Contribution of all months',
  'Iuran satu bulan': 'Contribution of one month',
  'Kode iuran': 'Billing code',
  'Jenis kepesertaan': 'Kind of participation',
  'Nomor wadah': 'Group account number (wadah)',
  'Kantor cabang': 'Branch office',
  'Nomor berkas': 'File number',
};
