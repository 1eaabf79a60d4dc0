import type { ExchangeResultView, InsurerRefusalPage } from '@payung/contract';
import {
  type ExchangeKind,
  exchangeKinds,
  type InsurerReason,
  insurerReasons,
  type MembershipType,
  membershipTypes,
  type ReconciliationKind,
  type ResultColumn,
  type ResultFindingCode,
} from '@payung/domain';
import type * as z from 'zod';
import { formatMonth, formatNumber, formatRupiah } from '../format.ts';
import type { Mark } from './labels.ts';

const kinds: Readonly<Record<ExchangeKind, { readonly name: string; readonly under: string }>> = {
  registration: {
    name: 'Pendaftaran peserta',
    under: 'Data orangnya, agar BPJS memberi nomor peserta (KPJ).',
  },
  payment: {
    name: 'Pembayaran iuran',
    under: 'Siapa yang dibayar, untuk bulan apa, dan berapa.',
  },
};
export const exchangeKindOptions = exchangeKinds.map((value) => ({ value, ...kinds[value] }));

export function isExchangeKind(value: string): value is ExchangeKind {
  return Object.hasOwn(kinds, value);
}

export function exchangeKindName(kind: ExchangeKind): string {
  return kinds[kind].name;
}

export const resultMarks: Readonly<Record<ExchangeResultView['state'], Mark>> = {
  preview: { shape: 'diamond', word: 'Menunggu keputusan', tone: 'attention' },
  applying: { shape: 'half', word: 'Sedang diberlakukan', tone: 'note' },
  applied: { shape: 'tick', word: 'Berlaku', tone: 'good' },
  discarded: { shape: 'barred', word: 'Diabaikan', tone: 'neutral' },
};

const reasons: Readonly<Record<InsurerReason, string>> = {
  NIK_NOT_MATCHED: 'NIK tidak padan',
  TOO_OLD: 'Usia melewati batas',
  ACTIVE_PU: 'Peserta penerima upah',
  ACTIVE_BPU: 'Sudah peserta mandiri',
  DATA_MISMATCH: 'Data tidak padan',
  DECEASED: 'Meninggal dunia',
  DUPLICATE_IN_FILE: 'Ganda dalam berkas',
  NOT_WORKING: 'Tidak bekerja',
  OTHER: 'Sebab lain',
};

export { insurerReasons };

export function insurerReasonName(reason: InsurerReason): string {
  return reasons[reason];
}

function isInsurerReason(code: string): code is InsurerReason {
  return Object.hasOwn(reasons, code);
}

/** Lists of a reconciliation, what has to be settled first. */
const lists: Readonly<
  Record<ReconciliationKind, { readonly name: string; readonly under: string }>
> = {
  missing: { name: 'Kurang', under: 'Ada di tagihan, tidak dijawab' },
  double: { name: 'Ganda', under: 'Satu orang di beberapa baris, atau satu KPJ untuk dua orang' },
  different: { name: 'Berbeda', under: 'BPJS mencatatnya lain daripada berkas kita' },
  refused: { name: 'Ditolak', under: 'BPJS tidak menerimanya' },
  unknown: { name: 'Tidak ditagih', under: 'Ada di jawaban, tidak ada di tagihan' },
  'other-file': { name: 'Bukan berkas ini', under: 'Baris berkas, cabang, atau bulan lain' },
  unreadable: { name: 'Tidak terbaca', under: 'NIK atau kata jawabannya tidak dikenal' },
  warning: { name: 'Perlu dilihat', under: 'Tetap berlaku' },
};

export function reconciliationName(kind: ReconciliationKind): string {
  return lists[kind].name;
}

export function reconciliationUnder(kind: ReconciliationKind): string {
  return lists[kind].under;
}

