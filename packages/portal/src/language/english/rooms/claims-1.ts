import type { Catalogue } from '../../catalogue.ts';

export const claims1: Catalogue = {
  'Unduh daftar periksa (PDF)': 'Download checklist (PDF)',
  'Isi tanggal seperti 31-12-2026: sejak kejadian, paling akhir hari ini.':
    'Enter a date like 31-12-2026: from the event on, today at the latest.',
  'Isi jumlah rupiah menurut surat BPJS Ketenagakerjaan.':
    'Enter the amount in rupiah as in the letter of BPJS Ketenagakerjaan.',
  'Nomor surat paling panjang 80 huruf.': 'The number of the letter has 80 letters at most.',
  'Isi alasannya, paling sedikit 3 huruf.': 'Enter the reason, at least 3 letters.',
  'Belum ada: {paperName}.': 'Not there yet: {paperName}.',
  'berkas lain': 'another paper',
  'BPJS Ketenagakerjaan yang memutuskan dan membayar': 'BPJS Ketenagakerjaan decides and pays',
  'Di sini hanya dicatat apa yang sudah dilakukannya.': 'Only what it has done is recorded here.',
  'Jumlah (rupiah)': 'Amount (rupiah)',
  'Nomor surat atau berkas': 'Number of the letter or file',
  'Disimpan bersama data keluarga, hanya untuk yang mengurus klaim ini.':
    'Kept with the family data, only for those who handle this claim.',
  'Pilih foto JPEG/PNG atau PDF, paling besar {largestEvidenceBytes}.':
    'Choose a JPEG/PNG photo or a PDF, {largestEvidenceBytes} at most.',
  'Unggah {paperName}': 'Upload {paperName}',
  'Unggah berkas': 'Upload the file',
  Mengunggah: 'Uploading',
  'Pindaian atau foto': 'Scan or photo',
  'JPEG, PNG, atau PDF, paling besar {largestEvidenceBytes}.':
    'JPEG, PNG or PDF, {largestEvidenceBytes} at most.',
  Perkiraan: 'Estimate',
  'Dasar hukum': 'Legal basis',
  'Kepastian aturan': 'Certainty of the rule',
  'Perkiraan manfaat': 'Estimated benefits',
  'Perkiraan seluruhnya': 'Estimate in all',
  Sekaligus: 'In one sum',
  'Pengganti upah': 'Replacement of wages',
  'Beasiswa, paling banyak': 'Scholarships, at most',
  'Ada aturan yang belum terverifikasi': 'Some rules are not verified yet',
  'Langkah yang ditandai memakai angka yang belum dipastikan pada naskah peraturannya.':
    'The marked steps use figures that have not been confirmed in the text of the regulation.',
  'Cara menghitung, menurut aturan pada {rulesOf}':
    'How it is calculated, by the rules on {rulesOf}',
  batas: 'limit',
  'Sering tertukar: bila kematiannya bukan karena kerja, jumlahnya {once}.':
    'Often mixed up: if the death is not caused by work, the amount is {once}.',
  'Ubah kejadian': 'Change the event',
  'Perkiraan, berkas yang diminta, dan batas waktunya dihitung ulang.':
    'The estimate, the papers asked for and the time limits are worked out again.',
  'Simpan kejadian': 'Save the event',
  Berkas: 'Paper',
  Pindaian: 'Scan',
  'Berkas yang diminta': 'Papers asked for',
  'Semua berkas yang wajib sudah ada.': 'All required papers are there.',
  '{missing} berkas wajib belum ada.': {
    one: '{missing} required paper is missing.',
    other: '{missing} required papers are missing.',
  },
  'Daftar periksa berkas klaim': 'Checklist of claim papers',
  'bila ada': 'if there is one',
  'Unggah{paperName}': 'Upload{paperName}',
  Ada: 'There',
  'Tidak wajib': 'Not required',
  'Buka, {at}': 'Open, {at}',
  'Isi nama anak.': 'Enter the name of the child.',
  'Isi tanggal lahir anak seperti 31-12-2015.': "Enter the child's date of birth like 31-12-2015.",
  'Pilih jenjang sekolah anak pada hari kejadian.':
    'Choose the level of school on the day of the event.',
  'Pilih tahun ke berapa pada jenjang itu.': 'Choose the year within that level.',
  'Anak yang beasiswanya sudah diajukan tetap di tempatnya.':
    'Children whose scholarship was already submitted stay in their place.',
  'Anak {place}: {sentence}': 'Child {place}: {sentence}',
  'Tahun ke-{year}': 'Year {year}',
  'Anak {place}': 'Child {place}',
  'Nama anak': 'Name of the child',
  'Tanggal lahir anak': 'Date of birth of the child',
  Sekolah: 'School',
  'Pilih jenjang': 'Choose a level',
  'Tahun pada jenjang itu': 'Year within the level',
  'Keadaan anak': 'State of the child',
  'Keluarkan anak {place}': 'Take out child {place}',
  Rupiah: 'Rupiah',
  ', NIK {nationalIdEnding}': ', NIK {nationalIdEnding}',
  ', diusulkan {agency}.': ', proposed by {agency}.',
  Dibuka: 'Opened',
  Keluarga: 'Family',
  'Isi data keluarga': 'Fill in family data',
  'Lihat data keluarga': 'See family data',
  'Dibuka pada tahun': 'Opened in the year',
  'Semua {items}': 'All {items}',
  Peserta: 'Participant',
  'Batas waktu': 'Time limit',
  '{items} klaim, yang lewat batas di atas': {
    one: '{items} claim, overdue ones first',
    other: '{items} claims, overdue ones first',
  },
  'Keluarga belum diberi tahu': 'Family not told yet',
  'Tidak ada': 'None',
  'Keluarga peserta yang meninggal, mengalami kecelakaan kerja, atau cacat, dari kabar pertama sampai dibayar.':
    'Families of participants who died, had a work accident, or became disabled, from the first news until payment.',
  'Hitung perkiraan': 'Work out an estimate',
  'Kartu dan surat': 'Cards and letters',
  'Pesan singkat': 'Short messages',
  'Hari libur': 'Holidays',
  'Cari peserta': 'Find a participant',
  'Catat kabar duka': 'Record news of a death',
  '{late} klaim dari tahun {year} lewat batas waktu': {
    by: 'late',
    one: '{late} claim from the year {year} overdue',
    other: '{late} claims from the year {year} overdue',
  },
  'Lihat klaim tahun {year}': 'See claims of {year}',
  'Lewat batas waktu': 'Overdue',
  'Tidak ada klaim dengan keadaan ini.': 'No claims in this state.',
  'Hapus saringan': 'Remove filter',
  'Belum ada klaim pada tahun ini.': 'No claims in this year yet.',
  'Bila ada warga meninggal, <link>catat kabar dukanya</link>: kepesertaannya dicari, dan klaimnya dibuka.':
    'When a resident dies, <link>record the news</link>: participation is looked up, and the claim is opened.',
  'Klaim tampil di sini setelah dibuka oleh desa/kelurahan atau dinas pengampu.':
    'Claims appear here once a village or the lead agency has opened them.',
  'Yang ditunggu': 'What is awaited',
  'Paling lambat': 'At the latest',
  'Catat laporan kecelakaan': 'Record the accident report',
  'Menurut aturan pada hari kejadian': 'By the rules on the day of the event',
  'Isi tanggal meninggal seperti 31-12-2026, paling akhir hari ini.':
    'Enter the day of death like 31-12-2026, today at the latest.',
  'NIK berisi 16 angka yang masuk akal. Periksa pada KTP-el, atau kosongkan.':
    'A NIK has 16 plausible digits. Check the KTP-el, or leave it empty.',
  'Kepesertaannya dicari dan klaimnya dibuka. Bila bukan peserta, tidak ada yang disimpan.':
    'Participation is looked up and the claim is opened. If it was no participant, nothing is kept.',
  'Mencari kepesertaannya': 'Looking up participation',
  'Tanggal meninggal': 'Day of death',
  'Bukan peserta menurut data itu': 'Not a participant by these data',
  'Periksa nama, desa/kelurahan, dan nomor KK. Tidak ada data yang disimpan.':
    'Check the name, village and KK number. No data is kept.',
  'Sudah ditetapkan, tetapi belum terlindungi saat itu':
    'In a decision letter, but not covered yet at that time',
  'Tidak ada yang dapat diklaim. Namanya dicatat meninggal, sehingga iurannya tidak dibayar lagi.':
    'Nothing can be claimed. The person is recorded as having died, so that no more contributions are paid.',
  'Pilih siapa yang dimaksud': 'Choose who is meant',
  'Almarhum/almarhumah adalah peserta: klaimnya dibuka':
    'The deceased is a participant: the claim has been opened',
  'Klaim atas kematian ini sudah ada': 'There already is a claim for this death',
  'Perlindungannya dicatat berakhir pada hari itu. ':
    'Cover is recorded as having ended on that day. ',
  'Beri tahu keluarganya.': 'Tell the family.',
  'Buka klaimnya': 'Open the claim',
  'Angka di halaman ini perkiraan. Daerah membantu keluarga mengurusnya, tanpa biaya.':
    'The figures on this page are estimates. The region helps the family to claim, free of charge.',
  'Isi hari pertama perlindungan seperti 01-01-2026.':
    'Enter the first day of cover like 01-01-2026.',
  'Isi jumlah bulan yang dibayar, 1 sampai 600.': 'Enter the number of months paid, 1 to 600.',
  'Isi jumlah bulan menunggak, 0 sampai 3.': 'Enter the number of months in arrears, 0 to 3.',
  'Isi dasar upah dalam rupiah, atau kosongkan.':
    'Enter the wage base in rupiah, or leave it empty.',
  'Hitung perkiraan manfaat': 'Work out an estimate of benefits',
  'Menurut aturan yang berlaku pada hari kejadian. Tidak menyebut dan tidak menyimpan orang.':
    'By the rules in force on the day of the event. Names nobody and keeps nothing.',
  Menghitung: 'Working out',
  'Tambah anak': 'Add a child',
  Kepesertaan: 'Participation',
  'Bulan menunggak': 'Months in arrears',
  'Dasar upah (rupiah)': 'Wage base (rupiah)',
};
