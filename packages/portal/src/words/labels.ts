import type { ImportState } from '@payung/contract';
import type { NominationState } from '@payung/domain';

export type Tone = 'note' | 'neutral' | 'double' | 'attention' | 'wrong' | 'good';

export type ShapeName =
  | 'disc'
  | 'quarter'
  | 'half'
  | 'ring'
  | 'squares'
  | 'diamond'
  | 'pencil'
  | 'barred'
  | 'tick'
  | 'cross'
  | 'bars';

/** How something is marked: its own shape and word, so that it is read without colour. */
export interface Mark {
  readonly shape: ShapeName;
  readonly word: string;
  readonly tone: Tone;
}

export const importStateMarks: Readonly<Record<ImportState, Mark>> = {
  uploaded: { shape: 'ring', word: 'Sedang dibaca', tone: 'note' },
  'needs-mapping': { shape: 'diamond', word: 'Menunggu pilihan kolom', tone: 'attention' },
  running: { shape: 'half', word: 'Sedang diperiksa', tone: 'note' },
  paused: { shape: 'bars', word: 'Berhenti', tone: 'neutral' },
  done: { shape: 'tick', word: 'Selesai', tone: 'good' },
  failed: { shape: 'cross', word: 'Tidak dapat dibaca', tone: 'wrong' },
};

export const nominationStateMarks: Readonly<Record<NominationState, Mark>> = {
  nominated: { shape: 'disc', word: 'Diusulkan', tone: 'note' },
  waitlisted: { shape: 'quarter', word: 'Cadangan', tone: 'neutral' },
  duplicate: { shape: 'squares', word: 'Ganda', tone: 'double' },
  offered: { shape: 'half', word: 'Ditawari tempat', tone: 'attention' },
  'in-review': { shape: 'diamond', word: 'Perlu ditinjau', tone: 'attention' },
  suspected: { shape: 'diamond', word: 'Mungkin ganda', tone: 'attention' },
  determined: { shape: 'tick', word: 'Ditetapkan', tone: 'good' },
  withdrawn: { shape: 'ring', word: 'Dibatalkan', tone: 'neutral' },
  refused: { shape: 'barred', word: 'Ditolak', tone: 'neutral' },
  struck: { shape: 'barred', word: 'Dikeluarkan dari SK', tone: 'neutral' },
  lapsed: { shape: 'ring', word: 'Gugur bersama tahunnya', tone: 'neutral' },
};

const movementNames: Readonly<Record<string, string>> = {
  grant: 'Kuota ditetapkan',
  reserve: 'Usulan memakai tempat',
  release: 'Tempat kembali',
  wait: 'Masuk cadangan',
  'leave-queue': 'Keluar dari cadangan',
  'rejoin-queue': 'Kembali menjadi cadangan',
  promote: 'Cadangan naik',
  consume: 'Ditetapkan dengan SK',
  'give-back': 'Dikeluarkan dari SK, tempat kembali',
};

/** What an entry of a quota card is about. */
export function movementName(kind: string): string {
  return movementNames[kind] ?? 'Perubahan lain';
}

const roleNames: Readonly<Record<string, string>> = {
  officer: 'Petugas dinas',
  admin: 'Admin daerah',
  verifier: 'Petugas verifikasi',
  approver: 'Pejabat penyetuju',
  treasurer: 'Bendahara',
  auditor: 'Auditor',
  insurer: 'Petugas BPJS Ketenagakerjaan',
  village: 'Petugas kelurahan/desa',
  district: 'Petugas kecamatan',
  central: 'Admin pusat',
  machine: 'Sistem',
};

export function roleName(role: string): string {
  return roleNames[role] ?? role;
}
