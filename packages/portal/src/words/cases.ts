import type { CaseSide, CaseSummary } from '@payung/contract';
import type { CaseAnswer, CaseBand, CaseState } from '@payung/domain';
import type { CaseStage } from '../api/cases.ts';
import type { Mark } from './labels.ts';

export const caseStateMarks: Readonly<Record<CaseState, Mark>> = {
  open: { shape: 'diamond', word: 'Perlu diputuskan', tone: 'attention' },
  same: { shape: 'squares', word: 'Orang yang sama', tone: 'double' },
  different: { shape: 'tick', word: 'Orang berbeda', tone: 'good' },
  'handed-over': { shape: 'half', word: 'Diserahkan', tone: 'note' },
  lapsed: { shape: 'barred', word: 'Tidak berlaku lagi', tone: 'neutral' },
};

export const caseStageMarks: Readonly<Record<CaseStage, Mark>> = {
  open: caseStateMarks.open,
  decided: { shape: 'tick', word: 'Sudah diputuskan', tone: 'good' },
  lapsed: caseStateMarks.lapsed,
};

export const caseBandMarks: Readonly<Record<CaseBand, Mark>> = {
  match: { shape: 'squares', word: 'Hampir pasti sama', tone: 'double' },
  review: { shape: 'ring', word: 'Mungkin sama', tone: 'neutral' },
};

interface AnswerWords {
  readonly name: string;
  /** what it does to both nominations */
  readonly effect: string;
  /** what taking it back restores */
  readonly restores: string;
}

const answers: Readonly<Record<CaseAnswer, AnswerWords>> = {
  same: {
    name: 'Orang yang sama',
    effect:
      'Usulan yang menunggu menjadi ganda dari usulan pertama. Tempat tetap pada usulan pertama.',
    restores:
      'Usulan yang menunggu lepas dari usulan pertama dan kembali menunggu keputusan. Usulan pertama tidak berubah.',
  },
  different: {
    name: 'Orang berbeda',
    effect:
      'Usulan yang menunggu memakai tempat di kartu kuotanya, atau menjadi cadangan bila penuh. Pasangan ini tidak ditanyakan lagi selama datanya tetap.',
    restores:
      'Usulan yang menunggu melepas tempat atau nomor cadangannya dan kembali menunggu keputusan.',
  },
  'handed-over': {
    name: 'Orang yang sama, serahkan',
    effect:
      'Usulan pertama melepas tempatnya dan menjadi ganda. Usulan yang menunggu memakai tempat di kartu kuotanya sendiri.',
    restores:
      'Usulan yang menunggu melepas tempatnya dan kembali menunggu keputusan. Usulan pertama mendapat tempatnya lagi selama kartu kuotanya masih cukup.',
  },
};

export function answerWords(answer: CaseAnswer): AnswerWords {
  return answers[answer];
}

/** Whether a state of a case is an answer that somebody gave. */
export function isAnswer(state: CaseState): state is CaseAnswer {
  return state === 'same' || state === 'different' || state === 'handed-over';
}

/** The person of a side; nobody once what was kept of them is gone. */
export function nameOfSide(side: CaseSide | null): string {
  return side?.person.name ?? 'Orang yang datanya sudah dihapus';
}

/** The agency that waits; null only once nothing is kept of that side. */
export function waitingAgency({ waiting }: Pick<CaseSummary, 'waiting'>): string {
  return waiting?.agencyName ?? 'OPD yang menunggu';
}

/** Who has to answer, within a sentence. */
export function deciderWords({ decider, standing, waiting }: CaseSummary): string {
  if (decider === null) return 'admin daerah';
  const side = [standing, waiting].find((one) => one?.agency === decider);
  return side?.agencyName ?? 'dinas pengusul';
}

/** Reasons that are often given; each is put into the field and can be written on. */
export const commonReasons: Readonly<Record<CaseAnswer, readonly string[]>> = {
  same: ['NIK salah ketik pada salah satu usulan.', 'KTP-el diperiksa, orangnya sama.'],
  different: ['Saudara kandung, KTP-el keduanya diperiksa.', 'Nama sama, orangnya berbeda.'],
  'handed-over': ['Pekerjaan utamanya ditangani OPD yang menunggu.', 'Disepakati kedua OPD.'],
};
