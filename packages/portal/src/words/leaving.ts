import type { LeaverView, RefundView } from '@payung/contract';
import { type BillState, type LeavingReason, LeavingSaid, type RefundState } from '@payung/domain';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

const reasons: Readonly<Record<LeavingReason, string>> = {
  DIED: say('Meninggal dunia'),
  MOVED: say('Pindah ke luar daerah'),
  BECAME_PU: say('Menjadi penerima upah'),
  WITHDRAWN: say('Mengundurkan diri'),
  DOUBLE: say('Tercatat ganda'),
  REPLACED: say('Digantikan'),
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
  office: say('dicatat petugas'),
  'death-notice': say('dari kabar kematian'),
  amendment: say('menurut SK perubahan'),
};

export function knownByName(knownBy: LeaverView['knownBy']): string {
  return known[knownBy];
}

/** Where the place of somebody who left stands. */
export function leaverMark({ replacement, proven }: LeaverView): Mark {
  if (replacement !== null) {
    return replacement.at === null
      ? { shape: 'half', word: say('Pengganti disiapkan'), tone: 'note' }
      : { shape: 'tick', word: say('Sudah digantikan'), tone: 'good' };
  }
  return proven
    ? { shape: 'diamond', word: say('Tempatnya kosong'), tone: 'attention' }
    : { shape: 'ring', word: say('Menunggu bukti'), tone: 'attention' };
}

export const refundMarks: Readonly<Record<RefundState, Mark>> = {
  requested: { shape: 'diamond', word: say('Menunggu BPJS'), tone: 'attention' },
  approved: { shape: 'half', word: say('Disetujui, menunggu uang masuk'), tone: 'attention' },
  received: { shape: 'tick', word: say('Diterima di kas daerah'), tone: 'good' },
  refused: { shape: 'barred', word: say('Ditolak BPJS'), tone: 'neutral' },
};

/** What a refund waits for. */
export function waitsForWords(state: RefundView['state']): string | null {
  switch (state) {
    case 'requested':
      return say('Catat jawaban BPJS: disetujui atau ditolak.');
    case 'approved':
      return say('Catat bukti setor setelah uangnya masuk kas daerah.');
    case 'refused':
      return say('Ajukan lagi dengan surat baru, atau biarkan sebagai catatan.');
    case 'received':
      return null;
  }
}

const foundBy = {
  'same-nik': say('NIK yang sama'),
  comparison: say('Data yang mirip, diputuskan petugas'),
} as const;

export function foundByName(by: keyof typeof foundBy): string {
  return foundBy[by];
}

export const stepWords = {
  approval: {
    button: say('Catat persetujuan'),
    number: say('Nomor surat BPJS'),
    rupiah: say('Disetujui'),
  },
  receipt: {
    button: say('Catat uang masuk'),
    number: say('Nomor bukti setor'),
    rupiah: say('Diterima'),
  },
  refusal: { button: say('Catat penolakan'), number: say('Nomor surat BPJS'), rupiah: null },
  'request-again': {
    button: say('Minta lagi'),
    number: say('Nomor surat permintaan'),
    rupiah: null,
  },
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
      return say('Tunggu daftarnya selesai, lalu keluarkan dari daftar itu.');
    case 'listed':
      return say('Keluarkan dari daftarnya sebelum kode iuran terbit.');
    case 'billed':
    case 'payment-requested':
    case 'payment-ordered':
      return say('Batalkan tagihannya dan buat lagi, atau minta kembali iurannya sesudah lunas.');
    case 'disbursed':
      return say('Minta kembali iurannya sesudah lunas.');
    case 'paid':
    case 'cancelled':
    case 'expired':
      return '';
  }
}
