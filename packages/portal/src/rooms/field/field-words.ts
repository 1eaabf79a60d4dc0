import type { Settled } from '../../field/records.ts';
import type { Sending } from '../../field/sender.ts';
import { StorageFault } from '../../field/tables.ts';
import { formatNumber } from '../../format.ts';
import { refusalWords } from '../../words/verification.ts';
import type { Why } from './field-draft.ts';

export function whyWords(why: Why): string {
  if (why === 'elsewhere') return 'Orangnya benar, tetapi tinggal di tempat lain';
  return why === 'correct' ? 'Datanya perlu dibetulkan' : refusalWords[why];
}

/** Where sending stands, in one sentence. */
export function sendingWords(state: Sending, unsent: number): string {
  if (unsent === 0) return 'Semua jawaban sudah terkirim.';
  const waiting = formatNumber(unsent);
  switch (state) {
    case 'now':
      return `Mengirim ${waiting} jawaban.`;
    case 'line':
      return `Tanpa sinyal. ${waiting} jawaban menunggu dikirim.`;
    case 'sign-in':
      return `${waiting} jawaban menunggu. Masuk dengan akun Anda untuk mengirimnya.`;
    case 'held':
      return `${waiting} jawaban belum diterima layanan dan dicoba lagi sebentar lagi.`;
    case 'all':
    case 'never':
      return `${waiting} jawaban menunggu dikirim.`;
  }
}

const rejections: Readonly<Record<string, string>> = {
  'made-after-loan': 'Jawaban ini dibuat sesudah pinjaman daftar berakhir.',
  'duties-apart': 'Orang ini diusulkan oleh kantor Anda, jadi kantor lain yang memeriksa.',
  'person-restricted': 'Pemakaian data orang ini sedang dibatasi.',
  'not-lent': 'Orang ini tidak ada dalam daftar yang dipinjamkan.',
};

/** What became of an answer that was not simply taken. */
export function settledWords({ outcome, codes }: Settled): string {
  switch (outcome) {
    case 'taken':
    case 'already-taken':
      return 'Terkirim';
    case 'set-aside':
      return 'Sudah dibandingkan';
    case 'kept':
      return 'Pinjaman daftar dicabut sebelum jawaban ini terkirim. Jawaban disimpan sebagai saran untuk dilihat kantor Anda.';
    case 'rejected':
      return codes
        .map((code) => rejections[code] ?? 'Jawaban ini tidak diterima layanan.')
        .join(' ');
    case 'conflict':
      return codes.includes('answered')
        ? 'Orang ini sudah dijawab orang lain. Jawaban Anda disimpan sebagai saran.'
        : codes.includes('changed')
          ? 'Data orang ini berubah sesudah daftar diambil. Jawaban Anda disimpan sebagai saran.'
          : 'Orang ini tidak lagi di wilayah Anda. Jawaban Anda disimpan sebagai saran.';
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
        title: 'Penyimpanan perangkat penuh. Jawaban ini belum tersimpan.',
        remedy: 'Hapus foto atau aplikasi yang tidak dipakai, lalu simpan lagi.',
      };
    case 'denied':
      return {
        title: 'Peramban ini tidak mengizinkan penyimpanan.',
        remedy:
          'Tutup jendela samaran, atau izinkan penyimpanan untuk alamat ini, lalu muat ulang.',
      };
    case 'broken':
      return {
        title: 'Perangkat ini tidak dapat menyimpan.',
        remedy: 'Muat ulang halaman. Bila tetap begitu, pakai peramban atau perangkat lain.',
      };
  }
}
