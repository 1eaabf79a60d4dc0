import type { Catalogue } from '../../catalogue.ts';

export const dashboard: Catalogue = {
  'per {moment} pukul {moment2}': 'as of {moment} at {moment2}',
  'Belum ada klaim tahun ini.': 'No claims this year yet.',
  '{items} klaim; disetujui BPJS {granted}, dibayar {paid}.': {
    by: 'items',
    one: '{items} claim; approved by BPJS {granted}, paid {paid}.',
    other: '{items} claims; approved by BPJS {granted}, paid {paid}.',
  },
  'Cakupan terhadap target, menurut bulan': 'Coverage against the target, by month',
  'Belum ada bulan yang dihitung.': 'No month has been counted yet.',
  'Buka Angka dan laporan, lalu hitung untuk satu tanggal.':
    'Open Figures and reports, then count for one date.',
  'Menunggak – RISIKO': 'In arrears – RISK',
  '{last}: {active} orang aktif': '{last}: {active} people active',
  '{now}; target belum ditetapkan': '{now}; no target set yet',
  '{now}, {active} dari kuota {target} orang': '{now}, {active} of a quota of {target} people',
  '{share}; sama dengan {before}.': '{share}; the same as {before}.',
  '{share}; {change} {part} daripada {before}.': '{share}; {change} {part} than {before}.',
  'lebih banyak': 'more',
  'lebih sedikit': 'fewer',
  Dasbor: 'Dashboard',
  'Keadaan program {name} tahun {schemeYear}. Setiap angka membuka daftarnya, dan sama dengan angka pada laporan.':
    'How the programme {name} of {schemeYear} stands. Each figure opens its list and is the same as in the reports.',
  'Realisasi terhadap pagu {schemeYear}': 'Spent against the money ceiling {schemeYear}',
  'Data ganda yang ditemukan': 'Duplicates found',
  'Dibayar, bersih': 'Paid, net',
  Ditagih: 'Billed',
  'Belum ada pagu untuk tahun anggaran ini.': 'No money ceiling for this budget year yet.',
  'Terpakai {spent} dari pagu {budget} ({spent2}); sisa {left}.':
    'Used {spent} of a ceiling of {budget} ({spent2}); {left} left.',
  'Rupiah dihemat': 'Rupiah saved',
  'Belum ada data ganda yang ditemukan tahun ini.': 'No duplicates found this year yet.',
  '{people} data ganda ditemukan; {rupiah} tidak terbayar dua kali.': {
    by: 'people',
    one: '{people} duplicate found; {rupiah} not paid twice.',
    other: '{people} duplicates found; {rupiah} not paid twice.',
  },
  'Tertua (hari)': 'Oldest (days)',
  'SK sedang disusun': 'Decision letter being drawn up',
  'SK menunggu tanda tangan': 'Decision letter waiting for signature',
  'Iuran ditagih, belum lunas': 'Contributions billed, not paid',
  'Tidak ada yang menunggu di langkah mana pun.': 'Nobody is waiting at any step.',
  'Terbanyak menunggu pada {most}: {value} orang': {
    by: 'value',
    one: 'Most wait at {most}: {value} person',
    other: 'Most wait at {most}: {value} people',
  },
  '{where}; yang tertua {value} hari, pada {oldest}.': {
    by: 'value',
    one: '{where}; the oldest for {value} day, at {oldest}.',
    other: '{where}; the oldest for {value} days, at {oldest}.',
  },
  'Kuota menurut dinas': 'Quota by agency',
  'Peserta aktif menurut pekerjaan': 'Active participants by occupation',
  'Peserta aktif menurut desa/kelurahan': 'Active participants by village',
  'Kuota tahun ini belum ditetapkan.': "This year's quota is not set yet.",
  'Terpakai {used} dari {granted} tempat ({used2})': 'Used {used} of {granted} places ({used2})',
  ', {waiting} orang menunggu sebagai cadangan': {
    one: ', {waiting} person on the waiting list',
    other: ', {waiting} people on the waiting list',
  },
  '{share}; belum ada kartu yang penuh{queue}.': '{share}; no card is full yet{queue}.',
  '{share}; {full} kartu sudah penuh{queue}.': {
    by: 'full',
    one: '{share}; {full} card is full{queue}.',
    other: '{share}; {full} cards are full{queue}.',
  },
  'Tidak diketahui lagi': 'No longer known',
  'Belum ada orang yang aktif pada hitungan terakhir.': 'Nobody was active at the last count.',
  'Terbanyak {first}: {value} dari {total} orang aktif':
    'Most in {first}: {value} of {total} active people',
  '{most}; {none} {rowName} belum punya peserta aktif.':
    '{most}; {none} {rowName} without active participants yet.',
  'Yang menunggu, menurut langkah': 'Those waiting, by step',
  'Klaim tahun {year}': 'Claims of {year}',
};
