import type { Catalogue } from '../../catalogue.ts';

export const wordsBenefits: Catalogue = {
  'Masa kepesertaan cukup: santunan kematian penuh':
    'Long enough a participant: the full death benefit',
  'Masa kepesertaan belum cukup: hanya biaya pemakaman':
    'Not long enough a participant: funeral costs only',
  'Hitungan bulan iuran dan hitungan hari berbeda hasilnya; yang dipakai BPJS belum terverifikasi':
    'Counting paid months and counting days give different results; which one BPJS uses has not been verified',
  'Santunan kematian': 'Death benefit',
  'Santunan berkala, dibayar sekaligus': 'Periodic benefit, paid in one sum',
  'Biaya pemakaman': 'Funeral costs',
  'Santunan kematian karena kecelakaan kerja': 'Death benefit for a work accident',
  'Santunan kematian karena kecelakaan kerja, paling sedikit':
    'Death benefit for a work accident, at least',
  'Santunan cacat total tetap': 'Benefit for total permanent disability',
  'Santunan cacat sebagian': 'Benefit for partial disability',
  'Pengganti upah selama tidak mampu bekerja, bulan-bulan pertama':
    'Replacement of wages while unable to work, first months',
  'Pengganti upah selama tidak mampu bekerja, bulan berikutnya':
    'Replacement of wages while unable to work, later months',
  'Pengobatan sesuai kebutuhan medis, tanpa batas biaya':
    'Treatment as medically needed, without a limit of cost',
  'Perawatan di rumah, paling banyak': 'Care at home, at most',
  'Angkutan darat, paling banyak': 'Transport by land, at most',
  'Angkutan laut, paling banyak': 'Transport by sea, at most',
  'Angkutan udara, paling banyak': 'Transport by air, at most',
  'Besarannya pada hari kejadian belum diketahui':
    'The amount on the day of the event is not known yet',
  'Langkah lain': 'Other step',
  'bulan iuran dibayar': 'months of contributions paid',
  'hari sejak perlindungan mulai': 'days since cover began',
  'persen cacat menurut dokter': 'per cent disability according to the doctor',
  'bulan tidak mampu bekerja': 'months unable to work',
  'dasar upah': 'wage base',
  santunan: 'benefit',
  'per bulan': 'per month',
  bulan: 'months',
  'biaya pemakaman': 'funeral costs',
  'bulan yang disyaratkan': 'months required',
  'bulan upah': 'months of wages',
  'bagian dari bulan upah': 'share of the months of wages',
  'bulan dibayar penuh': 'months paid in full',
  'dari upah': 'of wages',
  'batas biaya': 'limit of cost',
  'bulan paling lama': 'months at most',
  'angka lain': 'other figure',
  'Dibaca di naskahnya': 'Read in its own text',
  'Dari sumber kedua': 'From a second source',
  Disimpulkan: 'Inferred',
  'Belum terverifikasi': 'Not verified yet',
  'BPJS Ketenagakerjaan yang memutuskan apakah kejadian ini dijamin.':
    'BPJS Ketenagakerjaan decides whether this event is covered.',
  'RISIKO: iurannya baru dibayar sesudah kejadian':
    'RISK: the contribution was paid only after the event',
  'Belum tentu dijamin. {insurerDecides}': 'Cover is not certain. {insurerDecides}',
  'RISIKO: iuran bulan kejadian menunggak':
    'RISK: the contribution of the month of the event is in arrears',
  'RISIKO: kepesertaan berakhir karena menunggak lebih dari 3 bulan':
    'RISK: participation ended after more than 3 months in arrears',
  'Kemungkinan besar tidak dijamin. {insurerDecides}': 'Very likely not covered. {insurerDecides}',
  'RISIKO: kepesertaan sudah berakhir sebelum kejadian':
    'RISK: participation had ended before the event',
  'RISIKO: tidak ada perlindungan pada hari kejadian':
    'RISK: there was no cover on the day of the event',
  'Belum ada iuran untuk hari itu. {insurerDecides}':
    'There is no contribution for that day yet. {insurerDecides}',
  'Kuliah atau pelatihan': 'College or training',
  'Belum sekolah': 'Not at school yet',
  'Tidak sekolah lagi': 'No longer at school',
  'Sudah 23 tahun atau lebih': '23 years old or older',
  'Sudah menikah': 'Married',
  'Sudah bekerja': 'Working',
  'Beasiswa paling banyak untuk dua anak; keluarga memilih anaknya':
    'Scholarships are for two children at most; the family chooses which',
  'Bulan iuran belum cukup': 'Not enough months of contributions yet',
  'Aturan pada hari kejadian belum diketahui': 'The rule on the day of the event is not known yet',
  'Sebab lain': 'Other cause',
  Diajukan: 'Submitted',
  Dibayar: 'Paid',
  'Ditolak BPJS': 'Refused by BPJS',
};
