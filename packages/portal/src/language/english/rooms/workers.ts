import type { Catalogue } from '../../catalogue.ts';

export const workers: Catalogue = {
  'Usulan yang dipilih sudah berakhir atau sudah ditetapkan.':
    'The chosen proposals have ended or are in a decision letter.',
  'Batalkan {count} usulan': { one: 'Cancel {count} proposal', other: 'Cancel {count} proposals' },
  'Tolak {count} usulan': { one: 'Refuse {count} proposal', other: 'Refuse {count} proposals' },
  '{asked} dari {count} selesai': '{asked} of {count} done',
  'Tempatnya kembali ke kuota dan ditawarkan kepada cadangan berikutnya. Setiap usulan dicatat sendiri di riwayat.':
    'Their places go back to the quota and are offered to the next on the waiting list. Each proposal is recorded in its own history.',
  '{done} usulan selesai': { one: '{done} proposal done', other: '{done} proposals done' },
  'Semua {count} usulan sesuai saringan diakhiri, juga yang belum dimuat, dan tidak dapat dikembalikan. Yang masuk sesudah ini tidak ikut.':
    {
      one: 'The {count} proposal that fits the filter is ended, also if it is not loaded yet, and cannot be brought back. Those that come in after this are left out.',
      other:
        'All {count} proposals that fit the filter are ended, also those not loaded yet, and cannot be brought back. Those that come in after this are left out.',
    },
  'Dihentikan sebelum selesai. Sisanya tetap seperti semula.':
    'Stopped before the end. The rest stays as it was.',
  '{left} usulan tidak diakhiri:': {
    one: '{left} proposal was not ended:',
    other: '{left} proposals were not ended:',
  },
  'Semua yang dipilih sudah selesai.': 'All that were chosen are done.',
  'Orang yang diusulkan': 'People proposed',
  'Hasil pencarian': 'Search results',
  'Hanya {items} pertama ditampilkan, tambahkan kata lain.':
    'Only the first {items} are shown, add another word.',
  'Yang ditulis {digits} angka. NIK berisi 16 angka, nomor peserta (KPJ) 9 sampai 13. Tulis semua angkanya.':
    {
      one: '{digits} digit was typed. A NIK has 16, a participant number (KPJ) 9 to 13. Type all digits.',
      other:
        '{digits} digits were typed. A NIK has 16, a participant number (KPJ) 9 to 13. Type all digits.',
    },
  'Semua orang yang diusulkan di daerah ini.': 'Everybody proposed in this region.',
  'Semua orang yang diusulkan dari wilayah Anda, oleh dinas mana pun.':
    'Everybody proposed from your area, by any agency.',
  'Semua orang yang diusulkan dinas Anda.': 'Everybody your agency proposed.',
  'Belum ada usulan tahun ini.': 'No proposals this year yet.',
  'atau <link>unggah daftar</link>': 'or <link>upload a list</link>',
  'Periksa penulisan namanya, atau cari dengan NIK 16 angka.':
    'Check the spelling of the name, or search by the 16 digits of the NIK.',
  'Orang dengan NIK itu belum diusulkan di daerah ini.':
    'A person with that NIK has not been proposed in this region.',
  'Cari orang': 'Search for a person',
  'Cari orang menurut nama, NIK, atau nomor peserta (KPJ)':
    'Search for a person by name, NIK or participant number (KPJ)',
  'Tidak ada peserta dengan nomor itu yang dapat Anda lihat. Periksa kembali pada kartunya.':
    'No participant with that number is among those you may see. Check it on the card.',
  Cari: 'Search',
  'Hapus pencarian': 'Clear the search',
};
