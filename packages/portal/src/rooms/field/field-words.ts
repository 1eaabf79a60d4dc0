import type { Settled } from '../../field/records.ts';
import type { Sending } from '../../field/sender.ts';
import { StorageFault } from '../../field/tables.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { refusalWords } from '../../words/verification.ts';
import type { Why } from './field-draft.ts';

export function whyWords(why: Why): string {
  if (why === 'elsewhere') return say('Orangnya benar, tetapi tinggal di tempat lain');
  return why === 'correct' ? say('Datanya perlu dibetulkan') : refusalWords[why];
}

/** Where sending stands, in one sentence. */
export function sendingWords(state: Sending, unsent: number): string {
  if (unsent === 0) return say('Semua jawaban sudah terkirim.');
  const waiting = formatNumber(unsent);
  switch (state) {
    case 'now':
      return say('Mengirim {waiting} jawaban.', { waiting });
    case 'line':
      return say('Tanpa sinyal. {waiting} jawaban menunggu dikirim.', { waiting });
    case 'sign-in':
      return say('{waiting} jawaban menunggu. Masuk dengan akun Anda untuk mengirimnya.', {
        waiting,
      });
    case 'held':
      return say('{waiting} jawaban belum diterima layanan dan dicoba lagi sebentar lagi.', {
        waiting,
      });
    case 'all':
    case 'never':
      return say('{waiting} jawaban menunggu dikirim.', { waiting });
  }
}

const rejections: Readonly<Record<string, string>> = {
  'made-after-loan': say('Jawaban ini dibuat sesudah pinjaman daftar berakhir.'),
  'duties-apart': say('Orang ini diusulkan oleh kantor Anda, jadi kantor lain yang memeriksa.'),
  'person-restricted': say('Pemakaian data orang ini sedang dibatasi.'),
  'not-lent': say('Orang ini tidak ada dalam daftar yang dipinjamkan.'),
};

/** What became of an answer that was not simply taken. */
export function settledWords({ outcome, codes }: Settled): string {
  switch (outcome) {
    case 'taken':
    case 'already-taken':
      return say('Terkirim');
    case 'set-aside':
      return say('Sudah dibandingkan');
    case 'kept':
      return say(
        'Pinjaman daftar dicabut sebelum jawaban ini terkirim. Jawaban disimpan sebagai saran untuk dilihat kantor Anda.',
      );
    case 'rejected':
      return codes
        .map((code) => rejections[code] ?? say('Jawaban ini tidak diterima layanan.'))
        .join(' ');
    case 'conflict':
      return codes.includes('answered')
        ? say('Orang ini sudah dijawab orang lain. Jawaban Anda disimpan sebagai saran.')
        : codes.includes('changed')
          ? say(
              'Data orang ini berubah sesudah daftar diambil. Jawaban Anda disimpan sebagai saran.',
            )
          : say('Orang ini tidak lagi di wilayah Anda. Jawaban Anda disimpan sebagai saran.');
  }
}

interface StorageWords {
  readonly title: string;
  readonly remedy: string;
}

/** Why nothing could be kept, and what to do. */
export function storageWords(cause: unknown): StorageWords {
  const why = cause instanceof StorageFault ? cause.why : 'broken';
  switch (why) {
    case 'full':
      return {
        title: say('Penyimpanan perangkat penuh. Jawaban ini belum tersimpan.'),
        remedy: say('Hapus foto atau aplikasi yang tidak dipakai, lalu simpan lagi.'),
      };
    case 'denied':
      return {
        title: say('Peramban ini tidak mengizinkan penyimpanan.'),
        remedy: say(
          'Tutup jendela samaran, atau izinkan penyimpanan untuk alamat ini, lalu muat ulang.',
        ),
      };
    case 'broken':
      return {
        title: say('Perangkat ini tidak dapat menyimpan.'),
        remedy: say('Muat ulang halaman. Bila tetap begitu, pakai peramban atau perangkat lain.'),
      };
  }
}
