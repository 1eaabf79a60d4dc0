import type { Catalogue } from '../catalogue.ts';

/** The sentences of `@payung/domain`, which report files hold in Indonesian as well; places by their order. */
export const ofDomain: Catalogue = {
  Diusulkan: 'Proposed',
  Cadangan: 'Waiting list',
  Ganda: 'Duplicate',
  'Perlu ditinjau': 'Needs review',
  'Perlu diperbaiki': 'Needs correction',
  'Tidak memenuhi syarat': 'Not eligible',
  nama: 'name',
  Nama: 'Name',
  'tempat lahir': 'place of birth',
  'tanggal lahir': 'date of birth',
  'jenis kelamin': 'sex',
  'nama ibu kandung': "mother's name",
  'nomor KK': 'family card number (KK)',
  alamat: 'address',
  RT: 'RT',
  RW: 'RW',
  NIK: 'NIK',
  'desa/kelurahan': 'village',
  kecamatan: 'district',
  'nomor HP': 'phone number',
  pekerjaan: 'occupation',
  penghasilan: 'income',
  'data sosial': 'social data',
  desil: 'decile',
  'tulang punggung keluarga': 'main earner of the family',
  keterangan: 'remarks',
  'Tempat lahir': 'Place of birth',
  'Tanggal lahir': 'Date of birth',
  'Jenis kelamin': 'Sex',
  'Nama ibu kandung': "Mother's name",
  'Nomor KK': 'Family card number (KK)',
  Alamat: 'Address',
  'Desa/kelurahan': 'Village',
  Kecamatan: 'District',
  'Nomor HP': 'Phone number',
  Pekerjaan: 'Occupation',
  Penghasilan: 'Income',
  'Data sosial': 'Social data',
  Desil: 'Decile',
  'Tulang punggung keluarga': 'Main earner of the family',
  Keterangan: 'Remarks',
  'Periksa kembali pada KTP-el.': 'Check the KTP-el again.',
  'Periksa kembali pada KTP-el. Bila NIK ini benar, hubungi admin daerah; setelah usulan yang lain dibatalkan, usulkan orang ini sekali lagi.':
    'Check the KTP-el again. If this NIK is right, contact the region’s admin; once the other proposal has been withdrawn, propose this person once more.',
  'Tidak ada yang perlu dilakukan sekarang.': 'Nothing has to be done now.',
  'Nama tidak berisi huruf.': 'The name holds no letters.',
  'Isi nama lengkap sesuai KTP-el.': 'Enter the full name as on the KTP-el.',
  'Data ini mirip dengan {a} usulan lain.': {
    one: 'This data is similar to {a} other proposal.',
    other: 'This data is similar to {a} other proposals.',
  },
  'Periksa NIK, nama, dan tanggal lahir pada KTP-el sebelum usulan ini dilanjutkan.':
    'Check NIK, name and date of birth on the KTP-el before this proposal goes on.',
  'Pembandingan dengan {a} orang lain diselesaikan kemudian karena datanya sangat umum.': {
    one: 'The comparison with {a} other person is finished later because the data is very general.',
    other:
      'The comparison with {a} other people is finished later because the data is very general.',
  },
  'Tidak perlu tindakan; bila ditemukan kemungkinan ganda, usulan ini diberi tanda.':
    'Nothing to do; if a possible duplicate is found, this proposal is marked.',
  'Kuota telah terisi; usulan ini menjadi cadangan nomor {a}.':
    'The quota is full; this proposal is number {a} on the waiting list.',
  'Tunggu sampai ada tempat; cadangan dipanggil menurut nomor urut.':
    'Wait until there is a place; the waiting list is called in its order.',
  '{a} belum diisi.': '{a} is not filled in.',
  'Isi 16 angka NIK sesuai KTP-el.': 'Enter the 16 digits of the NIK as on the KTP-el.',
  'Isi pekerjaan menurut daftar pekerjaan daerah.':
    'Enter an occupation from the list of the region.',
  'NIK berisi {a} angka, seharusnya 16.': {
    one: 'The NIK has {a} digit; it should have 16.',
    other: 'The NIK has {a} digits; it should have 16.',
  },
  'NIK memuat huruf atau tanda selain angka.': 'The NIK holds letters or signs besides digits.',
  'Tanggal lahir di dalam NIK (angka ke-7 sampai ke-12) tidak ada.':
    'The date of birth within the NIK (digits 7 to 12) does not exist.',
  'Empat angka terakhir NIK adalah 0000.': 'The last four digits of the NIK are 0000.',
  'Dua angka pertama NIK bukan kode provinsi.':
    'The first two digits of the NIK are no code of a province.',
  'Pekerjaan {a} diusulkan oleh {b}.': 'The occupation {a} is proposed by {b}.',
  'Serahkan baris ini kepada {a}, atau perbaiki pekerjaannya.':
    'Hand this row to {a}, or correct the occupation.',
  'Pekerjaan tidak ada dalam daftar pekerjaan daerah.':
    'The occupation is not in the list of the region.',
  'Pilih pekerjaan dari daftar pekerjaan daerah.':
    'Choose an occupation from the list of the region.',
  'Ganti dengan {a} bila itu yang dimaksud, atau pilih dari daftar pekerjaan daerah.':
    'Replace it by {a} if that is meant, or choose from the list of the region.',
  'Tanggal lahir lebih lambat dari hari ini.': 'The date of birth is later than today.',
  'Isi tanggal lahir sesuai KTP-el.': 'Enter the date of birth as on the KTP-el.',
  'Usianya {a} tahun pada hari pertama perlindungan, paling rendah {b} tahun.':
    'Aged {a} on the first day of cover; the lowest age is {b}.',
  'Memenuhi syarat usia mulai {a}; usulkan untuk perlindungan sejak tanggal itu.':
    'Old enough from {a}; propose for cover from that date.',
  'Usianya {a} tahun pada hari pertama perlindungan, batas pendaftaran pertama {b} tahun.':
    'Aged {a} on the first day of cover; the limit for a first enrolment is {b}.',
  'Periksa tanggal lahir pada KTP-el; bila sudah benar, orang ini tidak dapat diusulkan.':
    'Check the date of birth on the KTP-el; if it is correct, this person cannot be proposed.',
  'Tanggal lahir yang tertulis dan tanggal di dalam NIK memberi syarat usia yang berbeda.':
    'The date of birth as written and the date within the NIK lead to different eligibility by age.',
  'Tentukan tanggal lahir yang benar menurut KTP-el atau akta kelahiran.':
    'Find the right date of birth by the KTP-el or the birth certificate.',
  'Pemakaian data orang ini dibatasi sejak {a} atas permintaannya.':
    "Use of this person's data is restricted since {a} at the person's request.",
  'Hubungi admin daerah; orang ini belum boleh diusulkan atau diproses.':
    'Contact the region admin; this person may not be proposed or processed for now.',
  'Usulan orang ini dibatalkan atau ditolak pada {a}.':
    "This person's proposal was cancelled or refused on {a}.",
  'Usulkan orang ini satu per satu bila memang perlu diusulkan kembali.':
    'Propose this person singly if the person has to be proposed again.',
  'NIK ini sudah dipakai usulan lain dengan nama dan tanggal lahir yang berbeda.':
    'This NIK is used by another proposal with a different name and date of birth.',
  'Orang ini sudah diusulkan {a} sejak {b}.': 'This person was proposed by {a} since {b}.',
  'Orang ini sudah ada pada baris {a} daftar ini.':
    'This person is already in row {a} of this list.',
  'Usulan ini disimpan sebagai ganda dan tidak memakai kuota; tidak perlu diusulkan lagi.':
    'This proposal is kept as a duplicate and takes no quota; it need not be proposed again.',
  'Orang ini sudah diusulkan {a} sejak {b} dengan NIK lain.':
    'This person was proposed by {a} since {b} under another NIK.',
  'Orang ini mungkin sudah diusulkan {a} sejak {b} dengan NIK lain.':
    'This person may have been proposed by {a} since {b} under another NIK.',
  'Orang ini ada pada baris {a} daftar ini dengan NIK lain.':
    'This person is in row {a} of this list under another NIK.',
  'Orang ini mungkin ada pada baris {a} daftar ini dengan NIK lain.':
    'This person may be in row {a} of this list under another NIK.',
  'Periksa NIK dan nama pada KTP-el. Usulan ini belum memakai kuota sampai diputuskan apakah orangnya sama.':
    'Check NIK and name on the KTP-el. This proposal takes no quota until it is decided whether it is the same person.',
  'Desa/kelurahan dibaca sebagai {a}.': 'The village was read as {a}.',
  'Perbaiki bila bukan itu yang dimaksud.': 'Correct it if something else is meant.',
  'Desa/kelurahan tidak dikenali di daerah ini.': 'The village is not known in this region.',
  'Isi nama desa/kelurahan dan kecamatan sesuai KTP-el.':
    'Enter the names of village and district as on the KTP-el.',
  'Pilih {a}, atau isi nama desa/kelurahan dan kecamatan sesuai KTP-el.':
    'Choose {a}, or enter the names of village and district as on the KTP-el.',
  '{a} dibulatkan oleh program lembar kerja, angka terakhirnya hilang.':
    '{a} was rounded by a spreadsheet; its last digits are lost.',
  '{a} tidak terbaca sebagai tanggal.': '{a} cannot be read as a date.',
  '{a} berisi tanggal yang tidak ada.': '{a} holds a date that does not exist.',
  '{a} dapat dibaca dengan dua cara.': '{a} can be read in two ways.',
  '{a} tidak terbaca sebagai angka.': '{a} cannot be read as a number.',
  '{a} tidak terbaca.': '{a} cannot be read.',
  '{a} terlalu panjang.': '{a} is too long.',
  '{a} memuat tanda yang tidak dapat dicetak.': '{a} holds signs that cannot be printed.',
  '{a} berisi rumus yang gagal dihitung.': '{a} holds a formula that could not be worked out.',
  'Ubah kolom menjadi teks, lalu isi kembali {a} sesuai KTP-el.':
    'Make the column text, then enter {a} again as on the KTP-el.',
  'Isi {a} dengan urutan hari, bulan, tahun, misalnya 21-11-1980.':
    'Enter {a} as day, month, year, for instance 21-11-1980.',
  'Isi {a} sesuai KTP-el.': 'Enter {a} as on the KTP-el.',
  'Isi {a} dengan angka saja.': 'Enter {a} in digits only.',
  'Isi {a} dengan L atau P.': 'Enter {a} as L (male) or P (female).',
  'Persingkat isian {a}.': 'Shorten {a}.',
  'Ketik ulang {a}.': 'Type {a} again.',
  'Ganti rumus dengan isian {a} yang sebenarnya.': 'Replace the formula by the {a} itself.',
  'Orang ini peserta tahun {a} dan diusulkan lagi (perpanjangan).':
    'This person is a participant of {a} and is proposed again (renewal).',
  'Orang ini pernah diusulkan untuk tahun {a} dan tidak ditetapkan; usulan itu gugur.':
    'This person was proposed for {a} and did not enter a decision letter; that proposal lapsed.',
  'Perlindungan berlanjut tanpa terputus sejak {a}; usia tidak diuji lagi.':
    'Cover goes on without a lapse since {a}; age is not tested again.',
  'Usulan pertama atas orang ini gugur, sehingga usulan Anda dapat menggantikannya.':
    'The first proposal of this person lapsed, so yours can take its place.',
  'Terima atau tolak kesempatan ini pada halaman orangnya.':
    "Accept or refuse this chance on the person's page.",
  'Baris ini sama dengan usulan Anda sejak {a}.':
    'This row is the same as your proposal since {a}.',
  'Usulan yang ada diperbaiki: {a}.': 'The existing proposal was corrected: {a}.',
  'Tanggal lahir tidak diisi dan diambil dari NIK.':
    'The date of birth was empty and was taken from the NIK.',
  'Tanggal lahir berbeda dengan tanggal di dalam NIK.':
    'The date of birth differs from the date within the NIK.',
  'Jenis kelamin berbeda dengan yang tersirat dalam NIK.':
    'The sex differs from the one that the NIK implies.',
  'NIK diterbitkan di daerah lain; ini wajar bagi pendatang.':
    'The NIK was issued in another region; that is normal for newcomers.',
  'NIK berakhir dengan 0, mungkin dibulatkan oleh program lembar kerja.':
    'The NIK ends in 0; a spreadsheet may have rounded it.',
  'Isian {a} tidak terbaca dan dilewati.': '{a} could not be read and was passed over.',
  'Perbaiki {a} sebelum data dikirim ke BPJS Ketenagakerjaan.':
    'Correct {a} before data is sent to BPJS Ketenagakerjaan.',
  'Belum ada {a}.': 'Missing: {a}.',
  'Lengkapi sebelum data dikirim ke BPJS Ketenagakerjaan.':
    'Complete it before data is sent to BPJS Ketenagakerjaan.',
};
