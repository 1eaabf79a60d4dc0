import type { DoubleCheck } from '@payung/contract';
import { say } from '../language/say.ts';
import type { Coded } from './file-faults.ts';
import type { Mark } from './labels.ts';
import { fieldWord } from './lacking.ts';
import type { Sentence } from './sentence.ts';

export const doubleCheckMarks: Readonly<Record<DoubleCheck['state'], Mark>> = {
  'awaits-files': { shape: 'ring', word: say('Menunggu berkas'), tone: 'attention' },
  working: { shape: 'half', word: say('Sedang dibandingkan'), tone: 'note' },
  done: { shape: 'tick', word: say('Selesai'), tone: 'good' },
  failed: { shape: 'cross', word: say('Belum dapat dibandingkan'), tone: 'wrong' },
  removed: { shape: 'barred', word: say('Hasil dihapus'), tone: 'neutral' },
};

const faults: Readonly<Record<string, Sentence>> = {
  'lists-unreadable': {
    what: say('Tidak ada daftar yang dapat dibaca.'),
    remedy: say('Baca sebabnya pada setiap berkas di bawah ini, perbaiki, lalu bandingkan lagi.'),
  },
  'too-many-rows': {
    what: say('Semua daftar bersama-sama terlalu panjang untuk sekali banding.'),
    remedy: say('Bandingkan lebih sedikit berkas sekaligus, misalnya per kecamatan.'),
  },
  stopped: {
    what: say('Pembandingan berhenti sesudah beberapa kali dicoba.'),
    remedy: say('Bandingkan berkas itu sekali lagi. Jika berhenti lagi, hubungi admin daerah.'),
  },
};

/** Why lists could not be compared. */
export function checkFaultSentence(code: string): Sentence {
  return (
    faults[code] ?? {
      what: say('Daftar belum dapat dibandingkan.'),
      remedy: say('Bandingkan sekali lagi. Jika terjadi lagi, hubungi admin daerah.'),
    }
  );
}

/** What to know of how the lists were compared; codes of a later service are told in general. */
export function noteSentence(note: Coded): string {
  const field = typeof note.field === 'string' ? fieldWord(note.field) : say('ini');
  switch (note.code) {
    case 'empty-field':
      return say('Kolom {field} kosong, sehingga tidak ikut menilai.', { field });
    case 'one-value':
      return say(
        'Kolom {field} berisi nilai yang sama di semua baris, sehingga tidak membedakan orang.',
        { field },
      );
    case 'generic-keys':
      return say(
        'Ada data yang dipakai sangat banyak baris; baris itu hanya dibandingkan bila data lainnya juga mirip.',
      );
    default:
      return say('Sebagian data terlalu umum untuk membedakan orang.');
  }
}
