import type { MatchModel, PairUp } from '@payung/contract';
import type { CaseBand } from '@payung/domain';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';
import type { Sentence } from './sentence.ts';

export const pairUpMarks: Readonly<Record<PairUp['state'], Mark>> = {
  never: { shape: 'ring', word: say('Belum pernah'), tone: 'neutral' },
  due: { shape: 'quarter', word: say('Menunggu giliran'), tone: 'attention' },
  running: { shape: 'half', word: say('Sedang berjalan'), tone: 'note' },
  done: { shape: 'tick', word: say('Selesai'), tone: 'good' },
};

const causes: Readonly<Record<NonNullable<PairUp['because']>, string>> = {
  'first-start': say('pembandingan mulai dipakai di daerah ini'),
  'common-keys': say('ada data yang terlalu umum untuk dibandingkan seketika'),
  asked: say('diminta admin daerah'),
  'model-changed': say('cara menilai diganti'),
  monthly: say('pemeriksaan bulanan'),
};

export function isCause(code: string): code is NonNullable<PairUp['because']> {
  return Object.hasOwn(causes, code);
}

/** Why everybody is compared anew. */
export function causeWords(because: NonNullable<PairUp['because']>): string {
  return causes[because];
}

export const modelStateMarks: Readonly<Record<MatchModel['state'], Mark>> = {
  training: { shape: 'half', word: say('Sedang dibuat'), tone: 'note' },
  ready: { shape: 'tick', word: say('Siap'), tone: 'good' },
  failed: { shape: 'cross', word: say('Belum dapat dibuat'), tone: 'wrong' },
};

const faults: Readonly<Record<string, Sentence>> = {
  'too-few-people': {
    what: say('Usulan di daerah ini belum cukup banyak untuk dipelajari.'),
    remedy: say('Pakai cara bawaan dahulu; buat lagi setelah lebih banyak orang diusulkan.'),
  },
  stopped: {
    what: say('Pembuatannya berhenti sesudah beberapa kali dicoba.'),
    remedy: say('Buat sekali lagi. Jika berhenti lagi, hubungi admin pusat.'),
  },
};

/** Why a way of judging could not be made. */
export function modelFaultSentence(code: string): Sentence {
  return (
    faults[code] ?? {
      what: say('Cara menilai ini belum dapat dibuat.'),
      remedy: say('Buat sekali lagi. Jika terjadi lagi, hubungi admin pusat.'),
    }
  );
}

const judged: Readonly<Record<CaseBand | 'none', string>> = {
  match: say('hampir pasti sama'),
  review: say('mungkin sama'),
  none: say('orang berbeda'),
};

/** How a pair is judged, within a sentence. */
export function judgedWords(band: CaseBand | 'none'): string {
  return judged[band];
}
