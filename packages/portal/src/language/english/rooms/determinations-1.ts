import type { Catalogue } from '../../catalogue.ts';

export const determinations1: Catalogue = {
  'Tidak ada SK di langkah ini.': 'No decision letter stands at this step.',
  'Kunci daftar {count} orang untuk telaah hukum': {
    one: 'Lock the list of {count} person for legal review',
    other: 'Lock the list of {count} people for legal review',
  },
  'Tanyakan ke daerah lain': 'Ask other regions',
  'Kumpulkan orang yang siap': 'Gather the people who are ready',
  'Kumpulkan ulang': 'Gather again',
  'Daftar disusun lagi dari semua yang sudah siap. Orang yang Anda tambah atau keluarkan sendiri tidak diingat.':
    'The list is drawn up again from everybody who is ready. People that you added or took out yourself are not remembered.',
  'Kirim untuk ditandatangani': 'Send for signature',
  'Catat tanda tangan': 'Record the signature',
  'Buat SK perubahan': 'Amend the decision letter',
  'Kembalikan menjadi konsep': 'Return to draft',
  Mengembalikan: 'Returning',
  'Daftarnya dibuka lagi untuk diubah, dan catatan Anda tampil di halaman SK ini.':
    'The list is opened again for changes, and your note appears on the page of this decision letter.',
  'Batalkan SK ini': 'Cancel this decision letter',
  'Tidak ada yang ditetapkan. Semua orang dalam daftar tetap memegang tempatnya.':
    'Nobody is put into a decision letter. Everybody in the list keeps their place.',
  'Tambah orang': 'Add people',
  'Calon yang memegang tempat': 'Candidates who hold a place',
  'NIK berakhir {nationalIdEnding}, {occupationName}, {agencyName}':
    'NIK ending in {nationalIdEnding}, {occupationName}, {agencyName}',
  Menambahkan: 'Adding',
  'Tambahkan {chosen} orang': { one: 'Add {chosen} person', other: 'Add {chosen} people' },
  'Isi judul SK perubahan, paling sedikit 3 huruf.':
    'Enter the title of the amended decision letter, at least 3 letters.',
  'Perubahan atas {title}': 'Amendment of {title}',
  'Orang yang meninggal, pindah, atau menjadi penerima upah dicoret dengan alasannya. Tempat yang kosong dapat diisi orang lain.':
    'People who died, moved away or became wage earners are struck off with the reason. The empty places can be filled by others.',
  'Buat konsep SK perubahan': 'Draft the amended decision letter',
  'Membuat konsep': 'Making the draft',
  Tentang: 'About',
  '{kind} tahun {year}': '{kind} of {year}',
  ' · Nomor {number}': ' · Number {number}',
  'SK yang diubah': 'Decision letter that is amended',
  'Sedang diberlakukan untuk setiap orang': 'Being put into force for each person',
  '{done}Halaman ini boleh ditutup.': '{done}This page may be closed.',
  '{done} dari {all} orang. ': {
    by: 'all',
    one: '{done} of {all} person. ',
    other: '{done} of {all} people. ',
  },
  '{position} orang diperiksa. ': {
    one: '{position} person checked. ',
    other: '{position} people checked. ',
  },
  'SK ini tidak dilanjutkan': 'This decision letter is not continued',
  'Dikembalikan dengan catatan': 'Returned with a note',
  'Pekerjaan ini sudah dicoba berkali-kali dan tidak selesai. Daftar tetap seperti sebelumnya. Coba lagi; bila tetap berhenti, hubungi pengelola layanan.':
    'This work was tried many times and did not finish. The list is as it was before. Try again; if it stops once more, contact whoever runs the service.',
  'Daftar belum dapat dikunci': 'The list could not be locked',
  '{people} orang dalam daftar tidak siap lagi. Keluarkan mereka, atau selesaikan sebabnya di bawah ini, lalu kunci lagi.':
    {
      one: '{people} person in the list is no longer ready. Take them out, or settle the causes below, then lock again.',
      other:
        '{people} people in the list are no longer ready. Take them out, or settle the causes below, then lock again.',
    },
  'Perlu SK perubahan': 'An amended decision letter is needed',
  '{leftOut}Buat SK perubahan untuk mencoret atau menggantinya.':
    '{leftOut}Make an amended decision letter to strike them off or replace them.',
  '{leftOut} orang tidak jadi ditetapkan karena keadaannya berubah. ': {
    one: '{leftOut} person was not put into the decision because their state changed. ',
    other: '{leftOut} people were not put into the decision because their state changed. ',
  },
  'Ada orang dalam SK ini yang tidak lagi memenuhi syarat. ':
    'Some people in this decision letter are no longer eligible. ',
  'Orang dicoret': 'People struck off',
  'Belum siap': 'Not ready',
  'Penetapan (SK)': 'Decision letters (SK)',
  'Siapa yang dilindungi ditetapkan dengan surat keputusan: konsep, telaah hukum, tanda tangan, lalu berlaku.':
    'Who is covered is fixed by a decision letter: draft, legal review, signature, then in force.',
  'Cek awal sebelum SK': 'Pre-check before the decision letter',
  'Belum ada SK penetapan.': 'No decision letters yet.',
  '<link>Buat konsep SK</link> untuk satu kelompok perlindungan. Orang yang sudah siap dikumpulkan, dan yang belum siap disebut beserta sebabnya.':
    '<link>Draft a decision letter</link> for one cover group. People who are ready are gathered, and those who are not are named with the cause.',
  'SK tampil di sini setelah dibuat oleh dinas pengampu.':
    'Decision letters appear here once the lead agency has made them.',
  'SK penetapan, terbaru di atas': 'Decision letters, newest first',
  'SK perubahan · ': 'Amended decision letter · ',
  'tahun {year}': 'year {year}',
  '{strikes} dicoret': '{strikes} struck off',
  '{done} orang {verb}{off}': {
    by: 'done',
    one: '{done} person {verb}{off}',
    other: '{done} people {verb}{off}',
  },
  ', {off} tidak': ', {off} not',
  'Satu orang': 'One person',
  'Daftar dikunci': 'List locked',
  'Penanda tangan': 'Signatory',
  'Dikirim untuk ditandatangani': 'Sent for signature',
  Ditandatangani: 'Signed',
  'Nomor {number}, {date}': 'Number {number}, {date}',
  'Berlaku untuk': 'In force for',
  '{determined} orang sejak {finishedAt}': {
    by: 'determined',
    one: '{determined} person since {finishedAt}',
    other: '{determined} people since {finishedAt}',
  },
  'Tidak ada yang dilindungi daerah lain': 'Nobody is covered by another region',
  '{found} orang mungkin sudah dilindungi daerah lain': {
    one: '{found} person may already be covered by another region',
    other: '{found} people may already be covered by another region',
  },
  '{name}, {months} bulan sejak {firstMonth}': {
    by: 'months',
    one: '{name}, {months} month from {firstMonth}',
    other: '{name}, {months} months from {firstMonth}',
  },
  Pilih: 'Choose',
  'Pilih {person}': 'Choose {person}',
  Dicoret: 'Struck off',
  'Mungkin sudah dilindungi daerah lain (perkara {casesElsewhere})':
    'May already be covered by another region (case {casesElsewhere})',
  'Tidak jadi ditetapkan:': 'Not put into the decision:',
  'tidak lagi sejak {firstMonth}': 'no longer from {firstMonth}',
  '{months} sejak {firstMonth}': '{months} from {firstMonth}',
  'Daftar orang': 'List of people',
  'Belum ada orang dalam daftar ini.': 'Nobody is in this list yet.',
  'Menurut urutan dalam lampiran': 'In the order of the annex',
  'Pilih orang di tabel untuk mengeluarkannya dari konsep ini.':
    'Choose people in the table to take them out of this draft.',
  'Keluarkan {chosen} orang dari konsep': {
    one: 'Take {chosen} person out of the draft',
    other: 'Take {chosen} people out of the draft',
  },
  'Isi bulan pertama dalam kelompok baru, misalnya 07-2026, di dalam masa kelompok itu.':
    'Enter the first month in the new group, for instance 07-2026, within the months of that group.',
  'Isi nomor surat yang memindahkan, paling sedikit 3 huruf.':
    'Enter the number of the letter that moves them, at least 3 letters.',
  'Ada orang yang tidak dapat dipindahkan: perlindungannya bukan lagi dalam kelompok ini.':
    'Some people cannot be moved: their cover is no longer in this group.',
  'Pindahkan {people} orang': { one: 'Move {people} person', other: 'Move {people} people' },
  'Perlindungan mereka berjalan terus. Bulan sebelum pindah tetap dibayar kelompok lama; sesudahnya oleh kelompok baru.':
    'Their cover goes on. Months before the move stay paid by the old group; those after it by the new one.',
  'Belum ada kelompok lain': 'No other group yet',
  'Buat dahulu kelompok lain untuk tahun {year} di Program dan dana.':
    'First make another group for {year} under Programme and funds.',
  Memindahkan: 'Moving',
};
