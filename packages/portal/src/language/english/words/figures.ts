import type { Catalogue } from '../../catalogue.ts';

export const wordsFigures: Catalogue = {
  Ditetapkan: 'In a decision letter',
  'Aktif per {day}': 'Active on {day}',
  'Kumulatif sejak {since}': 'Cumulative since {since}',
  'Cakupan pekerja rentan': 'Coverage of vulnerable workers',
  'UCJ (cakupan seluruh pekerja)': 'UCJ (coverage of all workers)',
  'Pekerja rentan': 'Vulnerable workers',
  'Seluruh pekerja yang berhak ikut jaminan sosial': 'All workers entitled to social security',
  Dinas: 'Agency',
  Pekerjaan: 'Occupation',
  Umur: 'Age',
  'Laki-laki': 'Male',
  Perempuan: 'Female',
  'Di bawah {keyValue} tahun': { one: 'Under {keyValue} year', other: 'Under {keyValue} years' },
  '{keyValue} tahun ke atas': {
    one: '{keyValue} year and older',
    other: '{keyValue} years and older',
  },
  '{from} sampai {to} tahun': {
    by: 'to',
    one: '{from} to {to} year',
    other: '{from} to {to} years',
  },
  '{keyValue} tahun': { one: '{keyValue} year', other: '{keyValue} years' },
  'Dibayar dua kali': 'Paid twice',
  'Bulan yang sama dibayar lebih dari sekali.': 'The same month was paid more than once.',
  'Dibayar sesudah meninggal': 'Paid after death',
  'Bulan iuran sesudah tanggal kematian.': 'Months of contributions after the day of death.',
  'Dibayar sesudah keluar': 'Paid after leaving',
  'Bulan iuran sesudah pindah, menjadi pekerja penerima upah, atau keluar.':
    'Months of contributions after moving away, becoming a wage earner, or leaving.',
  'Dibayar tanpa penetapan': 'Paid without a decision letter',
  'Tidak ada SK yang berlaku untuk bulan itu.': 'No decision letter was in force for that month.',
  'BPJS Ketenagakerjaan menolak pendaftarannya.': 'BPJS Ketenagakerjaan refused the enrolment.',
  'Belum tercatat di BPJS': 'Not recorded at BPJS yet',
  'Belum ada jawaban BPJS atas pendaftarannya.': 'BPJS has not answered the enrolment yet.',
  'Lewat umur saat didaftarkan': 'Past the age limit when enrolled',
  'Umurnya melewati batas pada hari pertama perlindungan.':
    'The age was past the limit on the first day of cover.',
  'Ditanggung daerah lain': 'Covered by another region',
  'Daerah lain menanggung bulan yang sama.': 'Another region covers the same month.',
  'Diputuskan berbeda dari aturan': 'Decided otherwise than the rules',
  'Ada keputusan yang mengesampingkan aturan, dengan alasan.':
    'There is a decision that sets the rules aside, with a reason.',
  'Ada di SK, dibayar, dan tercatat di BPJS': 'In the decision letter, paid, and recorded at BPJS',
  'Ada di SK dan dibayar, belum tercatat di BPJS':
    'In the decision letter and paid, not recorded at BPJS yet',
  'Ada di SK dan tercatat di BPJS, belum dibayar':
    'In the decision letter and recorded at BPJS, not paid yet',
  'Dibayar dan tercatat di BPJS, tidak ada di SK':
    'Paid and recorded at BPJS, not in the decision letter',
  'Hanya ada di SK': 'Only in the decision letter',
  'Hanya dibayar': 'Only paid',
  'Hanya tercatat di BPJS': 'Only recorded at BPJS',
};
