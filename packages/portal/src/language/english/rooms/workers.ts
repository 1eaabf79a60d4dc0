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
  'Semua yang dipilih sudah selesai.': 'All that were chosen are done.',
};
