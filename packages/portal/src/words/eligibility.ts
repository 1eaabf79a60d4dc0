import type { EligibilityLine, StatementRequest } from '@payung/contract';
import {
  type CriterionLine,
  type EligibilityStanding,
  type Exclusion,
  explainCriterion,
} from '@payung/domain';
import { ofDomain } from '../language/of-domain.ts';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';
import { sourceMarkWords } from './regulations.ts';

export const standings: readonly EligibilityStanding[] = ['undecided', 'blocked', 'eligible'];

export const standingMarks: Readonly<Record<EligibilityStanding, Mark>> = {
  undecided: { shape: 'diamond', word: say('Belum lengkap'), tone: 'attention' },
  blocked: { shape: 'barred', word: say('Tidak memenuhi syarat'), tone: 'neutral' },
  eligible: { shape: 'tick', word: say('Memenuhi syarat'), tone: 'good' },
};

const standingSlugs: Readonly<Record<EligibilityStanding, string>> = {
  undecided: 'belum-lengkap',
  blocked: 'tidak-memenuhi',
  eligible: 'memenuhi',
};

export function slugOfStanding(standing: EligibilityStanding): string {
  return standingSlugs[standing];
}

export function standingOfSlug(slug: string | undefined): EligibilityStanding | undefined {
  return standings.find((standing) => standingSlugs[standing] === slug);
}

/** What one line came to; a soft line that is not met waits for a person, and is no failure. */
export function lineMark({ result, weight, decision }: EligibilityLine): Mark {
  if (result === 'met') return { shape: 'tick', word: say('Terpenuhi'), tone: 'good' };
  if (decision !== null) {
    return decision.verdict === 'accept'
      ? { shape: 'tick', word: say('Diterima petugas'), tone: 'good' }
      : { shape: 'barred', word: say('Tidak diterima petugas'), tone: 'neutral' };
  }
  if (weight === 'orders')
    return { shape: 'ring', word: say('Hanya menentukan urutan'), tone: 'neutral' };
  if (result === 'unknown')
    return { shape: 'diamond', word: say('Belum diketahui'), tone: 'attention' };
  return { shape: 'barred', word: say('Tidak terpenuhi'), tone: 'wrong' };
}

/** What was found about a criterion and what to do now. */
export function explainLine(line: EligibilityLine) {
  // the contract leaves codes open, the domain closes them: one newer than this page has no sentence
  const { name, reason, remedy } = explainCriterion(line as unknown as CriterionLine);
  return {
    name: ofDomain(name ?? line.criterion),
    reason: ofDomain(reason ?? ''),
    remedy: ofDomain(remedy ?? ''),
  };
}

/** Where a criterion stands written: in the regulation of the region, and in national law. */
export function basisWords(
  { national, article }: EligibilityLine['basis'],
  regulation: string,
): string {
  // some regions note the national law where others note their own article
  const isNational = national !== null && article?.startsWith(national.law);
  const own = article === null || isNational ? regulation : `${regulation}, ${article}`;
  if (national === null) return own;
  const mark = Object.entries(sourceMarkWords).find(([name]) => name === national.mark);
  return `${own}; ${national.law}${mark?.[1] ?? ''}`;
}

type Statement = NonNullable<StatementRequest['statement']>;

export const givenByWords: Readonly<Record<Statement['givenBy'], string>> = {
  worker: say('Pekerja sendiri'),
  'rt-rw': say('Ketua RT/RW'),
  village: say('Kelurahan/desa'),
  agency: say('Dinas pengusul'),
  customer: say('Pelanggan atau pemberi pekerjaan'),
};

export const wayWords: Readonly<Record<Statement['way'], string>> = {
  visit: say('Didatangi di tempat kerja'),
  photo: say('Foto'),
  letter: say('Surat keterangan'),
  interview: say('Wawancara'),
};

/** Questions about a worker that are answered with yes or no; exclusions are asked the way a clerk asks them. */
export const questions = [
  { key: 'isBreadwinner', text: say('Tulang punggung keluarga?') },
  { key: 'informalWork', text: say('Pekerjaan informal yang berisiko?') },
  { key: 'incomeIsIrregular', text: say('Penghasilannya tidak tetap?') },
  { key: 'receivesPkh', text: say('Menerima PKH?') },
  { key: 'receivesBpnt', text: say('Menerima BPNT?') },
  { key: 'ktpHere', text: say('KTP-el daerah ini?') },
  { key: 'livesHere', text: say('Tinggal di daerah ini?') },
  { key: 'isExtremePoor', text: say('Miskin ekstrem?') },
] as const;
export type Question = (typeof questions)[number]['key'];
/** Asked and seen by those only who need to know: the lead agency and those who check for it. */
export const specificQuestions: ReadonlySet<Question> = new Set(['isExtremePoor']);

export const exclusionQuestions: Readonly<Record<Exclusion, string>> = {
  WAGE_EARNER: say('Penerima upah dari pemberi kerja?'),
  CIVIL_SERVANT: 'ASN?',
  MILITARY_POLICE: say('Anggota TNI/Polri?'),
  NON_ASN_STAFF: say('Tenaga non-ASN yang wajib didaftarkan instansinya?'),
  ALREADY_COVERED: say('Sudah terdaftar BPJS Ketenagakerjaan?'),
};

const refusals: Readonly<Record<string, string>> = {
  'not-found': say('usulannya tidak ditemukan'),
  ended: say('usulannya sudah berakhir'),
  restricted: say('pemakaian datanya sedang dibatasi'),
  'too-busy': say('layanan sedang penuh; kirim lagi untuk mereka'),
  'statements-full': say('keterangan yang tersimpan untuknya sudah terlalu banyak'),
  'own-proposal': say(
    'Anda sendiri yang mengusulkannya, jadi petugas lain yang harus memeriksanya',
  ),
};

/** Why nothing was recorded about somebody, within a sentence. */
export function notToldWords(code: string): string {
  return refusals[code] ?? say('belum dapat dicatat');
}
