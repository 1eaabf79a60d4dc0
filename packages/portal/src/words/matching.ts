import type { MatchModel, PairUp } from '@payung/contract';
import type { CaseBand } from '@payung/domain';
import type { Mark } from './labels.ts';
import type { Sentence } from './problems.ts';

export const pairUpMarks: Readonly<Record<PairUp['state'], Mark>> = {
  never: { shape: 'ring', word: 'Belum pernah', tone: 'neutral' },
  due: { shape: 'quarter', word: 'Menunggu giliran', tone: 'attention' },
  running: { shape: 'half', word: 'Sedang berjalan', tone: 'note' },
  done: { shape: 'tick', word: 'Selesai', tone: 'good' },
};

const causes: Readonly<Record<NonNullable<PairUp['because']>, string>> = {
  'first-start': 'pembandingan mulai dipakai di daerah ini',
  'common-keys': 'ada data yang terlalu umum untuk dibandingkan seketika',
  asked: 'diminta admin daerah',
  'model-changed': 'cara menilai diganti',
  monthly: 'pemeriksaan bulanan',
};

export function isCause(code: string): code is NonNullable<PairUp['because']> {
  return Object.hasOwn(causes, code);
}

/** Why everybody is compared anew. */
export function causeWords(because: NonNullable<PairUp['because']>): string {
  return causes[because];
}

export const modelStateMarks: Readonly<Record<MatchModel['state'], Mark>> = {
  training: { shape: 'half', word: 'Sedang dibuat', tone: 'note' },
  ready: { shape: 'tick', word: 'Siap', tone: 'good' },
  failed: { shape: 'cross', word: 'Belum dapat dibuat', tone: 'wrong' },
};

const faults: Readonly<Record<string, Sentence>> = {
  'too-few-people': {
    what: 'Usulan di daerah ini belum cukup banyak untuk dipelajari.',
    remedy: 'Pakai cara bawaan dahulu; buat lagi setelah lebih banyak orang diusulkan.',
  },
  stopped: {
    what: 'Pembuatannya berhenti sesudah beberapa kali dicoba.',
    remedy: 'Buat sekali lagi. Jika berhenti lagi, hubungi admin pusat.',
  },
};

/** Why a way of judging could not be made. */
export function modelFaultSentence(code: string): Sentence {
  return (
    faults[code] ?? {
      what: 'Cara menilai ini belum dapat dibuat.',
      remedy: 'Buat sekali lagi. Jika terjadi lagi, hubungi admin pusat.',
    }
  );
}

const judged: Readonly<Record<CaseBand | 'none', string>> = {
  match: 'hampir pasti sama',
  review: 'mungkin sama',
  none: 'orang berbeda',
};

/** How a pair is judged, within a sentence. */
export function judgedWords(band: CaseBand | 'none'): string {
  return judged[band];
}
