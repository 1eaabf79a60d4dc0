import type { ImportState, ImportStatus } from '@payung/contract';
import type { NominationState } from '@payung/domain';
import { say } from '../language/say.ts';

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
  uploaded: { shape: 'ring', word: say('Sedang dibaca'), tone: 'note' },
  'needs-mapping': {
    shape: 'diamond',
    word: say('Menunggu pilihan kolom'),
    tone: 'attention',
  },
  running: { shape: 'half', word: say('Sedang diperiksa'), tone: 'note' },
  paused: { shape: 'bars', word: say('Berhenti'), tone: 'neutral' },
  done: { shape: 'tick', word: say('Selesai'), tone: 'good' },
  failed: { shape: 'cross', word: say('Tidak dapat dibaca'), tone: 'wrong' },
};

/** Where a list stands; one whose file is not whole is read by nobody yet. */
export function importMark(list: Pick<ImportStatus, 'state' | 'awaits'>): Mark {
  return list.awaits === null
    ? importStateMarks[list.state]
    : { shape: 'half', word: say('Belum sampai seluruhnya'), tone: 'attention' };
}

export const nominationStateMarks: Readonly<Record<NominationState, Mark>> = {
  nominated: { shape: 'disc', word: say('Diusulkan'), tone: 'note' },
  waitlisted: { shape: 'quarter', word: say('Cadangan'), tone: 'neutral' },
  duplicate: { shape: 'squares', word: say('Ganda'), tone: 'double' },
  offered: { shape: 'half', word: say('Ditawari tempat'), tone: 'attention' },
  'in-review': { shape: 'diamond', word: say('Perlu ditinjau'), tone: 'attention' },
  suspected: { shape: 'diamond', word: say('Mungkin ganda'), tone: 'attention' },
  determined: { shape: 'tick', word: say('Ditetapkan'), tone: 'good' },
  withdrawn: { shape: 'ring', word: say('Dibatalkan'), tone: 'neutral' },
  refused: { shape: 'barred', word: say('Ditolak'), tone: 'neutral' },
  struck: { shape: 'barred', word: say('Dikeluarkan dari SK'), tone: 'neutral' },
  lapsed: { shape: 'ring', word: say('Gugur bersama tahunnya'), tone: 'neutral' },
};

const movementNames: Readonly<Record<string, string>> = {
  grant: say('Kuota ditetapkan'),
  reserve: say('Usulan memakai tempat'),
  release: say('Tempat kembali'),
  wait: say('Masuk cadangan'),
  'leave-queue': say('Keluar dari cadangan'),
  'rejoin-queue': say('Kembali menjadi cadangan'),
  promote: say('Cadangan naik'),
  consume: say('Ditetapkan dengan SK'),
  'give-back': say('Dikeluarkan dari SK, tempat kembali'),
};

/** What an entry of a quota card is about. */
export function movementName(kind: string): string {
  return movementNames[kind] ?? say('Perubahan lain');
}

const roleNames: Readonly<Record<string, string>> = {
  officer: say('Petugas dinas'),
  admin: say('Admin daerah'),
  verifier: say('Petugas verifikasi'),
  approver: say('Pejabat penyetuju'),
  treasurer: say('Bendahara'),
  auditor: 'Auditor',
  insurer: say('Petugas BPJS Ketenagakerjaan'),
  village: say('Petugas kelurahan/desa'),
  district: say('Petugas kecamatan'),
  central: say('Admin pusat'),
  machine: say('Sistem'),
};

export function roleName(role: string): string {
  return roleNames[role] ?? role;
}
