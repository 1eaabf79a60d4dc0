import type { LeaverView, RefundView } from '@payung/contract';
import { type BillState, type LeavingReason, LeavingSaid, type RefundState } from '@payung/domain';
import type { Mark } from './labels.ts';

const reasons: Readonly<Record<LeavingReason, string>> = {
  DIED: 'Meninggal dunia',
  MOVED: 'Pindah ke luar daerah',
  BECAME_PU: 'Menjadi penerima upah',
  WITHDRAWN: 'Mengundurkan diri',
  DOUBLE: 'Tercatat ganda',
  REPLACED: 'Digantikan',
};

function isLeavingReason(reason: string): reason is LeavingReason {
  return Object.hasOwn(reasons, reason);
}

/** Why somebody left. */
export function leavingName(reason: string): string {
  return isLeavingReason(reason) ? reasons[reason] : reason;
}

export const leavingOptions = LeavingSaid.options.map((value) => ({
  value,
  name: reasons[value],
}));

export function isLeavingSaid(value: string): value is LeavingSaid {
  return leavingOptions.some((one) => one.value === value);
}

const known: Readonly<Record<LeaverView['knownBy'], string>> = {
  office: 'dicatat petugas',
  'death-notice': 'dari kabar kematian',
  amendment: 'menurut SK perubahan',
};

export function knownByName(knownBy: LeaverView['knownBy']): string {
  return known[knownBy];
}

/** Where the place of somebody who left stands. */
export function leaverMark({ replacement, proven }: LeaverView): Mark {
  if (replacement !== null) {
    return replacement.at === null
      ? { shape: 'half', word: 'Pengganti disiapkan', tone: 'note' }
      : { shape: 'tick', word: 'Sudah digantikan', tone: 'good' };
  }
  return proven
    ? { shape: 'diamond', word: 'Tempatnya kosong', tone: 'attention' }
    : { shape: 'ring', word: 'Menunggu bukti', tone: 'attention' };
}

export const refundMarks: Readonly<Record<RefundState, Mark>> = {
  requested: { shape: 'diamond', word: 'Menunggu BPJS', tone: 'attention' },
  approved: { shape: 'half', word: 'Disetujui, menunggu uang masuk', tone: 'attention' },
  received: { shape: 'tick', word: 'Diterima di kas daerah', tone: 'good' },
  refused: { shape: 'barred', word: 'Ditolak BPJS', tone: 'neutral' },
};

/** What a refund waits for. */
export function waitsForWords(state: RefundView['state']): string | null {
  switch (state) {
    case 'requested':
      return 'Catat jawaban BPJS: disetujui atau ditolak.';
    case 'approved':
      return 'Catat bukti setor setelah uangnya masuk kas daerah.';
    case 'refused':
      return 'Ajukan lagi dengan surat baru, atau biarkan sebagai catatan.';
    case 'received':
      return null;
  }
}

const foundBy = {
  'same-nik': 'NIK yang sama',
  comparison: 'Data yang mirip, diputuskan petugas',
} as const;

export function foundByName(by: keyof typeof foundBy): string {
  return foundBy[by];
}

export const stepWords = {
  approval: { button: 'Catat persetujuan', number: 'Nomor surat BPJS', rupiah: 'Disetujui' },
  receipt: { button: 'Catat uang masuk', number: 'Nomor bukti setor', rupiah: 'Diterima' },
  refusal: { button: 'Catat penolakan', number: 'Nomor surat BPJS', rupiah: null },
  'request-again': { button: 'Minta lagi', number: 'Nomor surat permintaan', rupiah: null },
} as const;

/** What may be done to a refund, the likeliest first. */
export function stepsOpen(state: RefundState): readonly (keyof typeof stepWords)[] {
  switch (state) {
    case 'requested':
      return ['approval', 'refusal'];
    case 'approved':
      return ['receipt', 'refusal'];
    case 'refused':
      return ['request-again'];
    case 'received':
      return [];
  }
}

/** What is done about somebody who left and is still on a bill: a list is changed only before the insurer's code. */
export function stillBilledAct(state: BillState): string {
  switch (state) {
    case 'listing':
      return 'Tunggu daftarnya selesai, lalu keluarkan dari daftar itu.';
    case 'listed':
      return 'Keluarkan dari daftarnya sebelum kode iuran terbit.';
    case 'billed':
    case 'payment-requested':
    case 'payment-ordered':
      return 'Batalkan tagihannya dan buat lagi, atau minta kembali iurannya sesudah lunas.';
    case 'disbursed':
      return 'Minta kembali iurannya sesudah lunas.';
    case 'paid':
    case 'cancelled':
    case 'expired':
      return '';
  }
}
