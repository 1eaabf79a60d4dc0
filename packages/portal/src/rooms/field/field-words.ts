import type { Settled } from '../../field/records.ts';
import { isRule, maySendAgain, type RejectionRule } from '../../field/rejections.ts';
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
    case 'role':
      return say(
        '{waiting} jawaban menunggu. Akun atau peran Anda sekarang tidak dapat mengirimnya.',
        { waiting },
      );
    case 'held':
      return say('{waiting} jawaban belum diterima layanan dan dicoba lagi sebentar lagi.', {
        waiting,
      });
    case 'all':
    case 'never':
      return say('{waiting} jawaban menunggu dikirim.', { waiting });
  }
}

/** Where sending of nominations stands, in one sentence. @param isOwn whether whoever is signed in sends them */
export function nominationsWaitingWords(state: Sending, waits: number, isOwn: boolean): string {
  if (waits === 0) return say('Tidak ada usulan yang menunggu dikirim.');
  const waiting = formatNumber(waits);
  if (state === 'now') return say('Mengirim {waiting} usulan.', { waiting });
  if (state === 'line') return say('Tanpa sinyal. {waiting} usulan menunggu dikirim.', { waiting });
  if (!isOwn || state === 'sign-in') {
    return say('{waiting} usulan menunggu. Masuk dengan akun Anda untuk mengirimnya.', { waiting });
  }
  return say('{waiting} usulan menunggu dikirim.', { waiting });
}

const rejections: Readonly<Record<RejectionRule, string>> = {
  'made-after-loan': say('Jawaban ini dibuat sesudah pinjaman daftar berakhir.'),
  'duties-apart': say('Orang ini diusulkan oleh kantor Anda, jadi kantor lain yang memeriksa.'),
  'person-restricted': say('Pemakaian data orang ini sedang dibatasi.'),
  'not-lent': say('Orang ini tidak ada dalam daftar yang dipinjamkan.'),
  unreadable: say('Jawaban ini rusak di perangkat dan tidak dapat dibaca layanan.'),
  reused: say('Jawaban lain sudah tercatat di bawah nomor jawaban ini.'),
  'unknown-loan': say(
    'Layanan tidak mengenal pinjaman daftar ini, jadi jawaban belum diterima. Jawaban tetap tersimpan di perangkat ini. Masuk ke daerah daftar ini lalu kirim lagi, atau tanyakan ke dinas pengampu.',
  ),
};

/** Why an answer was turned away for good: every rule, each once. */
function rejectionWords(codes: readonly string[]): string {
  const words = codes.map((code) => (isRule(code) ? rejections[code] : partWords(code)));
  return [...new Set(words)].join(' ');
}

/** A part of the answer that the service does not take, by the name it bears in the contract. */
function partWords(part: string): string {
  const [first = '', second = ''] = part.split('.');
  if (second === 'words' || second === 'reason')
    return say('Keterangannya tidak diterima layanan.');
  if (second === 'fields') return say('Isian yang perlu dibetulkan tidak diterima layanan.');
  if (first === 'evidence' || first === 'photos') return say('Fotonya tidak diterima layanan.');
  return say('Jawaban ini tidak diterima layanan.');
}

/** What became of an answer that was not simply taken. */
export function settledWords({ outcome, codes }: Settled): string {
  switch (outcome) {
    case 'taken':
    case 'already-taken':
      return say('Terkirim');
    case 'set-aside':
      return maySendAgain({ codes }) ? rejectionWords(codes) : say('Sudah dibandingkan');
    case 'kept':
      return say(
        'Pinjaman daftar dicabut sebelum jawaban ini terkirim. Jawaban disimpan sebagai saran untuk dilihat kantor Anda.',
      );
    case 'rejected':
      return rejectionWords(codes);
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

const minuteMs = 60_000;
/** two clocks never agree; from here on an officer would wonder at the times that are shown */
const noticeableMinutes = 5;

/** How wrong the device's clock is; null while nobody would notice. @param ahead ms by which the service is ahead of it */
export function clockWords(ahead: number): string | null {
  const off = Math.abs(ahead) / minuteMs;
  if (off < noticeableMinutes) return null;
  const minutes = formatNumber(Math.round(off));
  return ahead > 0
    ? say('Jam perangkat ini terlambat {minutes} menit dari jam layanan.', { minutes })
    : say('Jam perangkat ini lebih cepat {minutes} menit dari jam layanan.', { minutes });
}
