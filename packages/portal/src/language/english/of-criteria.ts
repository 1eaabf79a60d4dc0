import type { Catalogue } from '../catalogue.ts';

/** The sentences of `@payung/domain` about conditions of the programme and about how far two values agree. */
export const ofCriteria: Catalogue = {
  Usia: 'Age',
  'Jenis pekerjaan': 'Occupation',
  'Keterangan aktif bekerja': 'Statement of being at work',
  'Pekerjaan informal berisiko': 'Informal work with risks',
  'Penghasilan rendah atau tidak tetap': 'Low or irregular income',
  'Satu orang per KK': 'One person per family card (KK)',
  'PKH/BPNT': 'PKH/BPNT',
  'Tempat tinggal': 'Place of living',
  'Bukan pekerja penerima upah': 'Not a wage earner',
  'Bukan ASN': 'Not a civil servant',
  'Bukan anggota TNI/Polri': 'Not armed forces or police',
  'Bukan tenaga non-ASN yang wajib didaftarkan pemberi kerja':
    'Not non-civil-servant staff whose employer has to enrol them',
  'Belum terdaftar BPJS Ketenagakerjaan': 'Not enrolled with BPJS Ketenagakerjaan yet',
  'Betulkan data usulan ini bila keliru.': 'Correct the data of this proposal if it is wrong.',
  'Tanyakan kepada yang bersangkutan, lalu catat jawabannya.':
    'Ask the person, then record the answer.',
  'Periksa pekerjaannya, lalu catat keterangan aktif bekerja dengan foto atau surat RT/RW.':
    'Check the work, then record a statement of being at work with a photo or a letter of the RT/RW.',
  'Padankan dengan data sosial terbaru, lalu catat hasilnya.':
    'Match with the latest social data, then record the result.',
  'Tentukan siapa dari KK ini yang diteruskan; usulan yang lain ditarik.':
    'Decide who of this family card goes on; the other proposals are withdrawn.',
  'Petugas yang berwenang memutuskan dengan alasan tertulis.':
    'An officer in charge decides, with a written reason.',
  'Tolak atau tarik usulan ini bila datanya memang benar.':
    'Refuse or withdraw this proposal if its data is correct.',
  'tanggal yang tidak diketahui': 'a date that is not known',
  'Usia pada {a} memenuhi ketentuan.': 'The age on {a} fits the rules.',
  'Usia pada {a} belum {b} tahun.': 'The age on {a} is below {b}.',
  'Usia pada {a} sudah {b} tahun atau lebih.': 'The age on {a} is {b} or more.',
  'Perlindungan berlanjut tanpa terputus sejak {a}; tidak diuji lagi.':
    'Cover goes on without a lapse since {a}; not tested again.',
  'Pekerjaan tercantum dalam daftar yang berlaku.': 'The occupation is in the list in force.',
  'Pekerjaan tidak tercantum dalam daftar yang berlaku.':
    'The occupation is not in the list in force.',
  'Pekerjaan yang ditulis tidak ada dalam daftar yang berlaku; perlu diputuskan orang.':
    'The occupation as written is not in the list in force; a person has to decide.',
  'Yang ditulis adalah status kerentanan, bukan pekerjaan.':
    'What is written is a vulnerable status, not an occupation.',
  'Aktif bekerja per {a}; berlaku sampai {b}.': 'At work as of {a}; valid until {b}.',
  'Tidak bekerja per {a}.': 'Not at work as of {a}.',
  'Belum ada keterangan aktif bekerja.': 'There is no statement of being at work yet.',
  'Keterangan aktif bekerja berakhir pada {a}.': 'The statement of being at work ended on {a}.',
  'Keterangan aktif bekerja bertanggal {a}, sesudah hari penilaian.':
    'The statement of being at work is dated {a}, after the day of assessment.',
  'Penghasilan tidak lebih dari {a} sebulan.': 'Income is not above {a} a month.',
  'Penghasilan tidak tetap.': 'Income is irregular.',
  'Penghasilan tetap dan lebih dari {a} sebulan.': 'Income is regular and above {a} a month.',
  'Tidak ada orang lain dari KK ini tahun ini.': 'Nobody else of this family card this year.',
  'Orang lain dari KK ini sudah ditetapkan tahun ini.':
    'Somebody else of this family card is in a decision letter this year.',
  'Orang lain dari KK ini diusulkan lebih dahulu.':
    'Somebody else of this family card was proposed first.',
  'Nomor KK belum diketahui, atau dipakai terlalu banyak orang.':
    'The KK number is not known, or shared by too many people.',
  'Menerima PKH atau BPNT.': 'Receives PKH or BPNT.',
  'Tidak menerima PKH maupun BPNT.': 'Receives neither PKH nor BPNT.',
  'Tercatat dalam {a}.': 'Recorded in {a}.',
  'Tidak tercatat dalam data sosial; yang diterima: {a}.':
    'Not recorded in social data; accepted are: {a}.',
  'Tercatat dalam {a}; yang diterima: {b}.': 'Recorded in {a}; accepted are: {b}.',
  'Desil tidak lebih dari {a}.': 'The decile is not above {a}.',
  'Desil lebih dari {a}.': 'The decile is above {a}.',
  'Tinggal di daerah ini menurut dinas pengusul.':
    'Lives in this region according to the proposing agency.',
  'Belum diketahui.': 'Not known yet.',
  'Ya.': 'Yes.',
  'Tidak.': 'No.',
  Sama: 'Equal',
  'Sama, ejaannya lain': 'Equal, spelt differently',
  'Sama, spasinya lain': 'Equal, spaced differently',
  'Sama, urutan katanya lain': 'Equal, words in another order',
  'Satu huruf berbeda': 'One letter differs',
  'Beberapa huruf berbeda': 'Some letters differ',
  'Sama selain kata umum, misalnya Siti': 'Equal but for common words such as Siti',
  'Mirip, namun bisa nama dua orang': 'Similar, but may be the names of two people',
  'Satu kata sama, kata lain berbeda': 'One word is the same, others differ',
  'Hanya kata umum yang sama': 'Only common words are the same',
  'Tidak ada kata yang sama': 'No word is the same',
  'Sangat mirip': 'Very similar',
  'Bunyinya mirip': 'Sounds similar',
  'Disingkat di salah satu': 'Abbreviated in one of them',
  'Sebagian sama': 'Equal in part',
  'Urutannya tertukar': 'Order swapped',
  'Tertulis di kolom lain': 'Written in another column',
  Berbeda: 'Different',
  'Kosong di salah satu': 'Empty in one of them',
  'Satu angka berbeda': 'One digit differs',
  'Dua angka berbeda': 'Two digits differ',
  'Dua angka tertukar': 'Two digits swapped',
  'Angka akhir dibulatkan lembar kerja': 'Last digits rounded by a spreadsheet',
  'Nomor urut bersebelahan, seperti saudara kembar': 'Neighbouring serial numbers, as of twins',
  'Tanggal dan nomor urut sama, kode wilayah berbeda':
    'Date and serial number the same, code of the area differs',
  'Hari dan bulan tertukar': 'Day and month swapped',
  'Salah satu hanya tahun (1 Januari)': 'One of them is a year only (1 January)',
  'Sama dengan tanggal di dalam NIK': 'Equal to the date within the NIK',
  'Hari dan bulan sama, tahun berbeda': 'Day and month the same, year differs',
  'Dua dari tiga bagian sama': 'Two of three parts the same',
  'Hanya tahunnya sama': 'Only the year is the same',
  'Hanya angkanya berbeda': 'Only the number differs',
  'Awalannya sama': 'Begins the same',
  'Namanya sama': 'The name is the same',
  Dibandingkan: 'Compared',
  'Titik awal': 'Starting point',
  'Penilaian lain': 'Other weight',
  'Titik awal: hampir semua pasangan adalah dua orang':
    'Starting point: nearly all pairs are two people',
  'Titik awal: dibandingkan dengan dua orang sekeluarga':
    'Starting point: compared with two people of one family',
  'Titik awal: dibandingkan dengan saudara kembar': 'Starting point: compared with twins',
  'Namanya lain sama sekali, jadi dianggap orang berbeda':
    'The name is quite different, so taken for different people',
  'Tanggal lahirnya lain sama sekali, jadi ditanyakan dahulu':
    'The date of birth is quite different, so asked about first',
  'NIK-nya lain sama sekali, jadi ditanyakan dahulu':
    'The NIK is quite different, so asked about first',
  'Namanya seperti nama saudara, jadi ditanyakan dahulu':
    'The name is like that of a sibling, so asked about first',
  'Salah satunya tidak menyebut nama, jadi ditanyakan dahulu':
    'One of them names nobody, so asked about first',
  'NIK-nya bersebelahan seperti saudara kembar, jadi ditanyakan dahulu':
    'The NIK are neighbours as of twins, so asked about first',
  'Baris lain yang serupa menguatkan': 'Other similar rows strengthen it',
  'Baris lain yang serupa melemahkan': 'Other similar rows weaken it',
};
