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
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

const kinds: Readonly<Record<ExchangeKind, { readonly name: string; readonly under: string }>> = {
  registration: {
    name: say('Pendaftaran peserta'),
    under: say('Data orangnya, agar BPJS memberi nomor peserta (KPJ).'),
  },
  payment: {
    name: say('Pembayaran iuran'),
    under: say('Siapa yang dibayar, untuk bulan apa, dan berapa.'),
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
  preview: { shape: 'diamond', word: say('Menunggu keputusan'), tone: 'attention' },
  applying: { shape: 'half', word: say('Sedang diberlakukan'), tone: 'note' },
  applied: { shape: 'tick', word: say('Berlaku'), tone: 'good' },
  discarded: { shape: 'barred', word: say('Diabaikan'), tone: 'neutral' },
};

const reasons: Readonly<Record<InsurerReason, string>> = {
  NIK_NOT_MATCHED: say('NIK tidak padan'),
  TOO_OLD: say('Usia melewati batas'),
  ACTIVE_PU: say('Peserta penerima upah'),
  ACTIVE_BPU: say('Sudah peserta mandiri'),
  DATA_MISMATCH: say('Data tidak padan'),
  DECEASED: say('Meninggal dunia'),
  DUPLICATE_IN_FILE: say('Ganda dalam berkas'),
  NOT_WORKING: say('Tidak bekerja'),
  OTHER: say('Sebab lain'),
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
  missing: { name: say('Kurang'), under: say('Ada di tagihan, tidak dijawab') },
  double: {
    name: say('Ganda'),
    under: say('Satu orang di beberapa baris, atau satu KPJ untuk dua orang'),
  },
  different: { name: say('Berbeda'), under: say('BPJS mencatatnya lain daripada berkas kita') },
  refused: { name: say('Ditolak'), under: say('BPJS tidak menerimanya') },
  unknown: { name: say('Tidak ditagih'), under: say('Ada di jawaban, tidak ada di tagihan') },
  'other-file': {
    name: say('Bukan berkas ini'),
    under: say('Baris berkas, cabang, atau bulan lain'),
  },
  unreadable: { name: say('Tidak terbaca'), under: say('NIK atau kata jawabannya tidak dikenal') },
  warning: { name: say('Perlu dilihat'), under: say('Tetap berlaku') },
};

export function reconciliationName(kind: ReconciliationKind): string {
  return lists[kind].name;
}

export function reconciliationUnder(kind: ReconciliationKind): string {
  return lists[kind].under;
}

const findings: Readonly<Record<ResultFindingCode | 'nik-unknown' | 'not-answered', string>> = {
  'nik-missing': say('Baris tanpa NIK'),
  'nik-unreadable': say('NIK tidak terbaca'),
  'nik-rounded': say('Angka terakhir NIK hilang oleh aplikasi tabel'),
  'not-asked': say('Tidak ada dalam tagihan ini'),
  'nik-unknown': say('NIK tidak dikenal di daerah ini'),
  'answer-missing': say('Baris tanpa jawaban'),
  'word-unknown': say('Kata jawaban belum dikenal'),
  'row-repeated': say('Baris yang sama berulang'),
  'answers-differ': say('Jawaban berbeda untuk satu NIK'),
  'other-file': say('Nomor berkas lain'),
  'other-branch': say('Kantor cabang lain'),
  'other-month': say('Bulan lain'),
  'name-differs': say('Nama berbeda'),
  'birth-date-differs': say('Tanggal lahir berbeda'),
  'month-differs': say('Bulan pertama berbeda'),
  'months-differ': say('Jumlah bulan berbeda'),
  'rupiah-differs': say('Iuran berbeda'),
  'card-twice': say('Satu nomor peserta untuk dua orang'),
  'card-unusual': say('Nomor peserta tidak 11 angka'),
  'card-missing': say('Diterima tanpa nomor peserta'),
  'reason-unknown': say('Alasan penolakan belum dikenal'),
  'registered-already': say('Sudah terdaftar oleh daerah ini; tetap diterima'),
  'taken-off': say('Sudah dikeluarkan dari tagihan'),
  'not-answered': say('Belum dijawab'),
};

function isFinding(code: string): code is keyof typeof findings {
  return Object.hasOwn(findings, code);
}

/** What is said of one line of a reconciliation. */
export function findingWords(code: string): string {
  if (isInsurerReason(code)) return reasons[code];
  return isFinding(code) ? findings[code] : say('Sebab lain');
}

/** How a value that differs is written: months and sums as everywhere, ages in years. */
export function differingWords(code: string, value: string | null): string {
  if (value === null) return '–';
  switch (code) {
    case 'birth-date-differs':
      return /^\d+$/.test(value) ? say('{value} tahun', { value }) : value;
    case 'month-differs':
      return /^\d{4}-\d{2}$/.test(value) ? formatMonth(value) : value;
    case 'rupiah-differs':
      return /^\d+$/.test(value) ? formatRupiah(Number(value)) : value;
    case 'months-differ':
      return /^\d+$/.test(value)
        ? say('{value} bulan', { value: formatNumber(Number(value)) })
        : value;
    default:
      return value;
  }
}

const membership: Readonly<Record<MembershipType, string>> = {
  SG: say('SG – Pemerintah'),
  SD: say('SD – Desa, dana desa'),
  SA: say('SA – Desa, dana daerah'),
  SL: say('SL – Desa, dana lain'),
  SC: say('SC – Perusahaan'),
  SB: say('SB – Bank'),
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
  answer: say('jawaban'),
  reason: say('alasan penolakan'),
  cardNo: say('nomor peserta (KPJ)'),
  name: say('nama'),
  birthDate: say('tanggal lahir'),
  firstMonth: say('bulan iuran pertama'),
  months: say('jumlah bulan'),
  rupiah: say('jumlah iuran'),
  branch: say('kantor cabang'),
  reference: say('nomor berkas'),
};

/** Whether a file was fetched to be sent. */
export function sentMark(exports: number): Mark {
  return exports === 0
    ? { shape: 'diamond', word: say('Belum diunduh'), tone: 'attention' }
    : {
        shape: 'tick',
        word: say('Diunduh {exports} kali', { exports: formatNumber(exports) }),
        tone: 'good',
      };
}

export type Refusal = z.infer<typeof InsurerRefusalPage>['items'][number];

const next: Readonly<Record<Refusal['next'], Mark>> = {
  release: { shape: 'diamond', word: say('Keluarkan dari tagihan'), tone: 'attention' },
  wait: { shape: 'half', word: say('Tunggu sampai lunas'), tone: 'note' },
  refund: { shape: 'diamond', word: say('Minta pengembalian'), tone: 'attention' },
  repair: { shape: 'diamond', word: say('Perbaiki, atau keluarkan dari SK'), tone: 'attention' },
  done: { shape: 'tick', word: say('Selesai'), tone: 'good' },
};

/** What is to be done about somebody whom the insurer refused although a bill has them. */
export function refusalMark(of: Refusal['next']): Mark {
  return next[of];
}
