import type { ProblemError, RuleDraftDetail } from '@payung/contract';
import type {
  Criterion,
  Exclusion,
  ProposalState,
  SourceMark,
  Weight,
  WorkSector,
} from '@payung/domain';
import { formatDate } from '../format.ts';
import type { Mark } from './labels.ts';

const kindNames: Readonly<Record<string, string>> = {
  PERDA: 'Peraturan Daerah',
  PERWAL: 'Peraturan Wali Kota',
  PERBUP: 'Peraturan Bupati',
  SK: 'Surat Keputusan',
  OTHER: 'Peraturan lain',
};

export const regulationKinds = Object.entries(kindNames).map(([value, name]) => ({ value, name }));

/** `Peraturan Bupati Nomor 19 Tahun 2023` */
export function regulationName(regulation: {
  readonly kind: string;
  readonly number: string;
  readonly year: number;
}): string {
  const kind = kindNames[regulation.kind] ?? 'Peraturan';
  return `${kind} Nomor ${regulation.number} Tahun ${regulation.year}`;
}

/** Where a span of days stands today. */
export type Standing = 'past' | 'now' | 'ahead';

export const standingMarks: Readonly<Record<Standing, Mark>> = {
  past: { shape: 'ring', word: 'Tidak berlaku lagi', tone: 'neutral' },
  now: { shape: 'tick', word: 'Berlaku', tone: 'good' },
  ahead: { shape: 'quarter', word: 'Akan berlaku', tone: 'note' },
};

/** @param today all three as `YYYY-MM-DD` */
export function standingOn(today: string, from: string, to: string | null): Standing {
  if (today < from) return 'ahead';
  return to !== null && to < today ? 'past' : 'now';
}

export const draftStateMarks: Readonly<Record<RuleDraftDetail['state'], Mark>> = {
  open: { shape: 'pencil', word: 'Konsep', tone: 'attention' },
  adopted: { shape: 'tick', word: 'Ditetapkan', tone: 'good' },
  withdrawn: { shape: 'ring', word: 'Dibatalkan', tone: 'neutral' },
};

export const proposalStateMarks: Readonly<Record<ProposalState, Mark>> = {
  proposed: { shape: 'disc', word: 'Menunggu dinas pengampu', tone: 'note' },
  'with-insurer': { shape: 'half', word: 'Menunggu BPJS Ketenagakerjaan', tone: 'attention' },
  agreed: { shape: 'tick', word: 'Disetujui BPJS Ketenagakerjaan', tone: 'good' },
  'in-draft': { shape: 'pencil', word: 'Masuk konsep perubahan', tone: 'note' },
  adopted: { shape: 'tick', word: 'Masuk daftar pekerjaan', tone: 'good' },
  'refused-by-lead': { shape: 'barred', word: 'Ditolak dinas pengampu', tone: 'neutral' },
  'refused-by-insurer': {
    shape: 'barred',
    word: 'Ditolak BPJS Ketenagakerjaan',
    tone: 'neutral',
  },
  withdrawn: { shape: 'ring', word: 'Ditarik pengusul', tone: 'neutral' },
};

export const weightNames: Readonly<Record<Weight, string>> = {
  hard: 'Wajib',
  soft: 'Perlu keputusan',
};

export const exclusionNames: Readonly<Record<Exclusion, string>> = {
  WAGE_EARNER: 'Penerima upah',
  CIVIL_SERVANT: 'ASN (PNS dan PPPK)',
  MILITARY_POLICE: 'TNI dan Polri',
  NON_ASN_STAFF: 'Pegawai non-ASN yang wajib didaftarkan pemberi kerjanya',
  ALREADY_COVERED: 'Sudah menjadi peserta BPJS Ketenagakerjaan',
};

/** What a criterion asks, in a few words. */
export const criterionNames: Readonly<Record<Criterion, string>> = {
  age: 'Umur',
  occupation: 'Jenis pekerjaan',
  statement: 'Pernyataan aktif bekerja',
  'informal-work': 'Pekerja informal berisiko',
  income: 'Penghasilan',
  breadwinner: 'Tulang punggung keluarga',
  'one-per-family-card': 'Satu orang setiap KK',
  'social-aid': 'PKH atau BPNT',
  'social-dataset': 'Data sosial',
  decile: 'Desil kesejahteraan',
  residence: 'Tempat tinggal',
  'not-wage-earner': 'Bukan penerima upah',
  'not-civil-servant': 'Bukan ASN',
  'not-military-police': 'Bukan TNI/Polri',
  'not-non-asn-staff': 'Bukan pegawai non-ASN',
  'not-already-covered': 'Belum menjadi peserta',
};

export function criterionName(code: string): string {
  const names: Readonly<Record<string, string>> = criterionNames;
  return names[code] ?? code;
}

