import type { Catalogue } from '../../catalogue.ts';

export const quotaPlan: Catalogue = {
  'Isi angka bulat, atau kosongkan bila tidak dibatasi.':
    'Enter a whole number, or leave it empty if there is no limit.',
  'Pilih yang diubah.': 'Choose what to change.',
  'Isi dasar hukum.': 'Enter the legal basis.',
  'Ubah kuota atau pagu': 'Change quota or money ceiling',
  'Simpan batas': 'Save the ceiling',
  'Kosong berarti tidak dibatasi.': 'Empty means no limit.',
  'Ubah satu kuota atau pagu': 'Change one quota or money ceiling',
  '{people} orang ditetapkan': {
    one: '{people} person in decision letters',
    other: '{people} people in decision letters',
  },
  '{people} dari {people2} tempat sudah ditetapkan dengan SK': {
    by: 'people2',
    one: '{people} of {people2} place used by decision letters',
    other: '{people} of {people2} places used by decision letters',
  },
  '{rupiah} dari {rupiah2}': '{rupiah} of {rupiah2}',
  '{places}, senilai {money}.': '{places}, worth {money}.',
  'Belum dibagikan': 'Not given out yet',
  ': {people} tempat': { one: ': {people} place', other: ': {people} places' },
  '. Dapat diberikan lewat bagi ulang.': '. Can be given out by sharing out again.',
  'Pagu terpakai': 'Money ceiling used',
  'Riwayat kuota dan pagu {year}': 'History of quota and money ceilings {year}',
  'Setiap perubahan tercatat dengan nomor urut dan tidak dapat dihapus.':
    'Each change is recorded with a serial number and cannot be deleted.',
  'Belum ada perubahan.': 'No changes yet.',
  'Yang pertama tercatat saat rencana kuota ditetapkan.':
    'The first one is recorded when a quota plan is put into force.',
  '{lines} perubahan': { one: '{lines} change', other: '{lines} changes' },
  '{keyValue}: terpakai {part}{people} orang, {rupiah}': {
    by: 'people',
    one: '{keyValue}: used {part}{people} person, {rupiah}',
    other: '{keyValue}: used {part}{people} people, {rupiah}',
  },
  'Cara membagi': 'How to share out',
  Rumus: 'Formula',
  'Menurut aturan yang berlaku': 'By the rules in force',
  'Aturan hari ini belum menyebut cara membagi.': "Today's rules do not say how to share out yet.",
  'Bobot sendiri': 'Own weights',
  'Hanya perbandingannya yang dihitung: 70 dan 30 sama dengan 7 dan 3.':
    'Only their proportion counts: 70 and 30 are the same as 7 and 3.',
  'tanpa batas': 'no limit',
  '{people} menjadi {people2} orang': {
    by: 'people2',
    one: '{people} becomes {people2} person',
    other: '{people} becomes {people2} people',
  },
  '{rupiah} menjadi {rupiah2}': '{rupiah} becomes {rupiah2}',
  'Sisa kuota': 'Quota left',
  'Tambah atau kurangi (orang)': 'Add or take away (people)',
  'Tambah atau kurangi (rupiah)': 'Add or take away (rupiah)',
  'Minus menarik, tanpa tanda memberi': 'Minus takes away, no sign gives',
  'Perubahan kuota {name}': 'Change of quota {name}',
  'Perubahan pagu {name}': 'Change of money ceiling {name}',
  'Isi tahun 2014 sampai 2099.': 'Enter a year from 2014 to 2099.',
  'Isi rupiah penuh, misalnya 5.241.600.000, atau kosongkan.':
    'Enter whole rupiah, for instance 5.241.600.000, or leave it empty.',
  'Pilih statistik.': 'Choose statistics.',
  'Isi bobot 0 sampai 10.000.': 'Enter a weight from 0 to 10.000.',
  'Paling sedikit satu bobot harus lebih dari 0.': 'At least one weight must be above 0.',
  'Statistik ini tidak memuat semua desa/kelurahan yang ada sekarang. Unggah statistik yang lengkap.':
    'These statistics do not hold all villages that exist now. Upload complete statistics.',
  'Aturan yang berlaku tidak menyebut rumus, atau tidak ada yang terhitung. Isi bobot sendiri.':
    'The rules in force name no formula, or nothing counts. Enter weights of your own.',
  'Buat rencana kuota': 'Make a quota plan',
  'Hasil untuk setiap desa/kelurahan dapat diperiksa dahulu. Tidak ada yang berubah sebelum rencana ditetapkan.':
    'The result for each village can be checked first. Nothing changes before the plan is put into force.',
  'Belum ada statistik desa/kelurahan.': 'No village statistics yet.',
  'Unggah statistik desa/kelurahan dahulu': 'Upload village statistics first',
  '{year}: {source} ({population} penduduk, nomor {id})': {
    by: 'population',
    one: '{year}: {source} ({population} inhabitant, number {id})',
    other: '{year}: {source} ({population} inhabitants, number {id})',
  },
  'Hitung pembagian': 'Work out the shares',
  'Kuota seluruhnya (orang)': 'Quota in all (people)',
  'Pagu seluruhnya (rupiah)': 'Money ceiling in all (rupiah)',
  'Kosong: hanya dibatasi sumber dananya.': 'Empty: limited by the funding source only.',
  'Peraturan atau SK yang memberi kuota ini.':
    'The regulation or decision letter that gives this quota.',
  'Bagian tepat': 'Exact share',
  Mengapa: 'Why',
  'Hasil setiap desa/kelurahan': 'Result of each village',
  'Setiap desa mendapat bagian bulatnya. {leftOver} tempat yang tersisa diberikan satu per satu kepada sisa pecahan terbesar, sehingga jumlahnya tepat {total}.':
    {
      by: 'leftOver',
      one: 'Each village gets the whole part of its share. The {leftOver} place left are given one by one to the largest remainders, so that the sum is exactly {total}.',
      other:
        'Each village gets the whole part of its share. The {leftOver} places left are given one by one to the largest remainders, so that the sum is exactly {total}.',
    },
  '{places} desa/kelurahan': { one: '{places} village', other: '{places} villages' },
  'menurut sisa pecahan': 'by the remainder',
  'sisa pecahan sama, bagiannya lebih besar': 'same remainder, larger share',
  'sisa pecahan sama, kode lebih rendah': 'same remainder, lower code',
  '{basisName} {figure} dari {of}': '{basisName} {figure} of {of}',
  '{whole} ditambah 1, giliran ke-{turn} dari {leftOver} ({turnReason})':
    '{whole} plus 1, turn {turn} of {leftOver} ({turnReason})',
  '{whole}, tanpa tambahan': '{whole}, nothing added',
  'Pembagian {total} tempat tahun {year}': {
    by: 'total',
    one: 'Sharing out {total} place of {year}',
    other: 'Sharing out {total} places of {year}',
  },
  'Tetapkan rencana': 'Put the plan into force',
  '{total} orang': { one: '{total} person', other: '{total} people' },
  'Dibatasi sumber dananya': 'Limited by the funding source',
  'Dibagi menurut': 'Shared out by',
  'Nomor {statistics}': 'Number {statistics}',
  'Tetapkan rencana ini?': 'Put this plan into force?',
  '{total} tempat tahun {year} dibagikan kepada {places} desa/kelurahan. Kartu kuota tahun itu mengikuti rencana ini. Rencana yang sudah ditetapkan tidak dapat diubah; gantinya adalah rencana baru.':
    {
      by: 'total',
      one: '{total} place of {year} is shared out; villages: {places}. The quota cards of that year follow this plan. A plan in force cannot be changed; it is replaced by a new plan.',
      other:
        '{total} places of {year} are shared out; villages: {places}. The quota cards of that year follow this plan. A plan in force cannot be changed; it is replaced by a new plan.',
    },
  Menetapkan: 'Putting into force',
  '{total} tempat, {legalBasis}': {
    by: 'total',
    one: '{total} place, {legalBasis}',
    other: '{total} places, {legalBasis}',
  },
  'Dibuat {at}': 'Made {at}',
  'Ditetapkan {at}': 'In force {at}',
  ', menjadi dasar angka di bawah': ', the basis of the figures below',
  'Rencana kuota {year}': 'Quota plan {year}',
  'Kuota menghitung orang, pagu menghitung rupiah. Berlaku di {name}.':
    'The quota counts people, the money ceiling counts rupiah. In force in {name}.',
  'Bagi ulang': 'Share out again',
  'Riwayat kuota dan pagu': 'History of quota and money ceilings',
  'Belum ada kuota dan pagu yang ditetapkan untuk tahun {year}.':
    'No quota and money ceiling in force for {year} yet.',
  'Unggah statistik desa/kelurahan, buat rencana kuota, lalu tetapkan.':
    'Upload village statistics, make a quota plan, then put it into force.',
  'Angkanya muncul di sini setelah admin daerah menetapkan rencana kuota.':
    'Figures appear here once the region admin has put a quota plan into force.',
  'Isi angka bulat, misalnya -50 atau 50.': 'Enter a whole number, for instance -50 or 50.',
  'Isi paling sedikit satu angka.': 'Enter at least one figure.',
  'Isi alasannya.': 'Enter the reason.',
  Membagi: 'Sharing out',
  'Yang dibagi ulang': 'What is shared out again',
  'Ditarik {people} orang ({rupiah}), diberikan {people2} orang ({rupiah2}). Bebas sebelumnya {people3} orang ({rupiah3}).':
    'People taken back: {people} ({rupiah}), given: {people2} ({rupiah2}). Free before: {people3} ({rupiah3}).',
  'Tersimpan di riwayat.': 'Kept in the history.',
  'Bagi ulang kuota {year}': 'Share out the quota of {year} again',
  'Yang tidak terpakai ditarik dan diberikan kepada yang lain dari jenis yang sama. Yang belum diberikan tetap bebas.':
    'What is not used is taken back and given to others of the same kind. What is not given yet stays free.',
  'Belum ada kuota yang dapat dibagi ulang.': 'There is no quota that can be shared out again yet.',
  'Buat dan tetapkan rencana kuota dahulu': 'Make a quota plan and put it into force first',
  'Bagi ulang sebelumnya': 'Earlier rounds',
  'Belum pernah.': 'Never.',
  '{at}, perubahan nomor {number}': '{at}, change number {number}',
  'Tanggal data tidak boleh sesudah hari ini.': 'The date of the data must not be after today.',
  'Isi sumber data.': 'Enter the source of the data.',
  'Pilih berkas statistik.': 'Choose the statistics file.',
  'Isi sumber data, misalnya BPS, Kabupaten dalam Angka.':
    'Enter the source of the data, for instance BPS, Kabupaten dalam Angka.',
  'Tulis tanggal seperti 31-12-2026.': 'Enter a date like 31-12-2026.',
  'Statistik {id} tersimpan': 'Statistics {id} saved',
  '{villages} desa/kelurahan terbaca.': {
    one: '{villages} village read.',
    other: '{villages} villages read.',
  },
  'Unggah statistik': 'Upload statistics',
  Sumber: 'Source',
  'Unduh tabel kosong (CSV)': 'Download an empty table (CSV)',
  'Berkas statistik': 'Statistics file',
  'XLSX atau CSV dengan semua {villages} desa/kelurahan. Kolom: kode atau desa/kelurahan dan kecamatan, penduduk, DTSEN (atau DTKS, P3KE), miskin ekstrem.':
    {
      one: 'XLSX or CSV with the {villages} village. Columns: code, or village and district, population, DTSEN (or DTKS, P3KE), extremely poor.',
      other:
        'XLSX or CSV with all {villages} villages. Columns: code, or village and district, population, DTSEN (or DTKS, P3KE), extremely poor.',
    },
  '{inFile} hal perlu diperbaiki dalam berkas ini; semuanya disebut di atas.': {
    one: '{inFile} thing in this file need correction; all are named above.',
    other: '{inFile} things in this file need correction; all are named above.',
  },
  Kode: 'Code',
  'Desa/Kelurahan': 'Village',
  Penduduk: 'Population',
  'Miskin ekstrem': 'Extremely poor',
  'Dasar pembagian kuota. Dikunci sejak dipakai rencana; perbaikan diunggah sebagai data baru.':
    'The basis of sharing out the quota. Locked once a plan uses it; corrections are uploaded as new data.',
  'Unggah tabel semua desa/kelurahan di bawah ini.': 'Upload a table of all villages below.',
  'Muncul di sini setelah admin daerah mengunggahnya.':
    'Appears here once the region admin has uploaded it.',
  'Statistik, yang terbaru lebih dahulu': 'Statistics, newest first',
  Desa: 'Villages',
  'nomor {id}': 'number {id}',
  'per {date}': 'as of {date}',
  'Belum dipakai': 'Not used yet',
  'Dipakai rencana, terkunci': 'Used by a plan, locked',
  '{told} angka perlu dilihat lagi': {
    one: '{told} figure to be looked at again',
    other: '{told} figures to be looked at again',
  },
  'data sosial {figure} lebih dari penduduk {above}':
    'social data {figure} above population {above}',
  'miskin ekstrem {figure} lebih dari data sosial {above}':
    'extremely poor {figure} above social data {above}',
  'dan {told} lainnya': { one: 'and {told} other', other: 'and {told} others' },
};
