import type { Catalogue } from '../../catalogue.ts';

export const figures: Catalogue = {
  'Sampai {month}: dibayar bersih {spent}, ditagih {billed}. <link>Tampilkan semua bulan</link>':
    'Up to {month}: paid net {spent}, billed {billed}. <link>Show all months</link>',
  'Buka <link>Angka dan laporan</link>, lalu hitung untuk satu tanggal.':
    'Open <link>Figures and reports</link>, then count for one date.',
  'Orang di balik angka': 'People behind a figure',
  'Tanggal itu belum dihitung.': 'That date has not been counted yet.',
  '{name}: {total} orang': {
    by: 'total',
    one: '{name}: {total} person',
    other: '{name}: {total} people',
  },
  '{name}, {group} {part}: {total} orang': {
    by: 'total',
    one: '{name}, {group} {part}: {total} person',
    other: '{name}, {group} {part}: {total} people',
  },
  'Menurut catatan sampai {known}. Sama dengan angka pada dasbor dan laporan.':
    'As recorded up to {known}. The same as in the dashboard and the reports.',
  'Orangnya sedang dihitung. Halaman ini diperbarui sendiri.':
    'People are being counted. This page updates itself.',
  'Hitungan ini dibuat sebelum orangnya ikut disimpan.':
    'This count was made before its people were kept with it.',
  'Tidak ada orang pada angka ini.': 'Nobody is in this figure.',
  'Data orang dihapus': 'Data of this person erased',
  'Menunggak (RISIKO)': 'In arrears (RISK)',
  Kumulatif: 'Cumulative',
  'Rincian menurut': 'Break down by',
  'Belum ada orang untuk dirinci.': 'Nobody to break down yet.',
  'Orang menurut {groupName}': 'People by {groupName}',
  'Isi tanggal hitungan, paling akhir hari ini.':
    'Enter the date of the count, today at the latest.',
  'Isi tanggal mulai kumulatif, tidak sesudah tanggal hitungan.':
    'Enter the start date of the cumulative count, not after the date of the count.',
  'Hitung untuk satu tanggal': 'Count for one date',
  'Hitungan yang sudah ada untuk tanggal itu dihitung lagi dengan catatan terbaru.':
    'A count that exists for that date is made again from the latest records.',
  'Mulai hitung': 'Start counting',
  'Kumulatif sejak': 'Cumulative since',
  'Sedang menghitung orang per {of}': 'Counting people as of {of}',
  '{people} orang sudah dihitung. Halaman ini diperbarui sendiri.': {
    one: '{people} person counted. This page updates by itself.',
    other: '{people} people counted. This page updates by itself.',
  },
  'Orang per {of} belum dihitung': 'People as of {of} not counted yet',
  'Belum dibekukan sebagai angka resmi': 'Not frozen as official figures yet',
  'Angka bulan ini tampil setelah orangnya dihitung.':
    'The figures of this month appear once the people have been counted.',
  'Bila ada catatan yang baru masuk, hitung lagi sebelum membekukan.':
    'If records came in lately, count again before freezing.',
  'Hitung sekarang': 'Count now',
  'Hitung lagi': 'Count again',
  Pembagi: 'Base',
  'Dilindungi pihak lain': 'Covered by others',
  'Pembagi cakupan': 'Bases of coverage',
  'Catat pembagi': 'Record a base',
  'Belum ada pembagi.': 'No bases yet.',
  'Tidak ada aturan yang menetapkan jumlah pekerja. Catat jumlahnya beserta sumber dan tanggalnya supaya cakupan dapat dihitung.':
    'No rule says how many workers there are. Record the number with its source and date so that coverage can be worked out.',
  'Terbaru di atas; yang lama tetap tersimpan': 'Newest first; earlier ones are kept',
  'Isi jumlah yang dilindungi pihak lain, tidak lebih dari jumlah orangnya.':
    'Enter the number covered by others, not above the number of people.',
  'Isi sumbernya, misalnya Sakernas BPS.': 'Enter the source, for instance Sakernas BPS.',
  'Isi tanggal datanya, paling akhir hari ini.': 'Enter the date of the data, today at the latest.',
  'Catat pembagi cakupan': 'Record a base of coverage',
  'Simpan pembagi': 'Save the base',
  'Di antaranya dilindungi pihak lain': 'Of these, covered by others',
  'Menurut sumber yang sama, misalnya pekerja penerima upah.':
    'By the same source, for instance wage earners.',
  'Data per tanggal': 'Data as of',
  'Setiap angka punya nama, tanggal, dan sumber pembaginya. Angka resmi bulanan tidak berubah lagi.':
    'Each figure has a name, a date and the source of its base. Official monthly figures no longer change.',
  'Rencana cakupan': 'Coverage plan',
  'Pagu dan realisasi': 'Money ceilings and spending',
  'Sedang menghitung untuk {day}': 'Counting for {day}',
  'Belum ada hitungan.': 'No counts yet.',
  'Tekan Hitung untuk satu tanggal. Sesudah ada SK yang berlaku, akhir bulan dihitung sendiri setiap bulan.':
    'Press Count for one date. Once a decision letter is in force, the end of each month is counted by itself.',
  'Angka tampil di sini setelah dihitung oleh dinas pengampu atau bendahara.':
    'Figures appear here once the lead agency or the treasurer has counted them.',
  'Keadaan {day}': 'State on {day}',
  Realisasi: 'Spent',
  'realisasi {share}': 'spent {share}',
  'Belum ada sumber dana untuk tahun ini.': 'No funding sources for this year yet.',
  'Menurut tanggal dokumen, sampai {until}.': 'By the date of documents, until {until}.',
  'Menurut tanggal dokumen, bukan bulan perlindungan.':
    'By the date of documents, not by the month of cover.',
  'Dikembalikan ke kas daerah': 'Returned to the regional treasury',
  'Menurut sumber dana, rupiah': 'By funding source, rupiah',
  'Belum ada yang ditagih atau dibayar pada tahun ini.': 'Nothing billed or paid this year yet.',
  'Belum ada yang ditagih atau dibayar sampai bulan itu.':
    'Nothing billed or paid up to that month yet.',
  'Menurut bulan dan sumber dana, terbaru di atas': 'By month and funding source, newest first',
  'Angka {month}': 'Figures of {month}',
  'Belum resmi': 'Not official yet',
  'Angka resmi': 'Official figures',
  'Angka yang tersimpan tidak sama dengan saat dibekukan':
    'The figures kept are not the same as when they were frozen',
  'Sampaikan kepada admin: segelnya tidak cocok.': 'Tell the admin: the seal does not match.',
  'Dibekukan {frozenAt}. Segel SHA-256: {digest}': 'Frozen {frozenAt}. SHA-256 seal: {digest}',
  'Catatan hari ini berbeda dari angka resmi': "Today's records differ from the official figures",
  'Aktif per {day} sekarang tercatat {active} orang. Angka resmi tetap.': {
    by: 'active',
    one: 'Active on {day} are now {active} person. The official figures stay.',
    other: 'Active on {day} are now {active} people. The official figures stay.',
  },
  'Unduh laporan bulanan ({format})': 'Download the monthly report ({format})',
  'Pagu dan realisasi sampai akhir bulan ini, rupiah':
    'Money ceilings and spending until the end of this month, rupiah',
  'Bekukan sebagai angka resmi': 'Freeze as official figures',
  'Bekukan angka {month}?': 'Freeze the figures of {month}?',
  'Angka, pembagi, dan realisasi bulan ini menjadi angka resmi. Pembayaran, perbaikan, dan SK yang dicatat kemudian tidak mengubahnya, dan tidak dapat dibatalkan.':
    'Figures, bases and spending of this month become official. Payments, corrections and decision letters recorded later do not change them, and this cannot be undone.',
  Membekukan: 'Freezing',
  'Angka bulanan': 'Monthly figures',
  'Bulan yang sudah lewat, terbaru di atas': 'Past months, newest first',
  'dibekukan {frozenAt}': 'frozen {frozenAt}',
  'Menurut catatan sampai {known}. Menurut cara hitung BPJS (penuh mulai 6 bulan iuran): {sixths} orang.':
    {
      by: 'sixths',
      one: 'By the records until {known}. By the way BPJS counts (whole from 6 months of contributions): {sixths} person.',
      other:
        'By the records until {known}. By the way BPJS counts (whole from 6 months of contributions): {sixths} people.',
    },
  'Cek perlindungan oleh pekerja': 'Cover check by workers',
  'Simpan dan buka': 'Save and open',
  'Data kedua selain NIK': 'Second fact besides the NIK',
  'Kantor untuk bertanya': 'Office to ask',
  'Alamat kantor': 'Address of the office',
  'Jam buka atau telepon kantor': 'Opening hours or phone of the office',
  'Nama kantor belum diisi.': 'The name of the office is not filled in yet.',
  'Alamat kantor belum diisi.': 'The address of the office is not filled in yet.',
  'Tidak dibuka': 'Not open',
  'Bila dibuka, pekerja dapat memeriksa sendiri apakah ia terlindungi dan sampai kapan, dengan NIK dan satu data lain. Nama tidak pernah ditampilkan.':
    'If opened, workers can check by themselves whether they are covered and until when, with the NIK and one more fact. Names are never shown.',
  'Data kedua yang ditanyakan: {factName}. Satu NIK dapat dicoba lima kali sehari.':
    'Second fact asked for: {factName}. One NIK can be tried five times a day.',
  'Halaman untuk umum: {whole}': 'Public page: {whole}',
  'Ubah cek perlindungan': 'Change the cover check',
  'Buka cek perlindungan': 'Open the cover check',
  'Tutup cek perlindungan': 'Close the cover check',
  'Isi sasaran 0 sampai 100 persen, misalnya 40 atau 32,5.':
    'Enter a target of 0 to 100 per cent, for instance 40 or 32,5.',
  'Isi iuran per orang per bulan dalam rupiah.':
    'Enter the contribution per person and month in rupiah.',
  'Isi jumlah orang, atau kosongkan.': 'Enter the number of people, or leave it empty.',
  'Isi jumlah pekerja paling sedikit 1, atau kosongkan.':
    'Enter the number of workers, at least 1, or leave it empty.',
  'Isi anggaran dalam rupiah, atau kosongkan.': 'Enter the budget in rupiah, or leave it empty.',
  'Berapa orang dan rupiah lagi untuk mencapai satu cakupan. Tidak ada yang disimpan.':
    'How many more people and rupiah it takes to reach a coverage. Nothing is kept.',
  'Jumlah pekerja atau yang terlindungi belum diketahui':
    'The number of workers or of those covered is not known yet',
  'Isi kedua jumlah itu di bawah, atau catat pembagi dan hitung orangnya di Angka dan laporan.':
    'Enter both numbers below, or record a base and count people under Figures and reports.',
  'Hitung rencana': 'Work out the plan',
  'Cakupan dari': 'Coverage of',
  'Sasaran (%)': 'Target (%)',
  'Misalnya 40.': 'For instance 40.',
  'Jumlah yang diketahui': 'Numbers that are known',
  'Yang dikosongkan diambil dari hitungan dan pembagi terakhir.':
    'What is left empty is taken from the latest count and base.',
  'Terlindungi sekarang': 'Covered now',
  'Pekerja seluruhnya': 'Workers in all',
  'Anggaran yang disebut (rupiah)': 'Budget that was named (rupiah)',
  'Diperiksa apakah cocok dengan jumlah orang dan iurannya.':
    'Checked against the number of people and the contribution.',
  Cakupan: 'Coverage',
  'Sasaran sudah tercapai': 'The target has been reached',
  'Perlu {more} orang lagi, {rupiah}': {
    by: 'more',
    one: '{more} more person needed, {rupiah}',
    other: '{more} more people needed, {rupiah}',
  },
  '{name} sekarang': '{name} now',
  '{covered} orang': { one: '{covered} person', other: '{covered} people' },
  'Untuk {goal}': 'For {goal}',
  Tambahan: 'In addition',
  '{more} orang': { one: '{more} person', other: '{more} people' },
  'Iuran tambahan {months} bulan': {
    one: 'Contributions in addition, {months} month',
    other: 'Contributions in addition, {months} months',
  },
  'Pembagi diisi sendiri, tanpa sumber.': 'The base was entered by hand, without a source.',
  'Pembagi: {people} orang, {source}, {date}.': {
    by: 'people',
    one: 'Base: {people} person, {source}, {date}.',
    other: 'Base: {people} people, {source}, {date}.',
  },
  'Jumlah terlindungi diisi sendiri.': 'The number covered was entered by hand.',
  'Terlindungi menurut hitungan {countedOn}.': 'Covered by the count of {countedOn}.',
  'Anggaran cocok dengan jumlah orang dan iurannya':
    'The budget fits the number of people and the contribution',
  'Anggaran tidak cocok dengan jumlah orang dan iurannya':
    'The budget does not fit the number of people and the contribution',
  'Biaya yang seharusnya {cost}; selisih {difference}.':
    'The cost should be {cost}; the difference is {difference}.',
  ' Anggaran itu setara {perMonth} per orang per bulan.':
    ' That budget equals {perMonth} per person and month.',
  'Angka untuk umum': 'Figures for the public',
  'Belum ada yang dapat dibaca umum. Bila dibuka, hanya angka resmi bulanan yang tampil, tanpa nama dan NIK; jumlah yang kecil tidak ditampilkan.':
    'Nothing can be read by the public yet. If opened, only official monthly figures are shown, without names and NIK; small numbers are not shown.',
  'Belum ada bulan yang resmi. Bulan yang dibekukan langsung dapat dibaca umum.':
    'No month is official yet. Months that are frozen can be read by the public at once.',
  'Dapat dibaca umum: {months}. Bulan yang dibekukan kemudian menyusul sendiri.':
    'Can be read by the public: {months}. Months frozen later follow by themselves.',
  'Alamat untuk aplikasi dan portal data: {whole}':
    'Address for applications and data portals: {whole}',
  'Buka untuk umum': 'Open to the public',
  'Siapa pun dapat membaca angka resmi bulanan daerah ini tanpa masuk. Nama dan NIK tidak ikut, dan jumlah yang kecil tidak ditampilkan.':
    'Anybody can read the official monthly figures of this region without signing in. Names and NIK are not included, and small numbers are not shown.',
  'Tutup dari umum': 'Close to the public',
  'Semua angka yang sudah dibuka ditarik. Yang sudah disalin orang lain tidak dapat ditarik kembali.':
    'All figures that were open are withdrawn. What others have copied cannot be taken back.',
  Angka: 'Figure',
  Bagian: 'Share',
  Terlindungi: 'Covered',
  Dari: 'Of',
  'Sumber pembagi': 'Source of the base',
  'Cakupan, masing-masing dengan pembaginya': 'Coverage, each with its base',
  'Belum ada pembagi sampai tanggal itu': 'No base until that date yet',
};
