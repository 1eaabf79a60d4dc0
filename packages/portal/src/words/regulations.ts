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
import { phrase, say } from '../language/say.ts';
import type { Mark } from './labels.ts';

const kindNames: Readonly<Record<string, string>> = {
  PERDA: say('Peraturan Daerah'),
  PERWAL: say('Peraturan Wali Kota'),
  PERBUP: say('Peraturan Bupati'),
  SK: say('Surat Keputusan'),
  OTHER: say('Peraturan lain'),
};

export const regulationKinds = Object.entries(kindNames).map(([value, name]) => ({ value, name }));

/** `Peraturan Bupati Nomor 19 Tahun 2023` */
export function regulationName(regulation: {
  readonly kind: string;
  readonly number: string;
  readonly year: number;
}): string {
  const kind = kindNames[regulation.kind] ?? say('Peraturan');
  return say('{kind} Nomor {number} Tahun {year}', {
    kind,
    number: regulation.number,
    year: regulation.year,
  });
}

/** Where a span of days stands today. */
export type Standing = 'past' | 'now' | 'ahead';

export const standingMarks: Readonly<Record<Standing, Mark>> = {
  past: { shape: 'ring', word: say('Tidak berlaku lagi'), tone: 'neutral' },
  now: { shape: 'tick', word: say('Berlaku'), tone: 'good' },
  ahead: { shape: 'quarter', word: say('Akan berlaku'), tone: 'note' },
};

/** @param today all three as `YYYY-MM-DD` */
export function standingOn(today: string, from: string, to: string | null): Standing {
  if (today < from) return 'ahead';
  return to !== null && to < today ? 'past' : 'now';
}

export const draftStateMarks: Readonly<Record<RuleDraftDetail['state'], Mark>> = {
  open: { shape: 'pencil', word: say('Konsep'), tone: 'attention' },
  adopted: { shape: 'tick', word: say('Ditetapkan'), tone: 'good' },
  withdrawn: { shape: 'ring', word: say('Dibatalkan'), tone: 'neutral' },
};

export const proposalStateMarks: Readonly<Record<ProposalState, Mark>> = {
  proposed: { shape: 'disc', word: say('Menunggu dinas pengampu'), tone: 'note' },
  'with-insurer': { shape: 'half', word: say('Menunggu BPJS Ketenagakerjaan'), tone: 'attention' },
  agreed: { shape: 'tick', word: say('Disetujui BPJS Ketenagakerjaan'), tone: 'good' },
  'in-draft': { shape: 'pencil', word: say('Masuk konsep perubahan'), tone: 'note' },
  adopted: { shape: 'tick', word: say('Masuk daftar pekerjaan'), tone: 'good' },
  'refused-by-lead': { shape: 'barred', word: say('Ditolak dinas pengampu'), tone: 'neutral' },
  'refused-by-insurer': {
    shape: 'barred',
    word: say('Ditolak BPJS Ketenagakerjaan'),
    tone: 'neutral',
  },
  withdrawn: { shape: 'ring', word: say('Ditarik pengusul'), tone: 'neutral' },
};

export const weightNames: Readonly<Record<Weight, string>> = {
  hard: say('Wajib'),
  soft: say('Perlu keputusan'),
};

export const exclusionNames: Readonly<Record<Exclusion, string>> = {
  WAGE_EARNER: say('Penerima upah'),
  CIVIL_SERVANT: say('ASN (PNS dan PPPK)'),
  MILITARY_POLICE: say('TNI dan Polri'),
  NON_ASN_STAFF: say('Pegawai non-ASN yang wajib didaftarkan pemberi kerjanya'),
  ALREADY_COVERED: say('Sudah menjadi peserta BPJS Ketenagakerjaan'),
};

/** What a criterion asks, in a few words. */
export const criterionNames: Readonly<Record<Criterion, string>> = {
  age: say('Umur'),
  occupation: say('Jenis pekerjaan'),
  statement: say('Pernyataan aktif bekerja'),
  'informal-work': say('Pekerja informal berisiko'),
  income: say('Penghasilan'),
  breadwinner: say('Tulang punggung keluarga'),
  'one-per-family-card': say('Satu orang setiap KK'),
  'social-aid': say('PKH atau BPNT'),
  'social-dataset': say('Data sosial'),
  decile: say('Desil kesejahteraan'),
  residence: say('Tempat tinggal'),
  'not-wage-earner': say('Bukan penerima upah'),
  'not-civil-servant': say('Bukan ASN'),
  'not-military-police': say('Bukan TNI/Polri'),
  'not-non-asn-staff': say('Bukan pegawai non-ASN'),
  'not-already-covered': say('Belum menjadi peserta'),
};

export function criterionName(code: string): string {
  const names: Readonly<Record<string, string>> = criterionNames;
  return names[code] ?? code;
}

