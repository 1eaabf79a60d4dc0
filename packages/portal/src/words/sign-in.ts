import type { Sentence } from './problems.ts';

/** Why somebody stands before the door again; the keys stand in the address bar. */
export const signInNotices = {
  habis: {
    what: 'Waktu masuk habis.',
    remedy: 'Masuk lagi, lalu lanjutkan dari halaman terakhir.',
  },
  keluar: {
    what: 'Anda sudah keluar.',
    remedy: 'Tutup peramban bila komputer ini dipakai bersama.',
  },
  ditolak: {
    what: 'Layanan masuk tidak menerima permintaan ini.',
    remedy: 'Ulangi dari tombol di bawah. Jika terjadi lagi, hubungi admin daerah.',
  },
  usang: {
    what: 'Halaman masuk itu sudah dipakai atau dibuka di jendela lain.',
    remedy: 'Ulangi dari tombol di bawah.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
export type SignInNotice = keyof typeof signInNotices;