const sectors: Readonly<Record<WorkSector, string>> = {
  TRANSPORT: 'pekerjaan transportasi',
  OTHER: 'pekerjaan lain',
};

/** The trades that a tariff tells apart; the first one stands for all of them. */
export const sectorOptions = [
  { value: '', name: 'Semua pekerjaan' },
  { value: 'TRANSPORT', name: 'Hanya transportasi', under: 'Ojek, becak, sopir, dan sejenisnya' },
  { value: 'OTHER', name: 'Hanya yang bukan transportasi' },
] as const;

export function sectorName(sector: WorkSector): string {
  return sectors[sector];
}

/** How well a figure is known, as a remark behind it. */
export const sourceMarkWords: Readonly<Record<SourceMark, string>> = {
  verified: '',
  secondary: ' (dari sumber kedua)',
  inferred: ' (disimpulkan)',
  'not-verified': ' (belum terverifikasi)',
};

export const sourceMarkOptions: readonly { readonly value: SourceMark; readonly name: string }[] = [
  { value: 'verified', name: 'Dibaca di naskah peraturannya' },
  { value: 'secondary', name: 'Dari sumber kedua' },
  { value: 'inferred', name: 'Disimpulkan dari angka lain' },
  { value: 'not-verified', name: 'Belum terverifikasi' },
];

/** Sentences about a fault of rules or of a regulation; `{0}` and `{1}` are the dates that the service names. */
const faultSentences: Readonly<Record<string, string>> = {
  'version-exists': 'Nama versi ini sudah dipakai. Pilih nama lain.',
  'regulation-unknown': 'Peraturan ini belum dicatat. Catat dahulu peraturannya.',
  'before-regulation': 'Aturan tidak dapat berlaku sebelum peraturannya berlaku pada {0}.',
  'after-regulation': 'Peraturannya berakhir pada {0}. Pilih tanggal sebelum itu.',
  'dates-reversed': 'Tanggal berakhir mendahului tanggal mulai.',
  'in-the-past':
    'Tanggal mulai sudah lewat. Pilih hari ini atau sesudahnya, atau tetapkan sebagai riwayat.',
  'after-first-determination':
    'Sudah ada penetapan pada {0}. Aturan hari itu dan sesudahnya tidak dapat diubah.',
  'history-not-past': 'Riwayat hanya untuk tanggal yang sudah lewat. Ubah tanggal mulai.',
  overlap: 'Bertumpuk dengan versi lain yang berlaku mulai {0}.',
  gap: 'Akan ada hari tanpa aturan mulai {0}. Kosongkan tanggal berakhir atau sambungkan.',
  'ages-reversed': 'Umur terendah harus kurang dari batas umur.',
  'no-occupations': 'Isi paling sedikit satu jenis pekerjaan.',
  'occupation-twice': 'Ada jenis pekerjaan yang tertulis dua kali.',
  'word-of-two': 'Satu sebutan dipakai untuk dua jenis pekerjaan.',
  'agency-unknown': 'Ada jenis pekerjaan dengan dinas yang tidak dikenal.',
  'flag-twice': 'Ada status rentan yang tertulis dua kali.',
  'flag-is-occupation': 'Status rentan tidak dapat menjadi jenis pekerjaan.',
  'exclusion-twice': 'Ada pengecualian yang tertulis dua kali.',
  'no-dataset-accepted': 'Pilih paling sedikit satu data sosial yang diterima.',
  'tariff-twice': 'Ada tarif iuran yang tertulis dua kali.',
  'tariff-months-reversed': 'Ada tarif iuran yang berakhir sebelum mulai.',
  'tariffs-overlap': 'Ada dua tarif iuran untuk bulan dan sumber dana yang sama.',
  'regulation-exists': 'Peraturan dengan jenis, nomor, dan tahun ini sudah dicatat.',
  'number-unreadable': 'Nomor harus memuat huruf atau angka.',
  'replaces-unknown': 'Peraturan yang diganti belum dicatat.',
  'replaces-later': 'Peraturan yang diganti berlaku lebih lambat daripada peraturan ini.',
  'signed-after-effect': 'Tanggal penetapan tidak boleh sesudah tanggal mulai berlaku.',
  'year-differs': 'Tahun peraturan berbeda dengan tahun tanggal penetapannya.',
};

/** What is wrong, with the dates that the service named. */
export function ruleFaultSentence({
  code,
  message,
}: Pick<ProblemError, 'code' | 'message'>): string {
  const sentence = faultSentences[code];
  if (sentence === undefined) return 'Ada isian yang belum dapat diterima layanan.';
  const dates = message.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return sentence.replace(/\{(\d)\}/g, (_, at) => {
    const date = dates[Number(at)];
    return date === undefined ? 'tanggal itu' : formatDate(date, 'UTC');
  });
}
