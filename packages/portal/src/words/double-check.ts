import type { DoubleCheck } from '@payung/contract';
import type { Coded } from './file-faults.ts';
import type { Mark } from './labels.ts';
import { fieldWord } from './lacking.ts';
import type { Sentence } from './problems.ts';

export const doubleCheckMarks: Readonly<Record<DoubleCheck['state'], Mark>> = {
  'awaits-files': { shape: 'ring', word: 'Menunggu berkas', tone: 'attention' },
  working: { shape: 'half', word: 'Sedang dibandingkan', tone: 'note' },
  done: { shape: 'tick', word: 'Selesai', tone: 'good' },
  failed: { shape: 'cross', word: 'Belum dapat dibandingkan', tone: 'wrong' },
  removed: { shape: 'barred', word: 'Hasil dihapus', tone: 'neutral' },
};

const faults: Readonly<Record<string, Sentence>> = {
  'lists-unreadable': {
    what: 'Tidak ada daftar yang dapat dibaca.',
    remedy: 'Baca sebabnya pada setiap berkas di bawah ini, perbaiki, lalu bandingkan lagi.',
  },
  'too-many-rows': {
    what: 'Semua daftar bersama-sama terlalu panjang untuk sekali banding.',
    remedy: 'Bandingkan lebih sedikit berkas sekaligus, misalnya per kecamatan.',
  },
  stopped: {
    what: 'Pembandingan berhenti sesudah beberapa kali dicoba.',
    remedy: 'Bandingkan berkas itu sekali lagi. Jika berhenti lagi, hubungi admin daerah.',
  },
};

/** Why lists could not be compared. */
export function checkFaultSentence(code: string): Sentence {
  return (
    faults[code] ?? {
      what: 'Daftar belum dapat dibandingkan.',
      remedy: 'Bandingkan sekali lagi. Jika terjadi lagi, hubungi admin daerah.',
    }
  );
}

/** What to know of how the lists were compared; codes of a later service are told in general. */
export function noteSentence(note: Coded): string {
  const field = typeof note.field === 'string' ? fieldWord(note.field) : 'ini';
  switch (note.code) {
    case 'empty-field':
      return `Kolom ${field} kosong, sehingga tidak ikut menilai.`;
    case 'one-value':
      return `Kolom ${field} berisi nilai yang sama di semua baris, sehingga tidak membedakan orang.`;
    case 'generic-keys':
      return 'Ada data yang dipakai sangat banyak baris; baris itu hanya dibandingkan bila data lainnya juga mirip.';
    default:
      return 'Sebagian data terlalu umum untuk membedakan orang.';
  }
}