const findings: Readonly<Record<ResultFindingCode | 'nik-unknown' | 'not-answered', string>> = {
  'nik-missing': 'Baris tanpa NIK',
  'nik-unreadable': 'NIK tidak terbaca',
  'nik-rounded': 'Angka terakhir NIK hilang oleh aplikasi tabel',
  'not-asked': 'Tidak ada dalam tagihan ini',
  'nik-unknown': 'NIK tidak dikenal di daerah ini',
  'answer-missing': 'Baris tanpa jawaban',
  'word-unknown': 'Kata jawaban belum dikenal',
  'row-repeated': 'Baris yang sama berulang',
  'answers-differ': 'Jawaban berbeda untuk satu NIK',
  'other-file': 'Nomor berkas lain',
  'other-branch': 'Kantor cabang lain',
  'other-month': 'Bulan lain',
  'name-differs': 'Nama berbeda',
  'birth-date-differs': 'Tanggal lahir berbeda',
  'month-differs': 'Bulan pertama berbeda',
  'months-differ': 'Jumlah bulan berbeda',
  'rupiah-differs': 'Iuran berbeda',
  'card-twice': 'Satu nomor peserta untuk dua orang',
  'card-unusual': 'Nomor peserta tidak 11 angka',
  'card-missing': 'Diterima tanpa nomor peserta',
  'reason-unknown': 'Alasan penolakan belum dikenal',
  'registered-already': 'Sudah terdaftar oleh daerah ini; tetap diterima',
  'taken-off': 'Sudah dikeluarkan dari tagihan',
  'not-answered': 'Belum dijawab',
};

function isFinding(code: string): code is keyof typeof findings {
  return Object.hasOwn(findings, code);
}

/** What is said of one line of a reconciliation. */
export function findingWords(code: string): string {
  if (isInsurerReason(code)) return reasons[code];
  return isFinding(code) ? findings[code] : 'Sebab lain';
}

/** How a value that differs is written: months and sums as everywhere, ages in years. */
export function differingWords(code: string, value: string | null): string {
  if (value === null) return '–';
  switch (code) {
    case 'birth-date-differs':
      return /^\d+$/.test(value) ? `${value} tahun` : value;
    case 'month-differs':
      return /^\d{4}-\d{2}$/.test(value) ? formatMonth(value) : value;
    case 'rupiah-differs':
      return /^\d+$/.test(value) ? formatRupiah(Number(value)) : value;
    case 'months-differ':
      return /^\d+$/.test(value) ? `${formatNumber(Number(value))} bulan` : value;
    default:
      return value;
  }
}

const membership: Readonly<Record<MembershipType, string>> = {
  SG: 'SG – Pemerintah',
  SD: 'SD – Desa, dana desa',
  SA: 'SA – Desa, dana daerah',
  SL: 'SL – Desa, dana lain',
  SC: 'SC – Perusahaan',
  SB: 'SB – Bank',
};
export const membershipOptions = membershipTypes.map((value) => ({
  value,
  name: membership[value],
}));

export function isMembershipType(value: string): value is MembershipType {
  return Object.hasOwn(membership, value);
}

export const resultColumnNames: Readonly<Record<ResultColumn, string>> = {
  nationalId: 'NIK',
  answer: 'jawaban',
  reason: 'alasan penolakan',
  cardNo: 'nomor peserta (KPJ)',
  name: 'nama',
  birthDate: 'tanggal lahir',
  firstMonth: 'bulan iuran pertama',
  months: 'jumlah bulan',
  rupiah: 'jumlah iuran',
  branch: 'kantor cabang',
  reference: 'nomor berkas',
};

/** Whether a file was fetched to be sent. */
export function sentMark(exports: number): Mark {
  return exports === 0
    ? { shape: 'diamond', word: 'Belum diunduh', tone: 'attention' }
    : { shape: 'tick', word: `Diunduh ${formatNumber(exports)} kali`, tone: 'good' };
}

type Refusal = z.infer<typeof InsurerRefusalPage>['items'][number];

const next: Readonly<Record<Refusal['next'], Mark>> = {
  release: { shape: 'diamond', word: 'Keluarkan dari tagihan', tone: 'attention' },
  wait: { shape: 'half', word: 'Tunggu sampai lunas', tone: 'note' },
  refund: { shape: 'diamond', word: 'Minta pengembalian', tone: 'attention' },
  done: { shape: 'tick', word: 'Selesai', tone: 'good' },
};

/** What is to be done about somebody whom the insurer refused although a bill has them. */
export function refusalMark(of: Refusal['next']): Mark {
  return next[of];
}
