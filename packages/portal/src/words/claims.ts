import type { ClaimSummary } from '@payung/contract';
import {
  type ClaimAct,
  type ClaimPaper,
  type ClaimState,
  type HeirPaper,
  type HeirRelation,
  heirPapers,
  heirRelations,
} from '@payung/domain';
import { formatNumber } from '../format.ts';
import type { Mark } from './labels.ts';

export const claimStateMarks: Readonly<Record<ClaimState, Mark>> = {
  reported: { shape: 'ring', word: 'Mengumpulkan berkas', tone: 'attention' },
  complete: { shape: 'quarter', word: 'Siap diajukan', tone: 'attention' },
  submitted: { shape: 'half', word: 'Diperiksa BPJS', tone: 'note' },
  returned: { shape: 'pencil', word: 'Perlu dilengkapi', tone: 'attention' },
  granted: { shape: 'tick', word: 'Disetujui BPJS', tone: 'good' },
  refused: { shape: 'barred', word: 'Ditolak BPJS', tone: 'neutral' },
  paid: { shape: 'disc', word: 'Dibayar', tone: 'good' },
  withdrawn: { shape: 'barred', word: 'Ditarik', tone: 'neutral' },
};

interface ActWords {
  readonly name: string;
  /** what comes of it */
  readonly effect: string;
  /** whether only the insurer does it, and the region writes it down */
  readonly isInsurers: boolean;
}

export const claimActWords: Readonly<Record<ClaimAct, ActWords>> = {
  complete: {
    name: 'Nyatakan berkas lengkap',
    effect: 'Dinas pengampu dapat mengajukan klaim ini ke BPJS Ketenagakerjaan.',
    isInsurers: false,
  },
  reopen: {
    name: 'Buka lagi berkasnya',
    effect: 'Berkas dapat ditambah lagi sebelum diajukan.',
    isInsurers: false,
  },
  submit: {
    name: 'Catat pengajuan ke BPJS',
    effect: 'Sejak hari itu batas waktu pembayaran oleh BPJS Ketenagakerjaan berjalan.',
    isInsurers: false,
  },
  return: {
    name: 'Catat permintaan melengkapi',
    effect: 'BPJS Ketenagakerjaan meminta berkas tambahan. Tulis yang diminta.',
    isInsurers: true,
  },
  grant: {
    name: 'Catat persetujuan BPJS',
    effect: 'Catat jumlah yang disetujui BPJS Ketenagakerjaan.',
    isInsurers: true,
  },
  refuse: {
    name: 'Catat penolakan BPJS',
    effect: 'Tulis alasan BPJS Ketenagakerjaan. Keberatan masih dapat diajukan.',
    isInsurers: true,
  },
  object: {
    name: 'Catat keberatan',
    effect: 'Klaim diperiksa lagi oleh BPJS Ketenagakerjaan.',
    isInsurers: false,
  },
  pay: {
    name: 'Catat pembayaran BPJS',
    effect: 'Catat jumlah dan tanggal uang diterima keluarga.',
    isInsurers: true,
  },
  withdraw: {
    name: 'Tarik klaim',
    effect: 'Klaim berakhir. Kejadian yang sama dapat diklaim lagi.',
    isInsurers: false,
  },
};

const steps: Readonly<Record<string, string>> = {
  open: 'Klaim dibuka',
  complete: 'Berkas dinyatakan lengkap',
  reopen: 'Berkas dibuka lagi',
  submit: 'Diajukan ke BPJS Ketenagakerjaan',
  return: 'BPJS meminta dilengkapi',
  grant: 'Disetujui BPJS',
  refuse: 'Ditolak BPJS',
  object: 'Keberatan diajukan',
  pay: 'Dibayar BPJS',
  withdraw: 'Ditarik',
  'tell-family': 'Keluarga diberi tahu',
  'report-accident': 'Kecelakaan dilaporkan ke BPJS dan dinas tenaga kerja',
  'change-event': 'Kejadian diubah',
};

export function stepName(act: string): string {
  return steps[act] ?? 'Perubahan lain';
}

