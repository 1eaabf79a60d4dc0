import type { Catalogue } from '../../catalogue.ts';

export const cover: Catalogue = {
  'Perlindungan dan iuran': 'Cover and contributions',
  'Masa iur {monthsPaid} bulan. {cardNo}': {
    by: 'monthsPaid',
    one: '{monthsPaid} month of contributions. {cardNo}',
    other: '{monthsPaid} months of contributions. {cardNo}',
  },
  'Belum ada nomor peserta (KPJ).': 'No participant number (KPJ) yet.',
  'Nomor peserta (KPJ) {cardNo}.': 'Participant number (KPJ) {cardNo}.',
  'Iuran {months} bulan': {
    one: 'Contributions of {months} month',
    other: 'Contributions of {months} months',
  },
  'Iuran menurut bulan': 'Contributions by month',
  'Tidak terpakai: {idle}': 'Not used: {idle}',
  'Lihat catatan keluar': 'See the record of leaving',
  'Catat keluar dari program': 'Record leaving the programme',
  'Tunggakan iuran': 'Contributions in arrears',
  'Diperiksa setiap bulan. Bulan yang belum dibayar adalah RISIKO: belum tentu dijamin.':
    'Checked each month. Unpaid months are a RISK: cover is not certain.',
  'Belum ada pemeriksaan tunggakan.': 'No check of arrears yet.',
  'Pemeriksaan pertama berjalan pada awal bulan setelah ada tagihan iuran. Perlindungan satu orang dapat dilihat di halaman orangnya, melalui <link>Calon peserta</link>.':
    "The first check runs at the beginning of a month once there is a contribution bill. The cover of one person can be seen on the person's page, from <link>Prospective participants</link>.",
  'Pemeriksaan sebelumnya': 'Earlier checks',
  'Perlindungan mulai berakhir {firstLapseOn} bila iuran tidak dibayar':
    'Cover begins to end on {firstLapseOn} if contributions are not paid',
  'Sesudah terputus, orangnya harus didaftarkan ulang dan masa iurnya dimulai dari awal.':
    'Once it has lapsed, people have to be enrolled again and their months of contributions start from the beginning.',
  Menunggak: 'In arrears',
  Terputus: 'Lapsed',
  'Belum pernah dibayar': 'Never paid',
  'Per {on}, semua dalam orang.': 'As of {on}, all figures in people.',
  '{month}: tidak ada yang menunggak.': '{month}: nobody in arrears.',
  '{count} bulan': { one: '{count} month', other: '{count} months' },
  'Tunggakan menurut dinas, {month}': 'Arrears by agency, {month}',
  'Bulan yang belum dibayar, menurut sumber dana': 'Months not paid yet, by funding source',
};
