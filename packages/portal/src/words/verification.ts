import {
  type AnswerName,
  type RefusalReason,
  type StageName,
  type VerificationLevel,
  verificationLevels,
} from '@payung/domain';
import type { SheetStageWanted } from '../api/verification.ts';
import { formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
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
  village: { name: say('Verifikasi kelurahan/desa'), who: 'kelurahan/desa', at: say('Di desa') },
  district: { name: say('Validasi kecamatan'), who: say('kecamatan'), at: say('Di kecamatan') },
  lead: {
    name: say('Pemeriksaan dinas pengampu'),
    who: say('dinas pengampu'),
    at: say('Di dinas'),
  },
  insurer: {
    name: say('Pemeriksaan BPJS Ketenagakerjaan'),
    who: say('BPJS Ketenagakerjaan'),
    at: say('Di BPJS'),
  },
};

// what stands in the address bar is read by clerks, hence in Indonesian
const levelSlugs: Readonly<Record<VerificationLevel, string>> = {
  village: 'desa',
  district: 'kecamatan',
  lead: 'dinas',
  insurer: 'bpjs',
};

export function slugOfLevel(level: VerificationLevel): string {
  return levelSlugs[level];
}

export function levelOfSlug(slug: string | undefined): VerificationLevel | undefined {
  return verificationLevels.find((level) => levelSlugs[level] === slug);
}

interface AnswerWords {
  readonly name: string;
  readonly effect: string;
}

export const verificationAnswers: Readonly<Record<AnswerName, AnswerWords>> = {
  confirmed: {
    name: say('Benar'),
    effect: say(
      'Orangnya ada, datanya benar, dan pekerjaannya sesuai. Diteruskan ke tingkat berikutnya.',
    ),
  },
  'confirmed-elsewhere': {
    name: say('Benar, tinggal di tempat lain'),
    effect: say(
      'Orang dan pekerjaannya benar, tetapi tempat tinggalnya bukan yang tertulis di KTP-el.',
    ),
  },
  returned: {
    name: say('Kembalikan untuk perbaikan'),
    effect: say('Dinas pengusul membetulkan isian yang ditandai, lalu Anda memeriksanya lagi.'),
  },
  refused: {
    name: say('Tolak'),
    effect: say('Usulan ini berakhir bila penolakan sudah cukup, dan tempatnya kembali ke kuota.'),
  },
};

export const answerMarks: Readonly<Record<AnswerName, Mark>> = {
  confirmed: { shape: 'tick', word: say('Benar'), tone: 'good' },
  'confirmed-elsewhere': {
    shape: 'tick',
    word: say('Benar, tinggal di tempat lain'),
    tone: 'good',
  },
  returned: { shape: 'pencil', word: say('Dikembalikan'), tone: 'attention' },
  refused: { shape: 'barred', word: say('Ditolak'), tone: 'neutral' },
};

export const refusalWords: Readonly<Record<RefusalReason, string>> = {
  moved: say('Pindah dari wilayah ini'),
  died: say('Meninggal dunia'),
  'not-working': say('Tidak lagi bekerja'),
  'is-wage-earner': say('Penerima upah dari pemberi kerja'),
  'unknown-here': say('Tidak dikenal di wilayah ini'),
  double: say('Tercatat ganda'),
  other: say('Alasan lain'),
};

/** Reasons as they came; one that this page does not know stands as it came. */
export function refusalWord(reason: string): string {
  return isRefusal(reason) ? refusalWords[reason] : reason;
}

function isRefusal(reason: string): reason is RefusalReason {
  return Object.hasOwn(refusalWords, reason);
}

export const stageMarks: Readonly<Record<StageName, Mark>> = {
  waiting: { shape: 'half', word: say('Menunggu'), tone: 'note' },
  returned: { shape: 'pencil', word: say('Dikembalikan'), tone: 'attention' },
  refused: { shape: 'barred', word: say('Ditolak'), tone: 'neutral' },
  ready: { shape: 'tick', word: say('Selesai diperiksa'), tone: 'good' },
  closed: { shape: 'ring', word: say('Usulan berakhir'), tone: 'neutral' },
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
  return { ...mark, word: say('Menunggu {who}', { who: levelWords[level].who }) };
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
  waiting: { word: say('Menunggu'), slug: 'menunggu' },
  late: { word: say('Lewat batas'), slug: 'lewat-batas' },
  returned: { word: say('Dikembalikan'), slug: 'dikembalikan' },
  refused: { word: say('Ditolak'), slug: 'ditolak' },
  ready: { word: say('Selesai diperiksa'), slug: 'selesai' },
  all: { word: say('Semua'), slug: 'semua' },
};

export function wantedOfSlug(slug: string | undefined): SheetStageWanted | undefined {
  return wantedStages.find((stage) => wantedWords[stage].slug === slug);
}

const entryNames = {
  begun: say('Pemeriksaan dimulai'),
  answered: say('Dijawab'),
  corrected: say('Dikirim lagi oleh dinas pengusul'),
  closed: say('Pemeriksaan berakhir'),
} as const;

export function entryName(entry: keyof typeof entryNames): string {
  return entryNames[entry];
}

/** `RT 003/RW 002`; null where neither is known. */
export function neighbourhood(rt: string | null, rw: string | null): string | null {
  if (rt === null && rw === null) return null;
  return [rt === null ? null : say('RT {rt}', { rt }), rw === null ? null : say('RW {rw}', { rw })]
    .filter((part) => part !== null)
    .join('/');
}

/** `12 orang dibenarkan` */
export function confirmedWords(count: number): string {
  return say('{count} orang dijawab benar', { count: formatNumber(count) });
}
