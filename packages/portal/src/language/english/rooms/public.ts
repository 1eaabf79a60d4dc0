import type { Catalogue } from '../../catalogue.ts';

export const openToAll: Catalogue = {
  'Ya, tercatat terlindungi sampai {until}': 'Yes, recorded as covered until {until}',
  'Tidak ditemukan perlindungan dengan kedua data itu': 'No cover found by these two facts',
  'Hasil pemeriksaan perlindungan': 'Result of the cover check',
  'Yang perlu dilakukan': 'What to do',
  'Periksa data lain': 'Check other data',
  'Perlindungan meliputi jaminan kecelakaan kerja (JKK) dan jaminan kematian (JKM) BPJS Ketenagakerjaan.':
    'Cover includes work accident insurance (JKK) and death insurance (JKM) of BPJS Ketenagakerjaan.',
  'Bila terjadi kecelakaan kerja atau kematian, keluarga melapor ke kantor desa atau kelurahan, atau ke kantor di bawah ini. Simpan kartu peserta di rumah dan beri tahu keluarga.':
    'In case of a work accident or a death, the family reports to the village office, or to the office below. Keep the participant card at home and tell the family.',
  'Periksa penulisan NIK dan data kedua, lalu coba lagi. Hasil ini juga muncul bila iuran belum dibayar atau perlindungan sudah berakhir.':
    'Check how the NIK and the second fact are written, then try again. This result also appears if contributions are not paid yet or cover has ended.',
  'Bila Anda bekerja tanpa upah tetap dan belum diusulkan, tanyakan ke kantor desa atau kelurahan, atau ke kantor di bawah ini. Bawa KTP-el dan kartu keluarga.':
    'If you work without a fixed wage and have not been proposed, ask the village office, or the office below. Bring KTP-el and family card.',
  'Sesuai kartu keluarga.': 'As on the family card.',
  'Nama ibu kandung belum diisi.': "The mother's name is not filled in yet.",
  '6 angka terakhir nomor kartu keluarga (KK)': 'Last 6 digits of the family card number (KK)',
  'Nomor KK berisi 16 angka dan tertulis di bagian atas kartu keluarga.':
    'A KK number has 16 digits and stands at the top of the family card.',
  'Isi 6 angka terakhir nomor kartu keluarga.':
    'Enter the last 6 digits of the family card number.',
  'NIK hanya berisi angka. Periksa kembali pada KTP-el.':
    'A NIK holds digits only. Check the KTP-el again.',
  'Periksa perlindungan saya': 'Check my cover',
  'Pemeriksaan tidak dibuka di alamat ini. Tanyakan ke kantor desa atau kelurahan Anda.':
    'The check is not open at this address. Ask your village office.',
  'Apakah Anda tercatat terlindungi dalam program {programme}? Isi dua data di bawah ini. Keduanya tidak disimpan.':
    'Are you recorded as covered in the programme {programme}? Fill in the two facts below. Neither of them is kept.',
  'Periksa perlindungan': 'Check cover',
  'NIK (16 angka)': 'NIK (16 digits)',
  'Tertulis pada KTP-el.': 'Stands on the KTP-el.',
  'Jumlah orang yang terlindungi masih terlalu kecil untuk ditampilkan.':
    'The number of people covered is still too small to be shown.',
  '{last}: {now} orang terlindungi.': {
    by: 'now',
    one: '{last}: {now} person covered.',
    other: '{last}: {now} people covered.',
  },
  '{last}: {now} orang terlindungi, bertambah {change} sejak {first}.': {
    by: 'now',
    one: '{last}: {now} person covered, {change} more since {first}.',
    other: '{last}: {now} people covered, {change} more since {first}.',
  },
  '{last}: {now} orang terlindungi, berkurang {change} sejak {first}.': {
    by: 'now',
    one: '{last}: {now} person covered, {change} fewer since {first}.',
    other: '{last}: {now} people covered, {change} fewer since {first}.',
  },
  'Lainnya, digabung': 'Others, put together',
  '{rowName} terbanyak: {most}, {people} orang ({people2}).': {
    by: 'people',
    one: '{rowName} with most people: {most}, {people} person ({people2}).',
    other: '{rowName} with most people: {most}, {people} people ({people2}).',
  },
  'dengan Payung': 'with Payung',
  'Belum ada angka yang dibuka untuk umum di alamat ini.':
    'No figures are open to the public at this address yet.',
  'Pekerja rentan yang terlindungi, menurut bulan': 'Vulnerable workers covered, by month',
  'Angka terbaru': 'Latest figures',
  'Kurang dari 5': 'Less than 5',
  'orang terlindungi jaminan kecelakaan kerja dan kematian BPJS Ketenagakerjaan, per {day}.':
    'people covered by work accident and death insurance of BPJS Ketenagakerjaan, on {day}.',
  'Angka resmi pada hari terakhir setiap bulan.': 'Official figures on the last day of each month.',
  'Angka resmi per {day}. Jumlah di bawah 5 orang, atau yang berubah kurang dari 5 orang, digabung atau tidak ditampilkan.':
    'Official figures on {day}. Numbers below 5 people, or that changed by fewer than 5 people, are put together or not shown.',
  'Terlindungi menurut {groupName}': 'Covered by {groupName}',
  '{shareName}: {share} dari {people} orang ({source}, {date}).': {
    by: 'people',
    one: '{shareName}: {share} of {people} person ({source}, {date}).',
    other: '{shareName}: {share} of {people} people ({source}, {date}).',
  },
  'NIK ini sudah dicoba lima kali hari ini': 'This NIK has been tried five times today',
  'Coba lagi besok, atau tanyakan ke kantor desa atau kelurahan Anda.':
    'Try again tomorrow, or ask your village office.',
};
