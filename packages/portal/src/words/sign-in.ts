import { say } from '../language/say.ts';
import type { Sentence } from './sentence.ts';

/** Why somebody stands before the door again; the keys stand in the address bar. */
export const signInNotices = {
  habis: {
    what: say('Waktu masuk habis.'),
    remedy: say('Masuk lagi, lalu lanjutkan dari halaman terakhir.'),
  },
  keluar: {
    what: say('Anda sudah keluar.'),
    remedy: say('Tutup peramban bila komputer ini dipakai bersama.'),
  },
  ditolak: {
    what: say('Layanan masuk tidak menerima permintaan ini.'),
    remedy: say('Ulangi dari tombol di bawah. Jika terjadi lagi, hubungi admin daerah.'),
  },
  usang: {
    what: say('Halaman masuk itu sudah dipakai atau dibuka di jendela lain.'),
    remedy: say('Ulangi dari tombol di bawah.'),
  },
} as const satisfies Readonly<Record<string, Sentence>>;
export type SignInNotice = keyof typeof signInNotices;
