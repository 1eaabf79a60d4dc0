import type { Catalogue } from '../../catalogue.ts';

export const claims2: Catalogue = {
  'Sakit, usia, atau sebab lain': 'Illness, age or another cause',
  'Kecelakaan kerja, cacat sebagian': 'Work accident, partial disability',
  'Pilih apa yang terjadi.': 'Choose what happened.',
  'Isi tanggal kejadian seperti 31-12-2026, paling akhir hari ini.':
    'Enter the date of the event like 31-12-2026, today at the latest.',
  'Isi pukul kejadian seperti 07.45.': 'Enter the time of the event like 07.45.',
  'Isi tanggal meninggal, tidak mendahului kecelakaannya.':
    'Enter the day of death, not before the accident.',
  'Isi persen cacat menurut surat dokter, 0,1 sampai 100.':
    "Enter the per cent disability from the doctor's letter, 0,1 to 100.",
  'Isi jumlah bulan tidak mampu bekerja, 0 sampai 120.':
    'Enter the number of months unable to work, 0 to 120.',
  'Apa yang terjadi': 'What happened',
  'Tanggal kecelakaan': 'Date of the accident',
  'Tanggal kejadian': 'Date of the event',
  'Misalnya 07.45.': 'For instance 07.45.',
  'Persen cacat menurut surat dokter': "Per cent disability from the doctor's letter",
  'Misalnya 12,5.': 'For instance 12,5.',
  'Bulan tidak mampu bekerja sampai sekarang': 'Months unable to work until now',
  Tempat: 'Place',
  'Kecelakaan lalu lintas': 'Traffic accident',
  'Laporan polisi ikut diminta': 'A police report is asked for as well',
  'Isi nama bank.': 'Enter the name of the bank.',
  'Nomor rekening berisi 5 sampai 30 angka.': 'An account number has 5 to 30 digits.',
  'Isi nama pemilik rekening.': 'Enter the name of the account holder.',
  'Sebab paling panjang 500 huruf.': 'The cause has 500 letters at most.',
  'Simpan data keluarga': 'Save family data',
  'Tambah ahli waris': 'Add an heir',
  'Tambah anak sekolah': 'Add a child at school',
  'Sebab meninggal atau cedera (boleh dikosongkan)': 'Cause of death or injury (may be left empty)',
  'Hanya untuk yang mengurus klaim ini.': 'Only for those who handle this claim.',
  'Rekening penerima': 'Account of the payee',
  'Kosongkan ketiganya bila belum ada.': 'Leave all three empty if there is none yet.',
  Bank: 'Bank',
  'Nomor rekening': 'Account number',
  'Atas nama': 'Account holder',
  'Kembali ke klaim': 'Back to the claim',
  'Data keluarga': 'Family data',
  'Data pribadi yang bersifat spesifik: hanya untuk yang mengurus klaim ini. Setiap kali dibuka tercatat.':
    'Personal data of a specific kind: only for those who handle this claim. Each opening is recorded.',
  'Yang dicatat': 'What is recorded',
  'Anak sekolah: {child}': 'Children at school: {child}',
  'Rekening: {bank}': 'Account: {bank}',
  'belum dicatat': 'not recorded yet',
  '{bank} {number}, atas nama {holder}': '{bank} {number}, holder {holder}',
  'Sebab:': 'Cause:',
  'Isi nama ahli waris.': 'Enter the name of the heir.',
  'Pilih hubungannya dengan peserta.': 'Choose the relation to the participant.',
  'Nomor telepon paling sedikit 5 angka, atau kosongkan.':
    'A phone number has at least 5 digits, or leave it empty.',
  'Isi tanggal lahir seperti 31-12-1980, atau kosongkan.':
    'Enter the date of birth like 31-12-1980, or leave it empty.',
  'Ahli waris {place}: {sentence}': 'Heir {place}: {sentence}',
  'Ahli waris {place}': 'Heir {place}',
  'Hubungan dengan peserta': 'Relation to the participant',
  'Pilih hubungan': 'Choose a relation',
  'Tanggal lahir (bila diketahui)': 'Date of birth (if known)',
  'Berkas yang sudah ditunjukkan': 'Papers already shown',
  'Keluarkan ahli waris {place}': 'Take out heir {place}',
  Urutan: 'Order',
  Hubungan: 'Relation',
  Hak: 'Right',
  'Yang masih perlu ditunjukkan': 'Still to be shown',
  'Isi data keluarga supaya urutan ahli waris dan berkas yang diminta diketahui.':
    'Fill in family data so that the order of heirs and the papers asked for are known.',
  'Ahli waris menurut urutan hukum (PP 44/2015 pasal 40)':
    'Heirs in the order of the law (PP 44/2015 article 40)',
  Berhak: 'Entitled',
  Sesudahnya: 'After that',
  Lengkap: 'Complete',
  'Hari libur nasional dan cuti bersama tidak dihitung sebagai hari kerja dalam batas waktu BPJS Ketenagakerjaan.':
    'National holidays and joint leave do not count as working days in the time limits of BPJS Ketenagakerjaan.',
  'Hari libur tahun {year} belum diisi': 'The holidays of {year} are not filled in yet',
  'Selama belum diisi, hanya Sabtu dan Minggu yang tidak dihitung.':
    'As long as they are not, only Saturdays and Sundays do not count.',
  'Isi satu tanggal tahun {year} setiap baris, misalnya 17-08-{year}, paling banyak 60.':
    'Enter one date of {year} in each row, for instance 17-08-{year}, 60 at most.',
  'Isi dasarnya, misalnya SKB 3 Menteri, paling sedikit 3 huruf.':
    'Enter their basis, for instance SKB 3 Menteri, at least 3 letters.',
  'Simpan hari libur': 'Save holidays',
  'Hari libur tahun {year} tersimpan': 'Holidays of {year} saved',
  'Satu tanggal setiap baris.': 'One date in each row.',
  'Ditemukan {people} orang': { one: '{people} person found', other: '{people} people found' },
  'Buka klaim<hidden> untuk {member}</hidden>': 'Open a claim<hidden> for {member}</hidden>',
  'Isi nama peserta, paling sedikit 2 huruf.':
    'Enter the name of the participant, at least 2 letters.',
  'Pilih desa/kelurahan tempat tinggalnya.': 'Choose the village where the person lives.',
  'Nomor KK berisi 16 angka. Periksa kembali pada kartu keluarga.':
    'A KK number has 16 digits. Check the family card again.',
  'Nama peserta': 'Name of the participant',
  'Boleh dengan sebutan, misalnya Bapak atau Haji.':
    'Forms of address are fine, for instance Bapak or Haji.',
  'Desa/kelurahan tempat tinggalnya': 'Village where the person lives',
  'Pilih desa/kelurahan': 'Choose a village',
  '16 angka pada kartu keluarga.': '16 digits on the family card.',
  'Isi pukul seperti 07.45, atau kosongkan.': 'Enter a time like 07.45, or leave it empty.',
  'Catat keluarga sudah diberi tahu': 'Record that the family was told',
  'Simpan catatan': 'Save the note',
  'Misalnya 07.45. Kosong dihitung sampai akhir hari.':
    'For instance 07.45. Empty counts until the end of the day.',
  'Cari peserta dan buka klaim': 'Find a participant and open a claim',
  'Nama, desa/kelurahan, dan nomor KK harus cocok ketiganya. Setiap pencarian tercatat.':
    'Name, village and KK number must all three match. Each search is recorded.',
  Mencari: 'Searching',
  'Kembali ke pencarian': 'Back to the search',
  'Tidak ditemukan dengan ketiga data itu.': 'Nothing found by these three.',
  'Periksa penulisan nama dan nomor KK pada kartu keluarga yang terbaru, atau coba desa/kelurahan tempat tinggal sebelumnya.':
    'Check the spelling of the name and the KK number on the latest family card, or try the village where the person lived before.',
  'Kejadian yang menimpa {member}': 'Event that befell {member}',
  'Buka klaim': 'Open the claim',
  'Pilih tahun beasiswa yang belum dibayar dan belum diajukan.':
    'Choose a scholarship year that is neither paid nor submitted.',
  'Isi tanggal sejak tahun beasiswa itu mulai, paling akhir hari ini.':
    'Enter a date from the start of that scholarship year on, today at the latest.',
  'Isi jumlah rupiah yang dibayar BPJS.': 'Enter the amount in rupiah that BPJS paid.',
  'Pilih foto JPEG/PNG atau PDF.': 'Choose a JPEG/PNG photo or a PDF.',
  'Anak {child}, tahun {no}: {schoolName}, paling banyak {rupiah}':
    'Child {child}, year {no}: {schoolName}, {rupiah} at most',
  'Catat beasiswa satu tahun': 'Record a scholarship of one year',
  'Simpan beasiswa': 'Save the scholarship',
  'Anak dan tahun': 'Child and year',
  'Pilih tahun': 'Choose a year',
  'Dibayar (rupiah)': 'Paid (rupiah)',
  'Surat keterangan sekolah atau rapor': 'School letter or report',
  'JPEG, PNG, atau PDF.': 'JPEG, PNG or PDF.',
  Mulai: 'Begins',
  Jenjang: 'Level',
  'Paling banyak': 'At most',
  'Beasiswa per tahun': 'Scholarship by year',
  'Disyaratkan {monthsNeeded} bulan iuran, terbayar {monthsPaid}. Diajukan lagi setiap tahun sampai umur 23 tahun.':
    {
      by: 'monthsNeeded',
      one: 'Required is {monthsNeeded} month of contributions, {monthsPaid} paid. Submitted again each year until the age of 23.',
      other:
        'Required are {monthsNeeded} months of contributions, {monthsPaid} are paid. Submitted again each year until the age of 23.',
    },
  'Anak {child}': 'Child {child}',
  '{name}: {years} tahun, {rupiah}': {
    by: 'years',
    one: '{name}: {years} year, {rupiah}',
    other: '{name}: {years} years, {rupiah}',
  },
  '{schoolName} tahun ke-{yearOfLevel}': '{schoolName}, year {yearOfLevel}',
  'Beasiswa yang diajukan': 'Scholarships submitted',
  'Belum ada. Beasiswa diajukan setiap tahun untuk setiap anak.':
    'None yet. Scholarships are submitted each year for each child.',
  'Beasiswa menurut anak dan tahun': 'Scholarships by child and year',
  'Sampaikan bahwa ada perlindungan, dan bahwa mengurusnya tanpa biaya.':
    'Say that there is cover, and that claiming is free of charge.',
  'Laporkan kejadian': 'Report an event',
  'Peserta meninggal, mengalami kecelakaan kerja, atau cacat.':
    'The participant died, had a work accident, or became disabled.',
  'Orang ini belum pernah ditetapkan, jadi belum ada yang dapat diklaim.':
    'This person was never in a decision letter, so there is nothing to claim yet.',
};