const sectors: Readonly<Record<WorkSector, string>> = {
  TRANSPORT: say('pekerjaan transportasi'),
  OTHER: say('pekerjaan lain'),
};

/** The trades that a tariff tells apart; the first one stands for all of them. */
export const sectorOptions = [
  { value: '', name: say('Semua pekerjaan') },
  {
    value: 'TRANSPORT',
    name: say('Hanya transportasi'),
    under: say('Ojek, becak, sopir, dan sejenisnya'),
  },
  { value: 'OTHER', name: say('Hanya yang bukan transportasi') },
] as const;

export function sectorName(sector: WorkSector): string {
  return sectors[sector];
}

/** How well a figure is known, as a remark behind it. */
export const sourceMarkWords: Readonly<Record<SourceMark, string>> = {
  verified: '',
  secondary: say(' (dari sumber kedua)'),
  inferred: say(' (disimpulkan)'),
  'not-verified': say(' (belum terverifikasi)'),
};

export const sourceMarkOptions: readonly { readonly value: SourceMark; readonly name: string }[] = [
  { value: 'verified', name: say('Dibaca di naskah peraturannya') },
  { value: 'secondary', name: say('Dari sumber kedua') },
  { value: 'inferred', name: say('Disimpulkan dari angka lain') },
  { value: 'not-verified', name: say('Belum terverifikasi') },
];

/** Sentences about a fault of rules or of a regulation; `{0}` and `{1}` are the dates that the service names. */
const faultSentences: Readonly<Record<string, string>> = {
  'version-exists': say('Nama versi ini sudah dipakai. Pilih nama lain.'),
  'regulation-unknown': say('Peraturan ini belum dicatat. Catat dahulu peraturannya.'),
  'before-regulation': phrase('Aturan tidak dapat berlaku sebelum peraturannya berlaku pada {0}.'),
  'after-regulation': phrase('Peraturannya berakhir pada {0}. Pilih tanggal sebelum itu.'),
  'dates-reversed': say('Tanggal berakhir mendahului tanggal mulai.'),
  'in-the-past': say(
    'Tanggal mulai sudah lewat. Pilih hari ini atau sesudahnya, atau tetapkan sebagai riwayat.',
  ),
  'after-first-determination': phrase(
    'Sudah ada penetapan pada {0}. Aturan hari itu dan sesudahnya tidak dapat diubah.',
  ),
  'history-not-past': say('Riwayat hanya untuk tanggal yang sudah lewat. Ubah tanggal mulai.'),
  overlap: phrase('Bertumpuk dengan versi lain yang berlaku mulai {0}.'),
  gap: phrase('Akan ada hari tanpa aturan mulai {0}. Kosongkan tanggal berakhir atau sambungkan.'),
  'ages-reversed': say('Umur terendah harus kurang dari batas umur.'),
  'no-occupations': say('Isi paling sedikit satu jenis pekerjaan.'),
  'occupation-twice': say('Ada jenis pekerjaan yang tertulis dua kali.'),
  'word-of-two': say('Satu sebutan dipakai untuk dua jenis pekerjaan.'),
  'agency-unknown': say('Ada jenis pekerjaan dengan dinas yang tidak dikenal.'),
  'flag-twice': say('Ada status rentan yang tertulis dua kali.'),
  'flag-is-occupation': say('Status rentan tidak dapat menjadi jenis pekerjaan.'),
  'exclusion-twice': say('Ada pengecualian yang tertulis dua kali.'),
  'no-dataset-accepted': say('Pilih paling sedikit satu data sosial yang diterima.'),
  'tariff-twice': say('Ada tarif iuran yang tertulis dua kali.'),
  'tariff-months-reversed': say('Ada tarif iuran yang berakhir sebelum mulai.'),
  'tariffs-overlap': say('Ada dua tarif iuran untuk bulan dan sumber dana yang sama.'),
  'regulation-exists': say('Peraturan dengan jenis, nomor, dan tahun ini sudah dicatat.'),
  'number-unreadable': say('Nomor harus memuat huruf atau angka.'),
  'replaces-unknown': say('Peraturan yang diganti belum dicatat.'),
  'replaces-later': say('Peraturan yang diganti berlaku lebih lambat daripada peraturan ini.'),
  'signed-after-effect': say('Tanggal penetapan tidak boleh sesudah tanggal mulai berlaku.'),
  'year-differs': say('Tahun peraturan berbeda dengan tahun tanggal penetapannya.'),
};

/** What is wrong, with the dates that the service named. */
export function ruleFaultSentence({
  code,
  message,
}: Pick<ProblemError, 'code' | 'message'>): string {
  const sentence = faultSentences[code];
  if (sentence === undefined) return say('Ada isian yang belum dapat diterima layanan.');
  const dates = message.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return sentence.replace(/\{(\d)\}/g, (_, at) => {
    const date = dates[Number(at)];
    return date === undefined ? say('tanggal itu') : formatDate(date, 'UTC');
  });
}
