import type { Catalogue } from '../../catalogue.ts';

export const wordsCohorts: Catalogue = {
  Terbuka: 'Open',
  Ditutup: 'Closed',
  Rutin: 'Routine',
  Insidentil: 'Incidental',
  '4 sampai 12 bulan berturut-turut': '4 to 12 months in a row',
  '1 sampai 3 bulan': '1 to 3 months',
  'APBD Perubahan': 'Revised APBD',
  'Bantuan provinsi': 'Provincial aid',
  'CSR perusahaan': 'Company CSR',
  Donasi: 'Donation',
  Mandiri: 'Own payment',
  Perusahaan: 'Company',
  'Perkumpulan atau yayasan': 'Association or foundation',
  Perorangan: 'Individual',
  'Cara menghitung bulannya belum dipastikan ke BPJS Ketenagakerjaan.':
    'How the months are counted has not been confirmed by BPJS Ketenagakerjaan yet.',
  'Santunan kematian tidak akan penuh': 'The death benefit will not be full',
  'Santunan kematian bukan karena kerja penuh setelah {fullAfter} bulan, sedangkan kelompok ini hanya {months} bulan. Ahli warisnya mungkin hanya menerima biaya pemakaman. {unverified}':
    {
      by: 'fullAfter',
      one: 'The benefit for a death not caused by work is full after {fullAfter} month, but this group has only {months}. The heirs may receive funeral costs only. {unverified}',
      other:
        'The benefit for a death not caused by work is full after {fullAfter} months, but this group has only {months}. The heirs may receive funeral costs only. {unverified}',
    },
  'Santunan kematian baru penuh di akhir': 'The death benefit is full only at the end',
  'Santunan kematian bukan karena kerja penuh setelah {fullAfter} bulan, jadi paling cepat pada bulan terakhir kelompok ini. {unverified}':
    {
      by: 'fullAfter',
      one: 'The benefit for a death not caused by work is full after {fullAfter} month, so in the last month of this group at the earliest. {unverified}',
      other:
        'The benefit for a death not caused by work is full after {fullAfter} months, so in the last month of this group at the earliest. {unverified}',
    },
  'Dihitung sebagian dalam angka cakupan': 'Counts in part in the coverage figure',
  'BPJS Ketenagakerjaan menghitung satu orang penuh mulai {wholeFrom} bulan. {counted}': {
    by: 'wholeFrom',
    one: 'BPJS Ketenagakerjaan counts a whole person from {wholeFrom} month on. {counted}',
    other: 'BPJS Ketenagakerjaan counts a whole person from {wholeFrom} months on. {counted}',
  },
  'Kelompok ini lebih pendek dari itu.': 'This group is shorter than that.',
  'Kelompok ini terhitung {counted} orang.': {
    one: 'This group counts as {counted} person.',
    other: 'This group counts as {counted} people.',
  },
  'Iuran tidak sama dengan aturan': 'The contribution differs from the rules',
  'Iurannya {tariff} per bulan, sedangkan aturan yang berlaku menyebut {usual}.':
    'The contribution is {tariff} a month, but the rules in force say {usual}.',
  'Iuran belum diatur': 'The contribution is not laid down yet',
  'Iuran {tariff} per bulan dipakai karena belum ada aturan untuk bulan pertamanya.':
    'A contribution of {tariff} a month is used because there is no rule for its first month yet.',
  'Iuran berubah di tengah jalan': 'The contribution changes midway',
  'Menurut aturan, iurannya menjadi {usual} sejak {from}.':
    'By the rules, the contribution becomes {usual} from {from}.',
  'bulan berikutnya': 'the next month',
  'Dicoret dari SK': 'Struck off the decision letter',
  'Pemakaian datanya dibatasi': 'Use of the data is restricted',
  'Sudah diusulkan untuk tahun ini': 'Already proposed for this year',
  'Tidak memenuhi syarat lagi': 'No longer eligible',
  'Datanya perlu diperbaiki': 'The data needs correction',
  'Meninggal dunia': 'Died',
  Pindah: 'Moved away',
  'Menjadi penerima upah': 'Became a wage earner',
  'Tidak bekerja lagi': 'No longer working',
  'Tidak bersedia': 'Not willing',
};
