import type { Catalogue } from '../../catalogue.ts';

export const wordsQuotaPlan: Catalogue = {
  'Sudah diganti': 'Replaced',
  'Sama rata': 'Equal shares',
  'Jumlah dalam data sosial': 'Number in social data',
  'Jumlah penduduk': 'Population',
  'Jumlah miskin ekstrem': 'Number of extremely poor',
  'Seluruh daerah': 'The whole region',
  'Rencana kuota ditetapkan': 'Quota plan put into force',
  'Kuota atau pagu diubah': 'Quota or money ceiling changed',
  'Pembagian ulang': 'Shared out again',
  'Terpakai oleh SK penetapan': 'Used by a decision letter',
  'Kembali dari SK perubahan': 'Returned by an amended decision letter',
  'Dipindah ke kelompok lain': 'Moved to another group',
  'kode desa': 'village code',
  'jumlah penduduk': 'population',
  'jumlah dalam data sosial': 'number in social data',
  'jumlah miskin ekstrem': 'number of extremely poor',
  'Baris {row}: ': 'Row {row}: ',
  angka: 'figure',
  'Berkas tidak dapat dibaca. Simpan sebagai XLSX atau CSV.':
    'The file cannot be read. Save it as XLSX or CSV.',
  'Berkas tidak memuat desa/kelurahan.': 'The file holds no villages.',
  'Berkas terlalu panjang, paling banyak 5.000 baris.': 'The file is too long; 5.000 rows at most.',
  'Kolom {name} tidak ada.': 'The column {name} is missing.',
  'Ada dua kolom {name}.': 'There are two columns {name}.',
  '{where}kode dan nama desa/kelurahan kosong.': '{where}code and name of the village are empty.',
  '{where}desa/kelurahan {written} tidak dikenal.{near}':
    '{where}village {written} is not known.{near}',
  ' Mungkin {near}.': ' Perhaps {near}.',
  '{where}kode dan nama menunjuk dua desa/kelurahan yang berbeda.':
    '{where}code and name point to two different villages.',
  '{where}desa/kelurahan ini sudah ada{first}.': '{where}this village is there already{first}.',
  ' pada baris {first}': ' in row {first}',
  '{message} tidak ada dalam berkas.': '{message} is not in the file.',
  '{where}{name} kosong; tulis 0 bila tidak ada.':
    '{where}{name} is empty; write 0 if there are none.',
  '{where}{name} bukan bilangan bulat.': '{where}{name} is not a whole number.',
  '{where}{name} kurang dari 0.': '{where}{name} is below 0.',
  '{where}ada isian yang belum dapat diterima.': '{where}some fields cannot be accepted yet.',
  '{field}: sudah terpakai {first}, tidak dapat menjadi {second}.':
    '{field}: {first} already used, cannot become {second}.',
  'Desa/kelurahan bersama-sama akan mendapat {first}, sedangkan kuota setahun {second}.':
    'The villages together would get {first}, but the quota of the year is {second}.',
  'Yang diberikan {first} lebih banyak daripada yang ditarik; yang bebas {second}.':
    'What is given ({first}) is more than what is taken back; {second} is free.',
  '{field}: tidak dibatasi, jadi tidak ada yang dapat dipindahkan.':
    '{field}: not limited, so nothing can be moved.',
  '{field} tertulis dua kali.': '{field} is written twice.',
  'Ada isian yang belum dapat diterima layanan.':
    'Some fields cannot be accepted by the service yet.',
};
