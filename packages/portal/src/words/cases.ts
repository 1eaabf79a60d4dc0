import type { CaseSide, CaseSummary } from '@payung/contract';
import type { CaseAnswer, CaseBand, CaseState } from '@payung/domain';
import type { CaseStage } from '../api/cases.ts';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

export const caseStateMarks: Readonly<Record<CaseState, Mark>> = {
  open: { shape: 'diamond', word: say('Perlu diputuskan'), tone: 'attention' },
  same: { shape: 'squares', word: say('Orang yang sama'), tone: 'double' },
  different: { shape: 'tick', word: say('Orang berbeda'), tone: 'good' },
  'handed-over': { shape: 'half', word: say('Diserahkan'), tone: 'note' },
  lapsed: { shape: 'barred', word: say('Tidak berlaku lagi'), tone: 'neutral' },
};

export const caseStageMarks: Readonly<Record<CaseStage, Mark>> = {
  open: caseStateMarks.open,
  decided: { shape: 'tick', word: say('Sudah diputuskan'), tone: 'good' },
  lapsed: caseStateMarks.lapsed,
};

export const caseBandMarks: Readonly<Record<CaseBand, Mark>> = {
  match: { shape: 'squares', word: say('Hampir pasti sama'), tone: 'double' },
  review: { shape: 'ring', word: say('Mungkin sama'), tone: 'neutral' },
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
    name: say('Orang yang sama'),
    effect: say(
      'Usulan yang menunggu menjadi ganda dari usulan pertama. Tempat tetap pada usulan pertama.',
    ),
    restores: say(
      'Usulan yang menunggu lepas dari usulan pertama dan kembali menunggu keputusan. Usulan pertama tidak berubah.',
    ),
  },
  different: {
    name: say('Orang berbeda'),
    effect: say(
      'Usulan yang menunggu memakai tempat di kartu kuotanya, atau menjadi cadangan bila penuh. Pasangan ini tidak ditanyakan lagi selama datanya tetap.',
    ),
    restores: say(
      'Usulan yang menunggu melepas tempat atau nomor cadangannya dan kembali menunggu keputusan.',
    ),
  },
  'handed-over': {
    name: say('Orang yang sama, serahkan'),
    effect: say(
      'Usulan pertama melepas tempatnya dan menjadi ganda. Usulan yang menunggu memakai tempat di kartu kuotanya sendiri.',
    ),
    restores: say(
      'Usulan yang menunggu melepas tempatnya dan kembali menunggu keputusan. Usulan pertama mendapat tempatnya lagi selama kartu kuotanya masih cukup.',
    ),
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
  return side?.person.name ?? say('Orang yang datanya sudah dihapus');
}

/** The agency that waits; null only once nothing is kept of that side. */
export function waitingAgency({ waiting }: Pick<CaseSummary, 'waiting'>): string {
  return waiting?.agencyName ?? say('OPD yang menunggu');
}

/** Who has to answer, within a sentence. */
export function deciderWords({ decider, standing, waiting }: CaseSummary): string {
  if (decider === null) return say('admin daerah');
  const side = [standing, waiting].find((one) => one?.agency === decider);
  return side?.agencyName ?? say('dinas pengusul');
}

/** Reasons that are often given; each is put into the field and can be written on. */
export const commonReasons: Readonly<Record<CaseAnswer, readonly string[]>> = {
  same: [say('NIK salah ketik pada salah satu usulan.'), say('KTP-el diperiksa, orangnya sama.')],
  different: [
    say('Saudara kandung, KTP-el keduanya diperiksa.'),
    say('Nama sama, orangnya berbeda.'),
  ],
  'handed-over': [
    say('Pekerjaan utamanya ditangani OPD yang menunggu.'),
    say('Disepakati kedua OPD.'),
  ],
};