export const paperNames: Readonly<Record<ClaimPaper, string>> = {
  'claim-form': 'Formulir klaim',
  'bpjs-card': 'Kartu peserta BPJS Ketenagakerjaan',
  'ktp-worker': 'KTP-el peserta',
  'family-card': 'Kartu keluarga',
  'bank-account': 'Buku rekening penerima',
  'death-certificate': 'Akta kematian',
  'ktp-heir': 'KTP-el ahli waris',
  'heir-letter': 'Surat keterangan ahli waris',
  'marriage-book': 'Buku nikah',
  'accident-report-1': 'Laporan kecelakaan tahap I',
  'accident-report-2': 'Laporan kecelakaan tahap II',
  chronology: 'Kronologi kejadian',
  'medical-letter': 'Surat keterangan dokter',
  'disability-letter': 'Surat keterangan cacat dari dokter',
  'police-report': 'Laporan polisi',
  receipts: 'Kuitansi pengobatan dan angkutan',
  'scholarship-form': 'Formulir beasiswa',
  'birth-certificate': 'Akta kelahiran anak',
  'school-letter': 'Surat keterangan sekolah',
  'report-card': 'Rapor atau kartu hasil studi',
  'child-account': 'Buku rekening anak',
  'guardian-ktp': 'KTP-el wali',
};

export function isPaper(value: string): value is ClaimPaper {
  return Object.hasOwn(paperNames, value);
}

export const relationNames: Readonly<Record<HeirRelation, string>> = {
  SPOUSE: 'Istri atau suami',
  CHILD: 'Anak',
  PARENT: 'Orang tua',
  GRANDPARENT: 'Kakek atau nenek',
  GRANDCHILD: 'Cucu',
  SIBLING: 'Saudara kandung',
  PARENT_IN_LAW: 'Mertua',
  NAMED_IN_WILL: 'Ditunjuk dalam wasiat',
  BURIAL_ARRANGER: 'Yang mengurus pemakaman',
};
export const relationOptions = heirRelations.map((value) => ({
  value,
  name: relationNames[value],
}));

export function isRelation(value: string): value is HeirRelation {
  return Object.hasOwn(relationNames, value);
}

export const heirPaperNames: Readonly<Record<HeirPaper, string>> = {
  ktp: 'KTP-el',
  'heir-letter': 'Surat keterangan ahli waris',
  'marriage-book': 'Buku nikah',
  'birth-certificate': 'Akta kelahiran',
  'family-tie': 'Surat hubungan keluarga',
  'guardian-letter': 'Surat wali',
  'notarial-will': 'Akta wasiat notaris',
  'burial-receipt': 'Bukti biaya pemakaman',
};
export const heirPaperOptions = heirPapers.map((value) => ({ value, name: heirPaperNames[value] }));

export function isHeirPaper(value: string): value is HeirPaper {
  return Object.hasOwn(heirPaperNames, value);
}

/** To whom the money goes by the law's order of heirs. */
export const goesToWords = {
  heirs: 'Menurut urutan hukum, manfaat dibayarkan kepada yang ditandai berhak.',
  will: 'Tidak ada ahli waris: manfaat dibayarkan kepada yang ditunjuk dalam wasiat.',
  'burial-only':
    'Tidak ada ahli waris: hanya biaya pemakaman yang dibayarkan kepada yang mengurusnya.',
  'nobody-known': 'Ahli waris belum dicatat.',
} as const;

/** `Meninggal bukan karena kerja` */
export function eventName(event: ClaimSummary['event']): string {
  if (event.kind === 'DEATH') return 'Meninggal bukan karena kerja';
  switch (event.outcome.kind) {
    case 'died':
      return 'Kecelakaan kerja, meninggal';
    case 'total-disability':
      return 'Kecelakaan kerja, cacat total tetap';
    case 'partial-disability':
      return `Kecelakaan kerja, cacat sebagian ${formatNumber(event.outcome.percent)}%`;
    case 'recovering':
      return 'Kecelakaan kerja, masih dirawat';
  }
}

export const knownByWords: Readonly<Record<string, string>> = {
  village: 'Dibuka oleh desa/kelurahan atau kecamatan',
  'death-notice': 'Ditemukan dari kabar duka',
  'lead-agency': 'Dibuka oleh dinas pengampu',
};

const eventFaults: Readonly<Record<string, string>> = {
  'in-the-future': 'Tanggalnya belum tiba.',
  'died-before-the-accident': 'Tanggal meninggal mendahului kecelakaannya.',
  'before-birth': 'Tanggalnya mendahului tanggal lahir peserta.',
  'never-covered': 'Belum pernah ada iuran yang dibayar untuk orang ini.',
  'before-registration': 'Kejadiannya sebelum perlindungan mulai; pada hari itu belum terdaftar.',
};

/** Why nothing can be claimed for an event. */
export function eventFaultWords(code: string): string {
  return eventFaults[code] ?? 'Kejadian ini tidak dapat diklaim.';
}
