import type { AnswerName, RefusalReason, StageName, VerificationLevel } from '@payung/domain';
import type { SheetStageWanted } from '../api/verification.ts';
import { formatNumber } from '../format.ts';
import type { Mark } from './labels.ts';

interface LevelWords {
  /** what it is called in a list of levels */
  readonly name: string;
  /** who answers, within a sentence */
  readonly who: string;
  /** where somebody waits, above a column of figures */
  readonly at: string;
}

/** The village verifies, the district validates: two words that are kept apart. */
export const levelWords: Readonly<Record<VerificationLevel, LevelWords>> = {
  village: { name: 'Verifikasi kelurahan/desa', who: 'kelurahan/desa', at: 'Di desa' },
  district: { name: 'Validasi kecamatan', who: 'kecamatan', at: 'Di kecamatan' },
  lead: { name: 'Pemeriksaan dinas pengampu', who: 'dinas pengampu', at: 'Di dinas' },
  insurer: { name: 'Pemeriksaan BPJS Ketenagakerjaan', who: 'BPJS Ketenagakerjaan', at: 'Di BPJS' },
};

interface AnswerWords {
  readonly name: string;
  readonly effect: string;
}

export const verificationAnswers: Readonly<Record<AnswerName, AnswerWords>> = {
  confirmed: {
    name: 'Benar',
    effect:
      'Orangnya ada, datanya benar, dan pekerjaannya sesuai. Diteruskan ke tingkat berikutnya.',
  },
  'confirmed-elsewhere': {
    name: 'Benar, tinggal di tempat lain',
    effect: 'Orang dan pekerjaannya benar, tetapi tempat tinggalnya bukan yang tertulis di KTP-el.',
  },
  returned: {
    name: 'Kembalikan untuk perbaikan',
    effect: 'Dinas pengusul membetulkan isian yang ditandai, lalu Anda memeriksanya lagi.',
  },
  refused: {
    name: 'Tolak',
    effect: 'Usulan ini berakhir bila penolakan sudah cukup, dan tempatnya kembali ke kuota.',
  },
};

export const answerMarks: Readonly<Record<AnswerName, Mark>> = {
  confirmed: { shape: 'tick', word: 'Benar', tone: 'good' },
  'confirmed-elsewhere': { shape: 'tick', word: 'Benar, tinggal di tempat lain', tone: 'good' },
  returned: { shape: 'pencil', word: 'Dikembalikan', tone: 'attention' },
  refused: { shape: 'barred', word: 'Ditolak', tone: 'neutral' },
};

export const refusalWords: Readonly<Record<RefusalReason, string>> = {
  moved: 'Pindah dari wilayah ini',
  died: 'Meninggal dunia',
  'not-working': 'Tidak lagi bekerja',
  'is-wage-earner': 'Penerima upah dari pemberi kerja',
  'unknown-here': 'Tidak dikenal di wilayah ini',
  double: 'Tercatat ganda',
  other: 'Alasan lain',
};

/** Reasons as they came; one that this page does not know stands as it came. */
export function refusalWord(reason: string): string {
  return isRefusal(reason) ? refusalWords[reason] : reason;
}

function isRefusal(reason: string): reason is RefusalReason {
  return Object.hasOwn(refusalWords, reason);
}

export const stageMarks: Readonly<Record<StageName, Mark>> = {
  waiting: { shape: 'half', word: 'Menunggu', tone: 'note' },
  returned: { shape: 'pencil', word: 'Dikembalikan', tone: 'attention' },
  refused: { shape: 'barred', word: 'Ditolak', tone: 'neutral' },
  ready: { shape: 'tick', word: 'Selesai diperiksa', tone: 'good' },
  closed: { shape: 'ring', word: 'Usulan berakhir', tone: 'neutral' },
};

/** Where somebody stands, with whom they wait for. */
export function stageMark({
  stage,
  level,
}: {
  readonly stage: StageName;
  readonly level: VerificationLevel | null;
}): Mark {
  const mark = stageMarks[stage];
  if (stage !== 'waiting' || level === null) return mark;
  return { ...mark, word: `Menunggu ${levelWords[level].who}` };
}

export const wantedStages: readonly SheetStageWanted[] = [
  'waiting',
  'late',
  'returned',
  'refused',
  'ready',
  'all',
];

interface WantedWords {
  readonly word: string;
  /** in the address */
  readonly slug: string;
}

export const wantedWords: Readonly<Record<SheetStageWanted, WantedWords>> = {
  waiting: { word: 'Menunggu', slug: 'menunggu' },
  late: { word: 'Lewat batas', slug: 'lewat-batas' },
  returned: { word: 'Dikembalikan', slug: 'dikembalikan' },
  refused: { word: 'Ditolak', slug: 'ditolak' },
  ready: { word: 'Selesai diperiksa', slug: 'selesai' },
  all: { word: 'Semua', slug: 'semua' },
};

export function wantedOfSlug(slug: string | undefined): SheetStageWanted | undefined {
  return wantedStages.find((stage) => wantedWords[stage].slug === slug);
}

const entryNames = {
  begun: 'Pemeriksaan dimulai',
  answered: 'Dijawab',
  corrected: 'Dikirim lagi oleh dinas pengusul',
  closed: 'Pemeriksaan berakhir',
} as const;

export function entryName(entry: keyof typeof entryNames): string {
  return entryNames[entry];
}

/** `RT 003/RW 002`; null where neither is known. */
export function neighbourhood(rt: string | null, rw: string | null): string | null {
  if (rt === null && rw === null) return null;
  return [rt === null ? null : `RT ${rt}`, rw === null ? null : `RW ${rw}`]
    .filter((part) => part !== null)
    .join('/');
}

/** `12 orang dibenarkan` */
export function confirmedWords(count: number): string {
  return `${formatNumber(count)} orang dijawab benar`;
}
