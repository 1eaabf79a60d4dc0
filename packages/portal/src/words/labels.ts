import type { ImportState } from '@payung/contract';
import type { NominationState } from '@payung/domain';

export type Tone = 'note' | 'neutral' | 'double' | 'attention' | 'wrong' | 'good';

/** How something is marked: its own shape and word, so that it is read without colour. */
export interface Mark {
  readonly shape: string;
  readonly word: string;
  readonly tone: Tone;
}

export const importStateMarks: Readonly<Record<ImportState, Mark>> = {
  uploaded: { shape: '◌', word: 'Sedang dibaca', tone: 'note' },
  'needs-mapping': { shape: '◆', word: 'Menunggu pilihan kolom', tone: 'attention' },
  running: { shape: '◐', word: 'Sedang diperiksa', tone: 'note' },
  paused: { shape: '‖', word: 'Dihentikan sementara', tone: 'neutral' },
  done: { shape: '✓', word: 'Selesai', tone: 'good' },
  failed: { shape: '✕', word: 'Tidak dapat dibaca', tone: 'wrong' },
};

export const nominationStateMarks: Readonly<Record<NominationState, Mark>> = {
  nominated: { shape: '●', word: 'Diusulkan', tone: 'note' },
  waitlisted: { shape: '◔', word: 'Cadangan', tone: 'neutral' },
  duplicate: { shape: '⧉', word: 'Ganda', tone: 'double' },
  offered: { shape: '◑', word: 'Ditawari tempat', tone: 'attention' },
  'in-review': { shape: '◆', word: 'Perlu ditinjau', tone: 'attention' },
  withdrawn: { shape: '○', word: 'Dibatalkan', tone: 'neutral' },
  refused: { shape: '⊘', word: 'Ditolak', tone: 'neutral' },
};

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
