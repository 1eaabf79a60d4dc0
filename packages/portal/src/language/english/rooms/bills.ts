import type { Catalogue } from '../../catalogue.ts';

export const bills: Catalogue = {
  'Menunggu bendahara: {nextAct}.': 'Waiting for the treasurer: {nextAct}.',
  'Catat kode iuran': 'Record the billing code',
  'Catat kode iuran baru': 'Record a new billing code',
  'Catat {paperName}': 'Record {paperName}',
  'Buka kembali tagihan': 'Reopen the bill',
  'Membuka kembali': 'Reopening',
  'Hanya bila iurannya sudah dibayar sebelum kodenya habis. Sesudah dibuka, catat dokumen bayarnya dalam 14 hari; bulannya tidak dapat ditagih lagi selama itu.':
    'Only if the contributions were paid before the code expired. Once it is open, record its payment documents within 14 days; its months cannot be billed again meanwhile.',
  'Batalkan tagihan': 'Cancel the bill',
  Membatalkan: 'Cancelling',
  'Tidak ada yang dibayar dengan tagihan ini, dan bulannya dapat ditagih lagi. Kode iuran yang sudah terbit jangan dibayar.':
    'Nothing is paid with this bill, and its months can be billed again. Do not pay the billing code that was issued.',
  'Pilih kelompok perlindungan.': 'Choose a cover group.',
  'Pilih bulan yang termasuk dalam kelompok ini.': 'Choose a month that belongs to this group.',
  'Kurangi jumlah bulan: kelompok ini berakhir lebih dahulu.':
    'Lower the number of months: this group ends earlier.',
  'Isi nomor surat koreksi, atau kosongkan tanggalnya.':
    'Enter the number of the correction letter, or leave its date empty.',
  'Isi tanggal surat yang ada dan tidak sesudah hari ini, misalnya 21-11-2026.':
    'Enter the date of an existing letter, not later than today, for instance 21-11-2026.',
  'Kode rekening sumber dananya belum diisi. Isi dahulu di Program dan dana.':
    'The account code of the funding source is not filled in. Fill it in first under Programme and funds.',
  'Buat tagihan': 'Make the bill',
  'Membuat tagihan': 'Making the bill',
  'Bulan pertama': 'First month',
  'Pilih bulan': 'Choose a month',
  'Koreksi iuran lanjutan (bila kantor wilayah BPJS mengizinkan)':
    'Correction of continued contributions (if the BPJS regional office allows it)',
  'Dengan surat ini bulan sebelum perlindungan terputus tetap dihitung.':
    'With this letter the months before cover lapsed still count.',
  'Nomor surat': 'Number of the letter',
  'Tanggal surat': 'Date of the letter',
  'Kode rekening': 'Account code',
  'Belum diisi': 'Not filled in yet',
  'Sisa pagu': 'Ceiling left',
  '{left} dari {budgetCeiling}': '{left} of {budgetCeiling}',
  'Iuran per orang per bulan': 'Contribution per person and month',
  'Pagu sumber dana ini habis': 'The money ceiling of this funding source is used up',
  'Daftar masih dapat disusun, tetapi kode iuran baru dapat dicatat setelah pagunya ditambah.':
    'The list can still be drawn up, but a billing code can only be recorded once the ceiling has been raised.',
  'Iuran {span}': 'Contributions {span}',
  'Orang-bulan': 'Person-months',
  'Iuran seluruhnya': 'Contributions in all',
  'Tidak dimasukkan': 'Left out',
  'Daftar nominatif sedang disusun: {people} orang sejauh ini. Halaman ini memeriksa sendiri dan boleh ditutup.':
    {
      one: 'The list of names is being drawn up: {people} person so far. This page checks by itself and may be closed.',
      other:
        'The list of names is being drawn up: {people} people so far. This page checks by itself and may be closed.',
    },
  'Tagihan ini berakhir karena kode iurannya habis':
    'This bill ended because its billing code expired',
  'Bulannya bebas lagi. Bila belum dibayar, buat tagihan baru untuk bulan yang sama. Bila sudah dibayar sebelum kodenya habis, bendahara membuka kembali tagihan ini: tagihan baru akan membayar orang yang sama dua kali.':
    'Its months are free again. If it was not paid, make a new bill for the same months. If it was paid before its code expired, the treasurer reopens this bill: a new one would pay for the same people twice.',
  'Tagihan ini dibatalkan': 'This bill has been cancelled',
  'Tidak ada yang dibayar, dan bulannya dapat ditagih lagi.':
    'Nothing was paid, and its months can be billed again.',
  'Tidak ada orang dalam daftar nominatif': 'There are no people in the list of names',
  'Periksa SK yang berlaku dan alasan di bawah ini, lalu batalkan tagihan ini.':
    'Check the decision letter in force and the reasons below, then cancel this bill.',
  'Kode iuran habis pada {on}': 'The billing code expired on {on}',
  'Catat kode iuran yang baru, atau catat dokumen bayar yang tanggalnya tepat waktu sampai {enterUntil}.':
    'Record a new billing code, or record a payment document dated in time until {enterUntil}.',
  'Kode iuran berlaku sampai {on}': 'The billing code is valid until {on}',
  'Bayar sebelum hari itu berakhir.': 'Pay before that day ends.',
  'Simpan kode iuran': 'Save the billing code',
  Terbit: 'Issued',
  'Berlaku sampai': 'Valid until',
  'Daftar nominatif: {people}.': 'List of names: {people}.',
  'Jumlah rupiah': 'Amount in rupiah',
  'Tagihan: {rupiah}.': 'Bill: {rupiah}.',
  'Kode iuran berlaku': 'Billing code valid',
  'sampai {day}': 'until {day}',
  'habis {day}': 'expired {day}',
  'Iuran dari daftar sampai bukti bayar.': 'Contributions from the list to the proof of payment.',
  'Tidak ada tagihan yang sedang berjalan.': 'No bill is in progress.',
  '{open} tagihan sedang berjalan, seluruhnya {rupiah}.': {
    by: 'open',
    one: '{open} bill in progress, {rupiah} in all.',
    other: '{open} bills in progress, {rupiah} in all.',
  },
  'Saring menurut keadaan': 'Filter by state',
  'Tagihan {name}': 'Bills {name}',
  'Tidak ada tagihan di sini.': 'No bills here.',
  'Belum ada tagihan.': 'No bills yet.',
  'Setelah SK berlaku, buat tagihan untuk bulan pertama: daftar nominatifnya disusun dari semua orang dalam SK.':
    'Once a decision letter is in force, make a bill for the first month: its list of names is drawn up from everybody in the decision letter.',
  'Tagihan tampil di sini setelah dibuat oleh bendahara atau dinas pengampu.':
    'Bills appear here once the treasurer or the lead agency has made them.',
  'Sedang ditagih': 'Being billed',
  'Pagu dan kode rekening': 'Money ceilings and account codes',
  'Tagihan terhadap pagu, rupiah': 'Bills against the ceiling, rupiah',
  'Kode rekening belum diisi': 'Account code not filled in',
  'Lihat kelompok': 'See the group',
  'Tidak melalui kas daerah': 'Not through the regional treasury',
  'Sisa pagu sesudah semua tagihan': 'Ceiling left after all bills',
  'Ditanyakan ke daerah lain': 'Asked other regions',
  'Koreksi iuran lanjutan': 'Correction of continued contributions',
  'Surat {letter}, {date}': 'Letter {letter}, {date}',
  Dibuat: 'Made',
  '{leftOff}: {count} orang': {
    by: 'count',
    one: '{leftOff}: {count} person',
    other: '{leftOff}: {count} people',
  },
  'Lihat orangnya': 'See the people',
  'Orang yang tidak dimasukkan': 'People left out',
  'Unduh daftar (PDF)': 'Download the list (PDF)',
  'Unduh daftar (CSV)': 'Download the list (CSV)',
  'Memuat NIK utuh. Pengunduhannya tercatat.': 'Holds full NIK. Downloads are recorded.',
  'Tampilkan {people} orang': { one: 'Show {people} person', other: 'Show {people} people' },
  'No.': 'No.',
  Tindakan: 'Actions',
  'Orang yang dibayar iurannya': 'People whose contributions are paid',
  'Keluarkan{person}': 'Take out{person}',
  'nomor {no}': 'number {no}',
  'Dikeluarkan dari tagihan ini': 'Taken out of this bill',
  'Keluarkan satu orang': 'Take out one person',
  Mengeluarkan: 'Taking out',
  'Iuran {person} sebesar {rupiah} tidak ikut dibayar, dan bulannya bebas untuk tagihan lain.':
    'The contribution of {person}, {rupiah}, is not paid, and the months are free for another bill.',
  'Tagihan baru': 'New bill',
  'Daftar nominatif disusun dari semua orang dalam SK yang berlaku. Bulan yang sudah ada di tagihan lain tidak ditagih dua kali.':
    'The list of names is drawn up from everybody in the decision letters in force. Months that are already in another bill are not billed twice.',
  'Belum ada kelompok perlindungan.': 'No cover groups yet.',
  'Tagihan dibuat untuk bulan-bulan satu kelompok. Buat kelompoknya di <link>Program dan dana</link>.':
    'A bill is made for the months of one group. Make the group in <link>Programme and funds</link>.',
  'Catat {name}': 'Record {name}',
  'Dengan bukti ini semua bulan dalam tagihan menjadi lunas, dan perlindungannya berjalan.':
    'With this proof all months of the bill are paid, and cover runs.',
  'Simpan {name}': 'Save {name}',
  'Nomor bukti (NTPN atau nomor transaksi)': 'Number of the proof (NTPN or transaction number)',
  'Nomor {name}': 'Number of {name}',
  'Tanggal diterima BPJS': 'Date received by BPJS',
  'Tanggal {name}': 'Date of {name}',
  'Tagihan ini dari {accountCode}. Isi seperti pada dokumennya.':
    'This bill is paid from {accountCode}. Enter it as on the document.',
  'Isi kode iuran, paling sedikit 4 huruf atau angka, yang belum dipakai tagihan lain.':
    'Enter the billing code, at least 4 letters or digits, not used by another bill.',
  'Isi tanggal terbit yang tidak sesudah hari ini, misalnya 21-11-2026.':
    'Enter the date of issue, not later than today, for instance 21-11-2026.',
  'Isi hari terakhir berlaku: tidak sebelum tanggal terbit dan tidak sebelum hari ini.':
    'Enter the last day it is valid: not before the date of issue and not before today.',
  'Isi jumlah orang menurut BPJS.': 'Enter the number of people according to BPJS.',
  'Isi jumlah rupiah.': 'Enter the amount in rupiah.',
  'Isi nomornya; satu nomor bukti hanya untuk satu tagihan.':
    'Enter the number; one proof number belongs to one bill only.',
  'Isi tanggal yang tidak sesudah hari ini dan tidak sebelum dokumen sebelumnya.':
    'Enter a date not later than today and not before the document before it.',
  'Isi kode rekening yang sama dengan kode rekening tagihan ini.':
    'Enter the same account code as that of this bill.',
  'Iuran tagihan ini lebih besar daripada sisa pagu sumber dananya.':
    'The contributions of this bill are more than what is left of the funding source.',
  'Iuran tagihan ini lebih besar daripada sisa pagu kelompoknya.':
    "The contributions of this bill are more than what is left of the group's ceiling.",
  'Daftar nominatif berisi {people} orang. Cocokkan dengan kode iurannya.': {
    one: 'The list of names holds {people} person. Compare it with the billing code.',
    other: 'The list of names holds {people} people. Compare it with the billing code.',
  },
  'Tagihan ini {rupiah}. Angkanya harus sama, tidak lebih dan tidak kurang.':
    'This bill is {rupiah}. The figure must be the same, no more and no less.',
  Pengganti: 'Substitute',
  Menggantikan: 'Replaces',
  'Bulan yang pindah kepada pengganti; jumlah tagihan tetap':
    'Months that pass to the substitute; the amount of the bill stays the same',
  'SK perubahan': 'Amended decision letter',
  'Kode iuran {found} tagihan {part}': {
    by: 'found',
    one: 'The billing code of {found} bill {part}',
    other: 'The billing code of {found} bills {part}',
  },
  'habis atau akan habis': 'has expired or is about to',
  'akan habis': 'is about to expire',
  'habis {on}; dokumen bayar yang tepat waktu masih dapat dicatat sampai {enterUntil}':
    'expired {on}; a payment document dated in time can still be recorded until {enterUntil}',
  'berlaku sampai {on}': 'valid until {on}',
  'Menunggu Anda: {waiting} tagihan': {
    one: 'Waiting for you: {waiting} bill',
    other: 'Waiting for you: {waiting} bills',
  },
  'Langkah pembayaran': 'Steps of payment',
  'Langkah berikutnya': 'Next step',
  Belum: 'Not yet',
  '{people} orang': { one: '{people} person', other: '{people} people' },
  '{code}, terbit {issuedOn}, berlaku sampai {expiresOn}':
    '{code}, issued {issuedOn}, valid until {expiresOn}',
  'Nomor {number}, {date}, {rupiah}': 'Number {number}, {date}, {rupiah}',
  'Pindaian {name}, boleh menyusul': 'Scan of {name}, may follow',
  'Pindaian {number}': 'Scan {number}',
  'Tambah pindaian {name}': 'Add a scan of {name}',
  'Pilih berkasnya dahulu.': 'Choose the file first.',
  'Pindaian {name}': 'Scan of {name}',
  'Yang sudah lewat tidak diusulkan: {months}': 'Not proposed because past: {months}',
  'Bila dibayar sekarang, bulan itu tidak lagi melindungi siapa pun. Dengan surat koreksi kantor wilayah BPJS, peserta yang pernah lunas tetap dapat dihitung.':
    'If paid now, those months no longer cover anybody. With a correction letter of the BPJS regional office, participants who had paid before can still count.',
  'baris {row}, {agency}, {why}': 'row {row}, {agency}, {why}',
  'digantikan {name}': 'replaced by {name}',
};
